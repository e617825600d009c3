import Catalogue
import Metamodel

/// Reads what a graph says of its subjects into fields, by the tables that an export writes them by, and keeps account
/// of what has been read.
struct StatementReader {
  let files: RDFFiles
  let wishes: ImportWishes
  var names: DescriptionNames
  var remarks: Remarks
  /// The subjects that say something of an object, in the order of the files.
  private var incoming: [Graph.Term: [(subject: Graph.Term, predicate: Graph.Name)]] = [:]
  var read: [Graph.Term: Set<Graph.Statement>] = [:]
  /// The ids of the actors that descriptions have as responsible.
  var holders: Set<String> = []

  /// Reads files to one graph.
  init(
    _ sources: Sources, _ wishes: ImportWishes, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws {
    var remarks = Remarks()
    files = try RDFFiles(sources, &remarks, progress: progress, isCancelled: isCancelled)
    self.wishes = wishes
    names = DescriptionNames(files.graph, wishes)
    if let (base, first) = names.otherBase(in: files.graph) {
      remarks.note(base, at: files.places[first] ?? ".", .otherCatalogue(base))
    }
    self.remarks = remarks
    for subject in graph.subjects {
      for statement in graph.statements(about: subject) {
        switch statement.object {
        case .iri, .blank: incoming[statement.object, default: []].append((subject, statement.predicate))
        case .text, .typed: break
        }
      }
    }
  }

  var graph: Graph { files.graph }
  private var language: String { wishes.manifest.language }

  // MARK: Statements

  /// The subjects of a class, in the order of the files.
  func subjects(isA type: Graph.Name) -> [Graph.Term] { subjects(saying: .rdf("type"), of: .iri(type.iri)) }

  /// The subjects that say something of an object.
  func subjects(saying predicate: Graph.Name, of object: Graph.Term) -> [Graph.Term] {
    (incoming[object] ?? []).filter { $0.predicate == predicate }.map(\.subject)
  }

  func isA(_ subject: Graph.Term, _ type: Graph.Name) -> Bool {
    graph.statements(about: subject).contains { $0.predicate == .rdf("type") && $0.object == .iri(type.iri) }
  }

  func says(_ subject: Graph.Term, _ predicate: Graph.Name) -> Bool {
    graph.statements(about: subject).contains { $0.predicate == predicate }
  }

  /// What a subject says, which has been read by that.
  mutating func objects(_ subject: Graph.Term, _ predicate: Graph.Name) -> [Graph.Term] {
    let found = graph.statements(about: subject).filter { $0.predicate == predicate }
    read[subject, default: []].formUnion(found)
    return found.map(\.object)
  }

  /// What can be used of what a subject says, which has been read by that; the rest is left unread.
  mutating func objects<Value>(
    _ subject: Graph.Term, _ predicate: Graph.Name, as use: (Graph.Term) -> Value?
  ) -> [Value] {
    var found: [Value] = []
    for statement in graph.statements(about: subject) where statement.predicate == predicate {
      guard let value = use(statement.object) else { continue }
      read[subject, default: []].insert(statement)
      found.append(value)
    }
    return found
  }

  /// The first of what a subject says that can be used; the rest is left unread.
  mutating func first<Value>(
    _ subject: Graph.Term, _ predicate: Graph.Name, as use: (Graph.Term) -> Value?
  ) -> Value? {
    var isFound = false
    return objects(subject, predicate) { object -> Value? in
      guard !isFound, let value = use(object) else { return nil }
      isFound = true
      return value
    }.first
  }

  /// The texts that a subject says, with their languages.
  mutating func texts(_ subject: Graph.Term, _ predicate: Graph.Name) -> [(text: String, language: String)] {
    let language = language
    return objects(subject, predicate) { object in
      object.literal.map { ($0.text, $0.language ?? language) }
    }
  }

  /// A name of a subject in the language of the catalogue, else in the first that is there.
  func label(_ subject: Graph.Term, _ predicates: [Graph.Name]) -> String? {
    for predicate in predicates {
      var first: String?
      for statement in graph.statements(about: subject) where statement.predicate == predicate {
        guard let (text, tag) = statement.object.literal, !text.trimmed.isEmpty else { continue }
        if tag ?? language == language { return text }
        first = first ?? text
      }
      if let first { return first }
    }
    return nil
  }

  /// Notes that all that a subject says is carried, or need not be.
  mutating func pass(_ subject: Graph.Term) {
    read[subject, default: []].formUnion(graph.statements(about: subject))
  }

  /// Notes that what a subject says by some predicates need not be carried.
  mutating func pass(_ subject: Graph.Term, _ predicates: Graph.Name...) {
    for predicate in predicates { _ = objects(subject, predicate) }
  }

  /// Counts a subject as saying something that follows from what it says.
  mutating func derive(_ subject: Graph.Term, _ predicate: Graph.Name, _ object: Graph.Term) {
    incoming[object, default: []].append((subject, predicate))
  }

  /// What a list has in it; the nodes that hold it together are read by that.
  mutating func list(_ head: Graph.Term) -> [Graph.Term] {
    var items: [Graph.Term] = []
    var seen: Set<Graph.Term> = []
    var node: Graph.Term? = head
    while let current = node, seen.insert(current).inserted {
      items += objects(current, .rdf("first"))
      node = objects(current, .rdf("rest")).first
    }
    return items
  }
}

extension Words {
  fileprivate static func otherCatalogue(_ base: String) -> Words {
    Words(
      sv:
        "adresserna är en annan katalogs; med base-uri: \(base) i catalogue.yaml behåller beskrivningarna sina id",
      en:
        "the addresses are another catalogue's; with base-uri: \(base) in catalogue.yaml the descriptions keep their ids"
    )
  }
}
