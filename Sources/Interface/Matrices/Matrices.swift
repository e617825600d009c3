import Catalogue
import Metamodel
import Terminal

extension State {
  /// Shows a matrix in the place of the panes.
  mutating func openMatrix(_ subject: Matrix.Subject) {
    history.leave(place)
    showMatrix(MatrixPlace(subject))
  }

  /// Goes to a place in a matrix.
  mutating func showMatrix(_ place: MatrixPlace) {
    form = nil
    browse.isTyping = false
    let matrix = matrices.matrix(place.subject, turned: place.isTurned, in: terms)
    var state = MatrixState(subject: place.subject, sheet: MatrixSheet(matrix))
    state.order = place.order
    state.isTurned = place.isTurned
    state.only = place.only
    state.filter = TextInputState(place.filter)
    state.grid = GridState(row: place.row, column: place.column)
    lastMatrix = place.subject
    view = .overview(.matrix(state))
    refreshMatrix()
  }

  /// Draws the sheet up anew for the content, the language and what has been chosen.
  mutating func refreshMatrix() {
    guard var state = matrix else { return }
    let matrix = matrices.matrix(state.subject, turned: state.isTurned, in: terms)
    let ranks = NameRanks(matrix, content, language)
    do {
      let query = try Query(state.filter.text, metamodel: catalogue.metamodel)
      state.fault = nil
      state.sheet = MatrixSheet(
        matrix, ranks: ranks, order: state.order, only: state.only,
        isShown: query.isEmpty ? nil : answering(query, among: matrix))
    } catch {
      state.fault = error
    }
    self.matrix = state
    fitMatrix()
  }

  private func answering(_ query: Query, among matrix: Matrix) -> (Int) -> Bool {
    let positions = matrix.rows.map(\.heading.description).filter { $0 >= 0 }
    let shown = Set(Filter(query, content).rows(Array(Set(positions)).sorted()))
    return { shown.contains($0) }
  }

  mutating func fitMatrix() {
    guard let state = matrix else { return }
    var cursor = state.grid
    cursor.fit(grid(state), gridRect(state))
    matrix?.grid = cursor
  }

  mutating func moveInMatrix(_ key: KeyPress) {
    guard let state = matrix else { return }
    var cursor = state.grid
    cursor.update(key, in: grid(state), gridRect(state))
    matrix?.grid = cursor
  }

  /// Opens what is in the cell: the description, or the list of several.
  mutating func openCell() {
    guard let state = matrix else { return }
    let entries = state.entries
    let positions = entries.map(\.description).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    guard let first = positions.first else {
      say(Words(sv: "Cellen är tom.", en: "The cell is empty."))
      return
    }
    if positions.count == 1 {
      openPosition(first, part: entries.first?.part)
    } else {
      let (row, column) = (
        state.sheet.heading(row: state.grid.row), state.sheet.heading(column: state.grid.column)
      )
      let title = "\(name(row)) – \(name(column))"
      visit(positions, Words(sv: title, en: title))
    }
  }

  // MARK: What is shown

  /// Changes something of what is shown, and draws the sheet up anew.
  mutating func changeMatrix(_ change: (inout MatrixState) -> Void) {
    guard var state = matrix else { return }
    change(&state)
    matrix = state
    refreshMatrix()
  }

  /// The next way to order the rows.
  mutating func reorderMatrix() {
    changeMatrix { state in
      switch state.order {
      case .name: state.order = .count
      case .count: state.order = .gaps
      case .gaps where state.sheet.columns.indices.contains(state.grid.column):
        state.order = .column(state.sheet.heading(column: state.grid.column))
      case .gaps, .column: state.order = .name
      }
      state.grid = GridState(row: 0, column: state.grid.column)
    }
  }

  /// Rows for columns; the cursor stays on its cell.
  mutating func turnMatrix() {
    changeMatrix { state in
      state.isTurned.toggle()
      state.order = .name
      state.grid = GridState(row: state.grid.column, column: state.grid.row)
    }
  }

  /// Only what has the next of the marks, and after the last all.
  mutating func narrowMatrix() {
    changeMatrix { state in
      let marks = state.subject.marks
      let next = state.only.flatMap { marks.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      state.only = next < marks.count ? marks[next] : nil
      state.grid = GridState()
    }
  }

  /// The next cell or row in which something is missing.
  mutating func goToMatrixGap() {
    guard let state = matrix else { return }
    guard let gap = state.sheet.gap(after: state.grid.row, state.grid.column) else {
      say(Words(sv: "Här saknas inget.", en: "Nothing is missing here."))
      return
    }
    matrix?.grid.row = gap.row
    matrix?.grid.column = gap.column
    fitMatrix()
  }

  // MARK: Filter

  mutating func openMatrixFilter() {
    matrix?.isTyping = true
    fitMatrix()
  }

  mutating func pressInMatrixFilter(_ key: KeyPress) -> [Effect] {
    switch (key.key, key.modifiers) {
    case (.escape, _):
      matrix?.filter = TextInputState()
      matrix?.isTyping = false
      refreshMatrix()
    case (.enter, _):
      matrix?.isTyping = false
      fitMatrix()
      return remember(.filter, matrix?.filter.text ?? "")
    case (.up, []), (.down, []), (.pageUp, []), (.pageDown, []): moveInMatrix(key)
    default:
      let before = matrix?.filter.text
      guard matrix?.filter.update(key) == true, matrix?.filter.text != before else { return [] }
      refreshMatrix()
    }
    return []
  }

  // MARK: Mouse

  /// A click chooses a cell; one more on the chosen cell opens it.
  mutating func clickMatrix(_ mouse: Mouse) {
    guard let state = matrix else { return }
    let (grid, rect) = (grid(state), gridRect(state))
    switch mouse.action {
    case .wheelUp: matrix?.grid.scroll(by: -3, in: grid, rect)
    case .wheelDown: matrix?.grid.scroll(by: 3, in: grid, rect)
    case .press(.left):
      guard let cell = grid.cell(at: mouse.point, state.grid, in: rect) else { return }
      if cell == (state.grid.row, state.grid.column) { return openCell() }
      matrix?.grid.row = cell.row
      matrix?.grid.column = cell.column
    default: break
    }
  }
}
