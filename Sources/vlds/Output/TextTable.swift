import Text

/// Rows of text in columns that line up; the last column takes what it needs.
struct TextTable {
  private var rows: [[String]] = []
  /// No column but the last is wider than this.
  private let limit: Int

  init(columnLimit: Int = 48) { limit = columnLimit }

  /// Adds a row; what is in it is made safe to print.
  mutating func add(_ cells: String...) { add(cells) }

  /// Adds a row; what is in it is made safe to print.
  mutating func add(_ cells: [String]) { rows.append(cells.map(\.visible)) }

  /// The lines, each moved in by `indent`; `paint` may colour a cell, told by row and column.
  func lines(
    indent: Int = 0, paint: (_ text: String, _ row: Int, _ column: Int) -> String = { text, _, _ in text }
  )
    -> [String]
  {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      min(limit, rows.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0)
    }
    return rows.enumerated().map { number, cells in
      var line = String(repeating: " ", count: indent)
      let last = cells.lastIndex { !$0.isEmpty } ?? 0
      for (column, cell) in cells[...min(last, cells.count - 1)].enumerated() {
        line += paint(cell, number, column)
        if column < last { line += String(repeating: " ", count: max(0, widths[column] - cell.columns) + 2) }
      }
      return line
    }
  }
}
