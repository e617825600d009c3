import Catalogue
import Metamodel
import Terminal

extension State {
  /// The overview that is open; `nil` where something else is shown.
  var overview: Overview? {
    get { if case .overview(let overview) = view { overview } else { nil } }
    set { if overview != nil { view = newValue.map(View.overview) ?? .browse } }
  }

  var matrix: MatrixState? {
    get { if case .matrix(let matrix)? = overview { matrix } else { nil } }
    set { if let newValue, matrix != nil { overview = .matrix(newValue) } }
  }

  var dashboard: DashboardState? {
    get { if case .dashboard(let dashboard)? = overview { dashboard } else { nil } }
    set { if let newValue, dashboard != nil { overview = .dashboard(newValue) } }
  }

  var diagram: DiagramState? {
    get { if case .diagram(let diagram)? = overview { diagram } else { nil } }
    set { if let newValue, diagram != nil { overview = .diagram(newValue) } }
  }

  /// Draws an overview up anew for the content and the language.
  mutating func refreshOverview() {
    refreshMatrix()
    refreshDashboard()
    refreshDiagram()
  }

  /// Makes scroll positions right for the size.
  mutating func fitOverview() {
    switch overview {
    case .matrix: fitMatrix()
    case .dashboard: refreshDashboard()
    case .diagram: refreshDiagram()
    case nil: break
    }
  }

  mutating func moveInOverview(_ key: KeyPress) {
    let room = Size(spotRect)
    switch overview {
    case .matrix: moveInMatrix(key)
    case .dashboard(let dashboard):
      self.dashboard?.cursor.update(key, dashboard.spots, size: dashboard.size, room: room)
    case .diagram(let diagram):
      self.diagram?.cursor.update(
        key, diagram.spots, size: diagram.drawing.size, room: room, rowCost: diagram.subject.rowCost)
    case nil: break
    }
  }

  /// Opens what the cursor is on.
  mutating func openInOverview() -> [Effect] {
    switch overview {
    case .matrix: openCell()
    case .dashboard(let dashboard): open(dashboard.spots, dashboard.cursor)
    case .diagram(let diagram): open(diagram.spots, diagram.cursor)
    case nil: break
    }
    return []
  }

  private mutating func open(_ spots: [Spot], _ cursor: SpotCursor) {
    guard spots.indices.contains(cursor.spot) else { return }
    switch spots[cursor.spot].target {
    case .description(let position, let part): openPosition(position, part: part)
    case .list(let scope, let filter): visit(scope, filter: filter)
    case .findings(let choice, let filter): openFindings(choice, filter: filter)
    case .chosen(let positions, let title): visit(positions, title)
    }
  }

  /// Opens a description by its position; of one in another catalogue it is told where it is.
  mutating func openPosition(_ position: Int, part: String?) {
    let reference = terms.reference(position)
    guard position >= 0 else {
      say(
        Words(
          sv: "\(reference) ligger i en katalog som inte är öppen här.",
          en: "\(reference) is in a catalogue that is not open here."))
      return
    }
    open(reference, part: part)
  }

  /// The name of a description; of one in another catalogue its id.
  func name(at position: Int) -> String {
    (position >= 0 ? content.name(position, language) : terms.name(position)).visible
  }

  /// Lists descriptions that have been picked out in the panes.
  mutating func visit(_ positions: [Int], _ title: Words) {
    visit(.chosen(Chosen(title: title, positions.map(terms.reference))), filter: "")
  }

  /// Shows a part of the catalogue in the panes, with what the filter leaves.
  mutating func visit(_ scope: Scope, filter: String) {
    visit(scope)
    browse.filter = TextInputState(filter)
    browse.refresh(content, language)
    browse.pane = .list
    fit()
  }

  /// Shows the next matrix or diagram in the same place.
  mutating func stepOverview(_ step: Int) {
    if let matrix {
      let subjects = Matrix.Subject.allCases
      let index = (subjects.firstIndex(of: matrix.subject) ?? 0) + step
      showMatrix(MatrixPlace(subjects[(index + subjects.count) % subjects.count]))
    } else {
      stepDiagram(step)
    }
  }

  /// Takes the filter away, or closes the overview: back to where it was opened from.
  mutating func leaveOverview() {
    if matrix?.filter.isEmpty == false {
      matrix?.filter = TextInputState()
      refreshMatrix()
    } else if matrix?.only != nil {
      matrix?.only = nil
      refreshMatrix()
    } else if history.back.isEmpty {
      view = .browse
    } else {
      goBack()
    }
  }

  /// Goes to a place in an overview that one has been in.
  mutating func showOverview(_ place: OverviewPlace) {
    switch place {
    case .matrix(let place): showMatrix(place)
    case .dashboard(let cursor): showDashboard(cursor)
    case .diagram(let subject, let cursor): showDiagram(subject, cursor)
    }
  }

  /// The description that the cursor is on, where it is one.
  var inOverview: Int? {
    switch overview {
    case .matrix(let matrix):
      let positions = Set(matrix.entries.map(\.description))
      return positions.count == 1 ? positions.first.flatMap { $0 >= 0 ? $0 : nil } : nil
    case .dashboard(let dashboard): return dashboard.cursor.description(among: dashboard.spots)
    case .diagram(let diagram): return diagram.cursor.description(among: diagram.spots)
    case nil: return nil
    }
  }

  mutating func clickOverview(_ mouse: Mouse) -> [Effect] {
    switch overview {
    case .matrix: clickMatrix(mouse)
    case .dashboard(var dashboard):
      if dashboard.cursor.click(mouse, dashboard.spots, size: dashboard.size, in: spotRect) {
        return openInOverview()
      }
      self.dashboard = dashboard
    case .diagram(var diagram):
      if diagram.cursor.click(mouse, diagram.spots, size: diagram.drawing.size, in: spotRect) {
        return openInOverview()
      }
      self.diagram = diagram
    case nil: break
    }
    return []
  }

  func draw(_ overview: Overview, _ layout: Layout, _ frame: inout Frame) {
    switch overview {
    case .matrix(let matrix): draw(matrix, layout, &frame)
    case .dashboard(let dashboard): draw(dashboard, layout, &frame)
    case .diagram(let diagram): draw(diagram, layout, &frame)
    }
  }

  /// Where one is, for the line under the menu.
  func breadcrumb(_ overview: Overview) -> [String] {
    switch overview {
    case .matrix(let matrix):
      [Words(sv: "Matris", en: "Matrix")[language], matrix.subject.label[language]]
    case .dashboard: [Words(sv: "Översikt", en: "Overview")[language]]
    case .diagram(let diagram):
      [diagram.subject.label[language], diagram.drawing.title.visible]
    }
  }

  /// What tells that something is left out.
  var ellipsis: String { glyphs == .ascii ? "~" : "…" }

  /// The room for what has spots.
  var spotRect: Rect { layout.body.inset(x: 1, y: 1) }
}
