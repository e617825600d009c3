import Metamodel

/// What stands between two sorts of descriptions, such as the exchanges between actors (VLDS 4.0, 5.4).
///
/// Only the cells that have something in them are kept: among a thousand services nearly all are empty.
public struct Matrix: Sendable {
  public let subject: Subject
  public let rows: [Row]
  /// What the columns stand for.
  public let columns: [Heading]

  /// What the rows and the columns stand for.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// Actors that give by actors that receive, with the exchanges between them.
    case actors
    /// Exchanges by services, with the versions that realise them.
    case services
    /// Exchange objects by messages, with what of the object a message carries.
    case messages
    /// Consumers by producers, with the consumptions and how it is with their agreements.
    case consumers
  }

  /// The description, or the part of one, that a row or a column stands for.
  public struct Heading: Sendable, Hashable {
    public let description: Int
    public let part: String?
    /// Whether nothing stands in the row or column where something should.
    public var lacks = false

    init(_ description: Int, part: String? = nil) {
      self.description = description
      self.part = part
    }
  }

  /// A row with its cells, by column.
  public struct Row: Sendable {
    public let heading: Heading
    public let cells: [Cell]
  }

  /// What stands in a column of a row.
  public struct Cell: Sendable {
    public let column: Int
    public let entries: [Entry]
  }

  /// One of the things in a cell, and how it is with it.
  public struct Entry: Sendable, Hashable {
    public let description: Int
    public let part: String?
    /// The gravest first; at least one.
    public let marks: [Mark]

    init(_ description: Int, part: String? = nil, _ marks: [Mark]) {
      self.description = description
      self.part = part
      self.marks = marks.sorted()
    }
  }

  /// Draws up the matrix of a subject.
  public init(_ subject: Subject, in terms: Terms) {
    var draft = MatrixDraft(terms)
    switch subject {
    case .actors: draft.addExchangesBetweenActors()
    case .services: draft.addServicesOfExchanges()
    case .messages: draft.addMessagesOfObjects()
    case .consumers: draft.addConsumersOfProducers()
    }
    self.init(subject, rows: draft.rows, columns: draft.columns, cells: draft.cells)
  }

  private init(_ subject: Subject, rows: [Heading], columns: [Heading], cells: [[Int: [Entry]]]) {
    self.subject = subject
    self.columns = columns
    self.rows = zip(rows, cells).map { heading, cells in
      Row(
        heading: heading,
        cells: cells.sorted { $0.key < $1.key }.map { Cell(column: $0.key, entries: $0.value) })
    }
  }

  /// The matrix with rows for columns.
  public var turned: Matrix {
    var cells = [[Int: [Entry]]](repeating: [:], count: columns.count)
    for (index, row) in rows.enumerated() {
      for cell in row.cells { cells[cell.column][index] = cell.entries }
    }
    return Matrix(subject, rows: columns, columns: rows.map(\.heading), cells: cells)
  }

  /// What stands in a cell.
  public func entries(row: Int, column: Int) -> [Entry] {
    let cells = rows[row].cells
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low].entries : []
  }
}

/// A matrix while it is drawn up: rows and columns get their numbers as they come.
struct MatrixDraft {
  let terms: Terms
  private(set) var rows: [Matrix.Heading] = []
  private(set) var columns: [Matrix.Heading] = []
  private(set) var cells: [[Int: [Matrix.Entry]]] = []
  private var rowNumbers: [Matrix.Heading: Int] = [:]
  private var columnNumbers: [Matrix.Heading: Int] = [:]

  init(_ terms: Terms) { self.terms = terms }

  /// The descriptions of a kind that count.
  func existing(_ kind: String) -> [Int] {
    terms.catalogue.metamodel[kind].map { terms.catalogue.positions(of: $0).filter(terms.exists) } ?? []
  }

  @discardableResult
  mutating func row(_ heading: Matrix.Heading) -> Int {
    if let number = rowNumbers[heading] { return number }
    rowNumbers[heading] = rows.count
    rows.append(heading)
    cells.append([:])
    return rows.count - 1
  }

  @discardableResult
  mutating func column(_ heading: Matrix.Heading) -> Int {
    if let number = columnNumbers[heading] { return number }
    columnNumbers[heading] = columns.count
    columns.append(heading)
    return columns.count - 1
  }

  mutating func add(_ entry: Matrix.Entry, _ row: Int, _ column: Int) {
    cells[row][column, default: []].append(entry)
  }

  /// Says of rows and columns that nothing stands in them where something should.
  mutating func markLacking(rows isLackingRow: (Int) -> Bool, columns isLackingColumn: (Int) -> Bool) {
    let filled = cells.reduce(into: Set<Int>()) { $0.formUnion($1.keys) }
    for index in rows.indices where cells[index].isEmpty {
      rows[index].lacks = isLackingRow(rows[index].description)
    }
    for index in columns.indices where !filled.contains(index) {
      columns[index].lacks = isLackingColumn(columns[index].description)
    }
  }
}
