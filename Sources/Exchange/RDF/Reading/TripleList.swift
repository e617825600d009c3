import Metamodel

/// The statements of one file, in its order, with the line that each subject is first met on.
struct TripleList {
  struct Triple {
    let subject: Graph.Term
    let predicate: Graph.Name
    let object: Graph.Term
  }

  /// The most statements of a file: what fits in memory.
  static let limit = 200_000

  private(set) var triples: [Triple] = []
  private(set) var lines: [Graph.Term: Int] = [:]
  /// The number of the last node without a name; in no two files the same.
  private(set) var lastBlank: Int
  private var labels: [String: Graph.Term] = [:]

  /// Begins a list whose nodes without names come after another.
  init(after lastBlank: Int = 0) { self.lastBlank = lastBlank }

  mutating func add(
    _ subject: Graph.Term, _ predicate: Graph.Name, _ object: Graph.Term, line: Int
  ) throws(RDFFault) {
    guard triples.count < TripleList.limit else {
      throw RDFFault(
        Words(
          sv: "filen har fler än \(TripleList.limit) påståenden; dela den",
          en: "the file has more than \(TripleList.limit) statements; split it"), line: line)
    }
    if lines[subject] == nil { lines[subject] = line }
    triples.append(Triple(subject: subject, predicate: predicate, object: object))
  }

  /// A new node without a name.
  mutating func blank() -> Graph.Term {
    lastBlank += 1
    return .blank(lastBlank)
  }

  /// The node without a name that has a label in the file.
  mutating func blank(_ label: String) -> Graph.Term {
    if let known = labels[label] { return known }
    let node = blank()
    labels[label] = node
    return node
  }
}

/// Why a file cannot be read as RDF.
struct RDFFault: Error {
  let words: Words
  /// The line, from 1.
  let line: Int
  /// The column, from 1, in Unicode scalars; `nil` where it is not known.
  let column: Int?

  init(_ words: Words, line: Int, column: Int? = nil) {
    self.words = words
    self.line = line
    self.column = column
  }
}
