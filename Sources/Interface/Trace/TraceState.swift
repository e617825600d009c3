import Catalogue
import Metamodel
import Terminal

/// The view of a trace: three perspectives, or four, that move together.
struct TraceState: Sendable {
  /// The element that it is seen from, `kind/id#part`.
  let start: String
  var trace: Trace?
  var grid = TraceGrid.empty
  /// The column that the cursor is in.
  var column = Trace.Column.process
  /// The row of the grid that the cursor is on.
  var row = 0
  /// The first row in sight, of those that are shown.
  var top = 0
  var showsLaw = false
  /// The groups that a person has folded or unfolded, by their keys.
  var toggled: Set<String> = []

  /// The cell that the cursor is on.
  var cell: Trace.Cell? { grid.rows.indices.contains(row) ? grid.rows[row][column] : nil }

  /// What it is known by when the catalogue has changed.
  var key: String? { grid.rows.indices.contains(row) ? grid.rows[row].key(column) : nil }

  /// The columns that there are.
  var columns: [Trace.Column] { Trace.Column.allCases.filter { $0 != .law || showsLaw } }

  /// The rows that are shown: where there is room for one column only, those that have something in it.
  func shown(isFolded: Bool) -> [Int] { isFolded ? grid.rows(of: column) : Array(grid.rows.indices) }
}

/// A place in a trace, to come back to.
struct TracePlace: Sendable, Hashable {
  let start: String
  let column: Trace.Column
  let row: Int
  let showsLaw: Bool
  let toggled: Set<String>
}
