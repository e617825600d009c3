import Catalogue

/// A trace as rows of cells, one for each column: what the screen shows, and what the command line prints.
struct TraceGrid: Sendable {
  /// What stands side by side.
  struct Row: Sendable {
    /// The band that it belongs to.
    let band: Int
    let cells: [Trace.Cell?]
    /// What the cells are known by when the catalogue has changed, and positions with it.
    let keys: [String?]

    subscript(column: Trace.Column) -> Trace.Cell? { cells[column.rawValue] }

    func key(_ column: Trace.Column) -> String? { keys[column.rawValue] }
  }

  let rows: [Row]
  /// The groups whose members are shown, by their keys.
  let unfolded: Set<String>

  static let empty = TraceGrid(rows: [], unfolded: [])

  private init(rows: [Row], unfolded: Set<String>) {
    self.rows = rows
    self.unfolded = unfolded
  }

  /// - Parameters:
  ///   - columns: those that are shown; others take no room.
  ///   - toggled: the keys of groups that are not as they are at first.
  init(_ trace: Trace, columns: [Trace.Column], toggled: Set<String> = [], in terms: Terms) {
    var unfolded: Set<String> = []
    func flat(_ cell: Trace.Cell) -> [Trace.Cell] {
      guard case .group(_, let members) = cell.content, let key = TraceGrid.key(of: cell, terms) else {
        return [cell]
      }
      // A hole is never folded away at first, nor is what the trace begins with.
      let isOpen = members.contains { $0.gap != nil || $0.element == trace.start }
      guard isOpen != toggled.contains(key) else { return [cell] }
      unfolded.insert(key)
      return [cell] + members
    }
    rows = trace.bands.enumerated().flatMap { band, cells in
      let columns = Trace.Column.allCases.map { columns.contains($0) ? cells[$0].flatMap(flat) : [] }
      return (0..<(columns.map(\.count).max() ?? 0)).map { index in
        let cells = columns.map { index < $0.count ? $0[index] : nil }
        return Row(band: band, cells: cells, keys: cells.map { $0.flatMap { TraceGrid.key(of: $0, terms) } })
      }
    }
    self.unfolded = unfolded
  }

  private static func key(of cell: Trace.Cell, _ terms: Terms) -> String? {
    switch cell.content {
    case .element(let element): terms.reference(element)
    case .gap(let gap): "\(terms.reference(gap.at)) \(gap.missing.kind)"
    case .group(let kind, let members):
      members.first?.element.map { "\(kind) \(terms.reference($0))" }
    }
  }

  /// The rows that have something in a column.
  func rows(of column: Trace.Column) -> [Int] { rows.indices.filter { rows[$0][column] != nil } }

  /// The row nearest to one that has something in a column, those of its own band first.
  func nearest(to row: Int, in column: Trace.Column) -> Int? {
    let found = rows(of: column)
    guard rows.indices.contains(row) else { return found.first }
    let own = found.filter { rows[$0].band == rows[row].band }
    return (own.isEmpty ? found : own).min { abs($0 - row) < abs($1 - row) }
  }
}
