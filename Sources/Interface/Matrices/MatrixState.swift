import Catalogue
import Metamodel
import Terminal

/// The view of a matrix.
struct MatrixState: Sendable {
  var subject: Matrix.Subject
  var sheet: MatrixSheet
  var grid = GridState()
  var order = MatrixOrder.name
  /// Whether rows and columns have changed places.
  var isTurned = false
  /// What alone is shown.
  var only: Matrix.Mark?
  /// What the descriptions of the rows have to answer.
  var filter = TextInputState()
  var isTyping = false
  /// What is wrong with the filter; the rows stay as they were.
  var fault: Query.Fault?

  /// Whether the line for filtering is there.
  var showsFilter: Bool { isTyping || !filter.isEmpty }

  /// What stands in the cell under the cursor.
  var entries: [Matrix.Entry] { sheet.entries(row: grid.row, column: grid.column) }

  var place: MatrixPlace {
    MatrixPlace(
      subject: subject, order: order, isTurned: isTurned, only: only, filter: filter.text, row: grid.row,
      column: grid.column)
  }
}

/// A place in a matrix, to come back to.
struct MatrixPlace: Sendable, Hashable {
  let subject: Matrix.Subject
  let order: MatrixOrder
  let isTurned: Bool
  let only: Matrix.Mark?
  let filter: String
  let row: Int
  let column: Int
}

extension MatrixPlace {
  /// The beginning of a matrix.
  init(_ subject: Matrix.Subject) {
    self.init(subject: subject, order: .name, isTurned: false, only: nil, filter: "", row: 0, column: 0)
  }
}

/// The matrices of a catalogue that have been drawn up, kept until it changes: in a large one that takes a while.
struct KeptMatrices: Sendable {
  private var catalogue: Catalogue?
  private var matrices: [Matrix.Subject: Matrix] = [:]
  private var turned: [Matrix.Subject: Matrix] = [:]

  mutating func matrix(_ subject: Matrix.Subject, turned isTurned: Bool, in terms: Terms) -> Matrix {
    if catalogue !== terms.catalogue { self = KeptMatrices(catalogue: terms.catalogue) }
    let matrix = matrices[subject] ?? Matrix(subject, in: terms)
    matrices[subject] = matrix
    guard isTurned else { return matrix }
    let other = turned[subject] ?? matrix.turned
    turned[subject] = other
    return other
  }

  init(catalogue: Catalogue? = nil) { self.catalogue = catalogue }
}
