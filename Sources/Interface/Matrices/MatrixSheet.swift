import Catalogue
import Metamodel
import Text

/// How the rows of a matrix are ordered.
enum MatrixOrder: Sendable, Hashable {
  case name
  /// Those with most in them first.
  case count
  /// Those that lack most first.
  case gaps
  /// Those with most in one column first.
  case column(Matrix.Heading)
}

/// A matrix as it is shown: which rows and columns of it, in which order.
struct MatrixSheet: Sendable {
  let matrix: Matrix
  /// The numbers of the rows and columns shown, in their order.
  private(set) var rows: [Int]
  private(set) var columns: [Int]
  /// What is shown of what stands in the cells; all where it is `nil`.
  let only: Matrix.Mark?
  /// How much of that is in each row of the matrix.
  private let totals: [Int]

  /// A matrix with all that it has, in its own order.
  init(_ matrix: Matrix) {
    self.init(matrix, ranks: NameRanks(), order: .name, only: nil, isShown: nil)
  }

  /// - Parameters:
  ///   - ranks: where the names of descriptions come in the order of names.
  ///   - isShown: whether a row is shown, by the position of its description; `nil` where all are.
  init(
    _ matrix: Matrix, ranks: NameRanks, order: MatrixOrder, only: Matrix.Mark?, isShown: ((Int) -> Bool)?
  ) {
    self.matrix = matrix
    self.only = only
    let count = { (cell: Matrix.Cell) in
      only.map { mark in cell.entries.count { $0.marks.contains(mark) } } ?? cell.entries.count
    }
    let totals = matrix.rows.map { $0.cells.reduce(0) { $0 + count($1) } }
    self.totals = totals
    rows = matrix.rows.indices.filter { index in
      (only == nil || totals[index] > 0) && isShown?(matrix.rows[index].heading.description) != false
    }
    if only == nil, isShown == nil {
      columns = Array(matrix.columns.indices)
    } else {
      // Of a selection, only the columns that it has something in.
      var used = Set<Int>()
      for row in rows {
        for cell in matrix.rows[row].cells where count(cell) > 0 { used.insert(cell.column) }
      }
      columns = used.sorted()
    }
    let names = matrix.rows.map { ranks[$0.heading.description] }
    let columnNames = matrix.columns.map { ranks[$0.description] }
    columns.sort { (columnNames[$0], $0) < (columnNames[$1], $1) }
    let weights = MatrixSheet.weights(matrix, order, totals: totals, count: count)
    rows.sort { one, other in
      (-weights[one], names[one], one) < (-weights[other], names[other], other)
    }
  }

  /// What rows are ordered by before their names, the greatest first.
  private static func weights(
    _ matrix: Matrix, _ order: MatrixOrder, totals: [Int], count: (Matrix.Cell) -> Int
  ) -> [Int] {
    switch order {
    case .name: return Array(repeating: 0, count: matrix.rows.count)
    case .count: return totals
    case .gaps:
      return matrix.rows.map { row in
        row.cells.reduce(row.heading.lacks ? 1 : 0) { sum, cell in
          sum + cell.entries.count { $0.marks.contains(where: \.isGap) }
        }
      }
    case .column(let heading):
      guard let column = matrix.columns.firstIndex(of: heading) else { return totals.map { _ in 0 } }
      return matrix.rows.map { row in row.cells.first { $0.column == column }.map(count) ?? 0 }
    }
  }

  func heading(row: Int) -> Matrix.Heading { matrix.rows[rows[row]].heading }

  func heading(column: Int) -> Matrix.Heading { matrix.columns[columns[column]] }

  /// How much of what is shown is in a row.
  func total(row: Int) -> Int { totals[rows[row]] }

  /// What is shown of what stands in a cell.
  func entries(row: Int, column: Int) -> [Matrix.Entry] {
    guard rows.indices.contains(row), columns.indices.contains(column) else { return [] }
    return shown(matrix.entries(row: rows[row], column: columns[column]))
  }

  private func shown(_ entries: [Matrix.Entry]) -> [Matrix.Entry] {
    only.map { mark in entries.filter { $0.marks.contains(mark) } } ?? entries
  }

  /// Where the columns of the matrix are shown, by their number; -1 where they are not.
  var places: [Int] {
    var places = [Int](repeating: -1, count: matrix.columns.count)
    for (place, number) in columns.enumerated() { places[number] = place }
    return places
  }

  /// The cells of a row that have something shown in them, in the order of the columns shown.
  ///
  /// - Parameter places: the sheet's ``places``.
  func filled(row: Int, _ places: [Int]) -> [(place: Int, entries: [Matrix.Entry])] {
    matrix.rows[rows[row]].cells.map { (places[$0.column], shown($0.entries)) }
      .filter { $0.place >= 0 && !$0.entries.isEmpty }.sorted { $0.place < $1.place }
  }

  /// The next cell after a place, row by row and round, in which something is missing.
  func gap(after row: Int, _ column: Int) -> (row: Int, column: Int)? {
    let places = places
    let isGap = { (cell: Matrix.Cell) in cell.entries.contains { $0.marks.contains(where: \.isGap) } }
    for step in 0...max(0, rows.count) {
      guard !rows.isEmpty else { return nil }
      let candidate = (row + step) % rows.count
      let found = matrix.rows[rows[candidate]].cells.filter { cell in
        let place = places[cell.column]
        return place >= 0 && isGap(cell) && (step > 0 || place > column)
      }
      if let first = found.map({ places[$0.column] }).min() { return (candidate, first) }
      if step > 0, heading(row: candidate).lacks { return (candidate, 0) }
    }
    return nil
  }
}

/// Where descriptions come in the order of names: kind by kind, and by name.
struct NameRanks: Sendable {
  private let ranks: [Int: Int]

  /// No order.
  init() { ranks = [:] }

  /// The ranks of what the rows and columns of a matrix stand for.
  init(_ matrix: Matrix, _ content: Content, _ language: Language) {
    let positions = Set(matrix.rows.map(\.heading.description) + matrix.columns.map(\.description))
    let kinds = Set(positions.filter { $0 >= 0 }.map { content.catalogue.descriptions[$0].kind.id })
    let ordered = content.catalogue.metamodel.kinds.filter { kinds.contains($0.id) }.flatMap {
      content.ordered($0, language)
    }
    ranks = Dictionary(
      uniqueKeysWithValues: ordered.lazy.filter(positions.contains).enumerated().map { ($1, $0) })
  }

  /// Those of other catalogues come last.
  subscript(position: Int) -> Int { ranks[position] ?? Int.max }
}
