// SPDX-License-Identifier: EUPL-1.2
import Text

/// Where the cursor of a grid is, and which row and column are the first in sight.
///
/// It knows no cells: how many there are is told at each step, so a grid of a million costs as much as one of ten.
public struct GridState: Hashable, Sendable {
  public var row: Int
  public var column: Int
  public private(set) var top = 0
  public private(set) var left = 0

  public init(row: Int = 0, column: Int = 0) {
    self.row = row
    self.column = column
  }

  /// Moves the cursor by a key: arrows and pages, Home and End for the first and last row, with Control for columns.
  /// - Returns: Whether the key is one that moves in a grid.
  @discardableResult
  public mutating func update(_ key: KeyPress, in grid: Grid, _ rect: Rect) -> Bool {
    let page = max(1, grid.body(of: rect).height - 1)
    switch (key.key, key.modifiers) {
    case (.up, []): row -= 1
    case (.down, []): row += 1
    case (.left, []): column -= 1
    case (.right, []): column += 1
    case (.pageUp, []): row -= page
    case (.pageDown, []): row += page
    case (.home, []): row = 0
    case (.end, []): row = grid.rows - 1
    case (.left, .control): column = 0
    case (.right, .control): column = grid.columns - 1
    default: return false
    }
    fit(grid, rect)
    return true
  }

  /// Scrolls without moving the cursor further than it must to stay in sight, as a mouse wheel does.
  public mutating func scroll(by step: Int, in grid: Grid, _ rect: Rect) {
    let height = grid.body(of: rect).height
    top = min(max(0, top + step), max(0, grid.rows - height))
    row = min(max(row, top), max(top, min(top + height, grid.rows) - 1))
  }

  /// Makes cursor and scroll position right for a size that has changed.
  public mutating func fit(_ grid: Grid, _ rect: Rect) {
    let body = grid.body(of: rect)
    (row, top) = Self.fit(row, top, count: grid.rows, room: body.height)
    (column, left) = Self.fit(column, left, count: grid.columns, room: grid.columnsInSight(body))
  }

  private static func fit(_ cursor: Int, _ first: Int, count: Int, room: Int) -> (Int, Int) {
    let cursor = min(max(0, cursor), max(0, count - 1))
    let room = max(1, room)
    let first = min(max(first, cursor - room + 1), cursor)
    return (cursor, min(max(0, first), max(0, count - room)))
  }
}

/// Cells in rows and columns with headings that stay in sight; asked for as they are drawn.
public struct Grid {
  public var rows: Int
  public var columns: Int
  /// The width of the headings of rows.
  public var headingWidth: Int
  /// The height of the headings of columns.
  public var headingHeight: Int
  /// The width of every column, the blank between them counted in.
  public var columnWidth: Int
  public var look: Look
  public var hasFocus: Bool
  public var rowHeading: (Int) -> Line
  public var columnHeading: (Int) -> String
  public var cell: (Int, Int) -> Span

  public init(
    rows: Int, columns: Int, headingWidth: Int, headingHeight: Int = 1, columnWidth: Int, look: Look = Look(),
    hasFocus: Bool = true, rowHeading: @escaping (Int) -> Line = { _ in "" },
    columnHeading: @escaping (Int) -> String = { _ in "" },
    cell: @escaping (Int, Int) -> Span = { _, _ in Span("") }
  ) {
    self.rows = rows
    self.columns = columns
    self.headingWidth = headingWidth
    self.headingHeight = headingHeight
    self.columnWidth = max(1, columnWidth)
    self.look = look
    self.hasFocus = hasFocus
    self.rowHeading = rowHeading
    self.columnHeading = columnHeading
    self.cell = cell
  }

  /// Where the cells stand: below the headings of columns and right of those of rows, a line between.
  public func body(of rect: Rect) -> Rect {
    rect.splitTop(headingHeight).rest.splitLeft(headingWidth + 1).rest
  }

  /// How many columns are whole in sight; at least one.
  public func columnsInSight(_ body: Rect) -> Int { max(1, body.width / columnWidth) }

