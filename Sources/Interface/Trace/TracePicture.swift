import Catalogue
import Metamodel
import Terminal
import Text

/// The columns of a trace drawn side by side.
struct TracePicture {
  let grid: TraceGrid
  let columns: [Trace.Column]
  let lines: TraceLines
  /// How wide the columns are, one to the other.
  var weights: [Int]?

  /// Where the cursor is.
  struct Cursor {
    let row: Int
    let column: Trace.Column
  }

  /// The boxes of the columns, which share their borders.
  static func boxes(_ columns: [Trace.Column], in rect: Rect, weights: [Int]? = nil) -> [Rect] {
    rect.columns(weights: weights ?? columns.map { _ in 1 }, overlap: 1)
  }

  /// Draws rows of the grid.
  ///
  /// - Parameters:
  ///   - rows: the rows that are in sight, from the top.
  ///   - titles: the headings of the columns.
  func draw(
    _ rows: some Collection<Int>, titles: [String], cursor: Cursor? = nil, hasFocus: Bool = false,
    in rect: Rect,
    of frame: inout Frame
  ) {
    let boxes = TracePicture.boxes(columns, in: rect, weights: weights)
    let look = lines.theme.look
    // The box with the focus is drawn last, so that its border lies on top.
    let order = columns.indices.sorted { one, _ in columns[one] != cursor?.column }
    for index in order {
      let isOwn = columns[index] == cursor?.column
      Box(title: titles[index], look: look, hasFocus: hasFocus && isOwn).draw(in: boxes[index], of: &frame)
    }
    for (index, column) in columns.enumerated() {
      let inside = boxes[index].inset()
      frame.fill(inside, style: look.text)
      for (place, row) in rows.enumerated() where place < inside.height {
        draw(row, column, cursor, hasFocus, in: inside.row(place), of: &frame)
      }
    }
  }

  private func draw(
    _ row: Int, _ column: Trace.Column, _ cursor: Cursor?, _ hasFocus: Bool, in place: Rect,
    of frame: inout Frame
  ) {
    guard let cell = grid.rows[row][column] else { return }
    let look = lines.theme.look
    var line = lines.line(
      cell, isUnfolded: grid.rows[row].key(column).map(grid.unfolded.contains) ?? false)
    line.spans.insert(Span(" "), at: 0)
    if !line.trailing.isEmpty { line.trailing.append(Span(" ")) }
    // The words matter more than the rule, which the line above tells too.
    if line.columns + line.trailing.reduce(1, { $0 + $1.text.columns }) > place.width { line.trailing = [] }
    guard let cursor else {
      frame.put(line, in: place, base: look.text)
      return
    }
    let isSelected = cursor.row == row && cursor.column == column
    if isSelected {
      frame.put(
        line.asBar, in: place, base: (hasFocus ? look.selection : look.otherSelection).over(look.text))
      if hasFocus { frame.cursor = place.origin }
    } else if grid.rows[row].band == grid.rows[cursor.row].band, cursor.column != column {
      // What the cursor's element is tied to stands out in the other columns.
      let tied = Style(.standard, on: .standard, .bold)
      line.spans = line.spans.map { Span($0.text, $0.style == look.dim ? $0.style : $0.style.over(tied)) }
      frame.put(line, in: place, base: look.text)
    } else {
      frame.put(line, in: place, base: look.text)
    }
  }
}

extension Trace {
  /// The columns from which law and security stand beside the three without being asked for.
  private static let widthForLaw = 120

  /// The trace as pictures of text, as the screen shows it: where law and security have no room beside the three
  /// columns they come below, beside the process that they are about.
  ///
  /// - Parameter width: how many columns they may take; `nil` for as many as they need.
  public func pictures(
    in terms: Terms, _ language: Language, look theme: Theme = .monochrome, width: Int? = nil
  ) -> [Frame] {
    let isAboutLaw = terms.kind(start).map { Trace.Column($0.perspective) } == .law
    let hasLaw = bands.contains { !$0[.law].isEmpty }
    let isBeside = hasLaw && (isAboutLaw || (width ?? .max) >= Trace.widthForLaw)
    let lines = TraceLines(start: start, terms: terms, language: language, glyphs: .unicode, theme: theme)
    func picture(_ columns: [Column], isShown: (Band) -> Bool = { _ in true }) -> Frame {
      let grid = TraceGrid(self, columns: columns, in: terms)
      let rows = grid.rows.indices.filter { isShown(bands[grid.rows[$0].band]) }
      let titles = columns.map { TraceWords.heading($0, of: self, terms)[language] }
      let need = zip(columns, titles).map { column, title in
        let cells = rows.compactMap { row in
          grid.rows[row][column].map { cell in
            let line = lines.line(cell, isUnfolded: true)
            return line.columns + line.trailing.reduce(0) { $0 + $1.text.columns + 1 }
          }
        }
        return max(title.columns, cells.max() ?? 0) + 5
      }
      let size = Size(columns: width ?? need.reduce(1 - need.count, +), rows: max(1, rows.count) + 2)
      var frame = Frame(size: size)
      TracePicture(grid: grid, columns: columns, lines: lines, weights: width == nil ? need : nil)
        .draw(rows, titles: titles, in: Rect(size), of: &frame)
      return frame
    }
    let main = picture(Column.allCases.filter { $0 != .law || isBeside })
    return hasLaw && !isBeside ? [main, picture([.process, .law]) { !$0[.law].isEmpty }] : [main]
  }
}
