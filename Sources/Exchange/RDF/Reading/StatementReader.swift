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

  /// Reads files to one graph.
  init(
    _ sources: Sources, _ wishes: ImportWishes, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws {
    var remarks = Remarks()
    files = try RDFFiles(sources, &remarks, progress: progress, isCancelled: isCancelled)
    self.wishes = wishes
    self.remarks = remarks
    names = DescriptionNames(files.graph, wishes)
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

  /// The texts that a subject says, with their languages.
  mutating func texts(_ subject: Graph.Term, _ predicate: Graph.Name) -> [(text: String, language: String)] {
    objects(subject, predicate).compactMap { object in
      switch object {
      case .text(let text, let tag): (text, tag ?? language)
      case .typed(let text, _): (text, language)
      case .iri, .blank: nil
      }
    }
  }

  /// A name of a subject in the language of the catalogue, else in the first that is there.
  func label(_ subject: Graph.Term, _ predicates: [Graph.Name]) -> String? {
    for predicate in predicates {
      var first: String?
      for statement in graph.statements(about: subject) where statement.predicate == predicate {
        guard case .text(let text, let tag) = statement.object else { continue }
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

  // MARK: Fields

  /// The fields of a subject, or of a part of it, by the rows of a table.
  mutating func pairs(
    _ subject: Graph.Term, _ rows: [FieldStatement], _ schema: Schema?
  ) -> [NewValue.Pair] {
    var fields: [String] = []
    var values: [String: [NewValue]] = [:]
    for row in rows {
      guard let field = schema?[row.field] else { continue }
      if !fields.contains(row.field) { fields.append(row.field) }
      // Where an address may stand too, one that is no description is no reference that is missing.
      let mayBeAddress = rows.contains {
        if case .address = $0.form { $0.predicate == row.predicate } else { false }
      }
      for value in self.values(subject, row, field, mayBeAddress: mayBeAddress)
      where values[row.field]?.contains(value) != true {
        values[row.field, default: []].append(value)
      }
    }
    return fields.compactMap { name in
      guard let found = values[name], let first = found.first, let field = schema?[name] else { return nil }
      if field.cardinality.isList { return NewValue.Pair(name, .list(found)) }
      if found.count > 1 { tellOfMore(subject, name) }
      return NewValue.Pair(name, first)
    }
  }

  private mutating func values(
    _ subject: Graph.Term, _ row: FieldStatement, _ field: Field, mayBeAddress: Bool
  ) -> [NewValue] {
    switch row.form {
    case .text: return texts(subject, row, field)
    case .plain:
      return texts(subject, row.predicate).map(\.text).filter { names.name($0) == nil }.map(NewValue.text)
    case .address:
      return objects(subject, row.predicate).compactMap { object in
        guard case .iri(let iri) = object, names.name(of: object) == nil else { return nil }
        return .text(iri)
      }
    case .day:
      return texts(subject, row.predicate).compactMap { text, _ in
        Day(text.prefix(10)).map { .text("\($0)") }
      }
    case .reference:
      let objects = objects(subject, row.predicate)
      return objects.filter { !mayBeAddress || names.name(of: $0) != nil }
        .compactMap { reference(to: $0, in: field, from: subject) }
    case .reversed:
      let sayers = subjects(saying: row.predicate, of: subject)
      for sayer in sayers {
        read[sayer, default: []].insert(Graph.Statement(predicate: row.predicate, object: subject))
      }
      return sayers.compactMap { sayer in
        guard let reference = field.reference, let name = names.name(of: sayer) else { return nil }
        return names.reference(to: name, in: reference).map(NewValue.text)
      }
    case .choice(let known):
      // Where several choices have one address, the first of the field is meant.
      return objects(subject, row.predicate).compactMap { object in
        guard case .iri(let iri) = object else { return nil }
        return field.choices.first { known[$0.id] == iri }.map { .text($0.id) }
      }
    }
  }

  /// The texts of a field: each an entry of a list, or together one text in its languages.
  private mutating func texts(_ subject: Graph.Term, _ row: FieldStatement, _ field: Field) -> [NewValue] {
    let found = texts(subject, row.predicate).filter { !$0.text.trimmed.isEmpty }
    if field.cardinality.isList {
      return found.map { text, tag in
        tag == language || !field.isLocalized ? .text(text) : .map([NewValue.Pair(tag, .text(text))])
      }
    }
    guard field.isLocalized else { return found.map { .text($0.text) } }
    var pairs: [NewValue.Pair] = []
    for (text, tag) in found {
      if pairs.contains(where: { $0.key == tag }) {
        tellOfMore(subject, row.field)
      } else {
        pairs.append(NewValue.Pair(tag, .text(text)))
      }
    }
    guard let first = pairs.first else { return [] }
    return [pairs.count == 1 && first.key == language ? first.value : .map(pairs)]
  }

  /// The value of a reference to what a statement names.
  mutating func reference(to object: Graph.Term, in field: Field, from subject: Graph.Term) -> NewValue? {
    guard let reference = field.reference else { return nil }
    if let name = names.name(of: object) {
      return names.reference(to: name, in: reference).map(NewValue.text)
    }
    guard case .iri(let iri) = object, !reference.allowsURI else { return nil }
    remarks.miss(
      iri, at: files.places[subject] ?? "",
      Words(sv: "finns inte bland det som hämtas in", en: "is not among what is brought in"))
    return nil
  }

  private mutating func tellOfMore(_ subject: Graph.Term, _ field: String) {
    remarks.skip(
      field, at: files.places[subject] ?? "",
      Words(
        sv: "flera värden där fältet bara kan ha ett; det första gäller",
        en: "several values where the field can have but one; the first counts"))
  }
}