  /// The row and column under a point of the rectangle that the grid is drawn in.
  public func cell(at point: Point, _ state: GridState, in rect: Rect) -> (row: Int, column: Int)? {
    let body = body(of: rect)
    guard body.contains(point) else { return nil }
    let row = state.top + point.y - body.y
    let column = state.left + (point.x - body.x) / columnWidth
    return row < rows && column < columns ? (row, column) : nil
  }

  public func draw(_ state: GridState, in rect: Rect, of frame: inout Frame) {
    var state = state
    state.fit(self, rect)
    frame.fill(rect, style: look.text)
    let body = body(of: rect)
    guard !body.isEmpty else { return }
    let seenRows = state.top..<min(rows, state.top + body.height)
    // Of a last column that is cut nothing is shown: half a figure is a wrong one.
    let seenColumns = state.left..<max(state.left, min(columns, state.left + columnsInSight(body)))
    for y in rect.y..<rect.endY {
      frame.put(frame.glyphs.vertical, at: Point(x: body.x - 1, y: y), style: look.border)
    }
    for column in seenColumns { drawHeading(of: column, state, body, in: rect, of: &frame) }
    for row in seenRows {
      let y = body.y + row - state.top
      let isCurrent = row == state.row
      let place = Rect(x: rect.x, y: y, width: headingWidth, height: 1)
      frame.put(rowHeading(row), in: place, base: isCurrent ? look.title : look.text)
      for column in seenColumns {
        draw(
          row, column, isCursor: isCurrent && column == state.column, x: x(column, state, body), y: y,
          of: &frame)
      }
    }
    drawMore(state, seenRows, seenColumns, body, in: rect, of: &frame)
  }

  private func x(_ column: Int, _ state: GridState, _ body: Rect) -> Int {
    body.x + (column - state.left) * columnWidth
  }

  private func drawHeading(
    of column: Int, _ state: GridState, _ body: Rect, in rect: Rect, of frame: inout Frame
  ) {
    let width = max(1, columnWidth - 1)
    var lines = columnHeading(column).wrappedAsHeading(to: width, ellipsis: frame.glyphs.ellipsis)
    if lines.count > headingHeight {
      // What is left out of the last line is told by the ellipsis.
      lines = Array(lines.prefix(headingHeight - 1)) + [lines[(headingHeight - 1)...].joined(separator: " ")]
    }
    let style = column == state.column ? look.title : look.dim
    for (index, line) in lines.enumerated() {
      let y = rect.y + headingHeight - lines.count + index
      frame.put(line, at: Point(x: x(column, state, body), y: y), width: width, style: style)
    }
  }

  private func draw(_ row: Int, _ column: Int, isCursor: Bool, x: Int, y: Int, of frame: inout Frame) {
    let place = Rect(x: x, y: y, width: max(1, columnWidth - 1), height: 1)
    let base = isCursor ? (hasFocus ? look.selection : look.otherSelection).over(look.text) : look.text
    let span = cell(row, column)
    let line = Line([span])
    frame.put(isCursor ? line.asBar : line, in: place, base: base)
    if isCursor, hasFocus { frame.cursor = place.origin }
  }

  /// Signs that there is more above, below, to the left or to the right.
  private func drawMore(
    _ state: GridState, _ seenRows: Range<Int>, _ seenColumns: Range<Int>, _ body: Rect, in rect: Rect,
    of frame: inout Frame
  ) {
    let x = body.x - 1
    if state.top > 0 { frame.put(frame.glyphs.moreAbove, at: Point(x: x, y: body.y), style: look.key) }
    if seenRows.upperBound < rows {
      frame.put(frame.glyphs.moreBelow, at: Point(x: x, y: body.endY - 1), style: look.key)
    }
    if headingHeight > 0 {
      if state.left > 0 { frame.put("<", at: Point(x: x, y: rect.y), style: look.key) }
      if seenColumns.upperBound < columns {
        frame.put(">", at: Point(x: rect.endX - 1, y: rect.y), style: look.key)
      }
    }
  }
}
