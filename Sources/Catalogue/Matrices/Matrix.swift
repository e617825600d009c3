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
      self.marks = marks.count > 1 ? marks.sorted() : marks
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
    self.init(subject, columns: draft.columns.headings, rows: draft.finished)
  }

  private init(_ subject: Subject, columns: [Heading], rows: [Row]) {
    self.subject = subject
    self.columns = columns
    self.rows = rows
  }

  /// The matrix with rows for columns.
  public var turned: Matrix {
    var cells = [[Cell]](repeating: [], count: columns.count)
    for (index, row) in rows.enumerated() {
      for cell in row.cells { cells[cell.column].append(Cell(column: index, entries: cell.entries)) }
    }
    return Matrix(
      subject, columns: rows.map(\.heading), rows: zip(columns, cells).map { Row(heading: $0, cells: $1) })
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
