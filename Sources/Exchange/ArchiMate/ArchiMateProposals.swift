import Catalogue
import Metamodel

/// The descriptions that a model becomes: its elements with their fields, then what its relationships say.
struct ArchiMateProposals {
  private let document: ArchiMateDocument
  private let mapping: ArchiMateMapping
  private let wishes: ImportWishes
  private var subjects: ArchiMateSubjects
  private var drafts: [Draft]
  /// Descriptions that are relationships, by their reference.
  private var links: [String: Int] = [:]
  private var lost = LostRelationships()
  private var details = LostDetails()

  init(
    _ document: ArchiMateDocument, _ wishes: ImportWishes, _ ids: inout ModelIDs, _ remarks: inout Remarks
  ) {
    self.document = document
    self.wishes = wishes
    mapping = ArchiMateMapping(wishes.manifest)
    subjects = ArchiMateSubjects(document, mapping, wishes.metamodel, &ids, &remarks)
    drafts = subjects.drafts
    for element in document.elements {
      if let place = subjects.places[element.identifier] {
        fill(place, from: element, isNamed: subjects.named.contains(element.identifier), &remarks)
      }
    }
    let reading = RelationshipReading(mapping)
    for relationship in document.relationships { add(relationship, reading, &ids, &remarks) }
    lost.tell(in: document.path, &remarks)
    details.tell(in: document.path, &remarks)
  }

  /// The proposals, in the order of the elements.
  func proposals(_ remarks: inout Remarks) -> [Proposal] {
    var assembly = DraftAssembly(drafts)
    let proposals = assembly.proposals()
    remarks.skip(assembly)
    return proposals
  }

  private func place(of concept: ArchiMateDocument.Concept) -> String { "\(document.path):\(concept.line)" }

  // MARK: Elements

  private mutating func fill(
    _ index: Int, from concept: ArchiMateDocument.Concept, isNamed: Bool, _ remarks: inout Remarks
  ) {
    let schema = drafts[index].schema
    // A part without a name bears its id as one in the model.
    let isNameless = drafts[index].part != nil && concept.name == concept.property("vlds:id")
    if !isNameless { drafts[index].add("name", text(concept.names, isNamed: isNamed, isName: true)) }
    let definition = !isNamed && schema["definition"] != nil ? "definition" : "description"
    let description = schema[definition] == nil ? "summary" : definition
    drafts[index].add(description, text(concept.documentation, isNamed: isNamed))
    for (key, value) in concept.properties { put(key, value, in: index, concept, &remarks) }
    if !isNamed, !document.identifier.isEmpty {
      let source = "urn:archimate:\(document.identifier)#\(concept.identifier)".percentEncodedBlanks
      if drafts[index].part == nil { drafts[index].add("source", .text(source)) }
      drafts[index].identity = drafts[index].kind.id == "actor" ? .name : .source
    }
  }

  /// A text, as it stands where an element is the catalogue's own; in the language of the catalogue without one.
  private func text(_ texts: [ArchiMateDocument.Text], isNamed: Bool, isName: Bool = false) -> NewValue? {
    let own = wishes.manifest.language
    var pairs: [NewValue.Pair] = []
    for text in texts {
      let language = text.language?.trimmed ?? ""
      let key = language.isLanguageTag ? language : own
      let form = isName ? text.text.onOneLine : isNamed ? text.text : text.text.trimmed
      if !form.isEmpty, !pairs.contains(where: { $0.key == key }) {
        pairs.append(NewValue.Pair(key, .text(form)))
      }
    }
    if pairs.count == 1, pairs[0].key == own { return pairs[0].value }
    return pairs.isEmpty ? nil : .map(pairs)
  }

  /// Puts a property in the field that it is named after.
  private mutating func put(
    _ key: String, _ value: String, in index: Int, _ concept: ArchiMateDocument.Concept,
    _ remarks: inout Remarks
  ) {
    guard key.hasPrefix("vlds:") else {
      if key != "eira:ABB", !key.isEmpty { remarks.skip(key, at: document.path, .noProperty) }
      return
    }
    let path = String(key.dropFirst(5))
    switch path {
    case "typ", "id", "in", "field": return
    case "body" where drafts[index].part == nil:
      drafts[index].body = value
      return
    default: break
    }
    guard !value.isEmpty else { return }
    guard let place = FieldPlace(path, in: drafts[index].schema) else {
      return remarks.skip(
        "\(concept.shown) \(key)", at: self.place(of: concept),
        Words(sv: "slaget har inget sådant fält", en: "the kind has no such field"))
    }
    do throws(CellValues.Fault) {
      if let value = try CellValues.value(value, of: place.field) {
        drafts[index].fields.put(value, at: place.path)
      }
    } catch {
      remarks.skip("\(concept.shown) \(key)", at: self.place(of: concept), error.words)
    }
  }

  // MARK: Relationships

  private mutating func add(
    _ relationship: ArchiMateDocument.Concept, _ reading: RelationshipReading, _ ids: inout ModelIDs,
    _ remarks: inout Remarks
  ) {
    let type = relationship.property("vlds:typ")
    // Roles stand in `responsible` as well, and parts know where they belong.
    if type == "role" || relationship.property("vlds:field").map(reading.isImplied) == true { return }
    let ends = [relationship.source, relationship.target]
    if subjects.wholes[ends[0]] == ends[1] || subjects.wholes[ends[1]] == ends[0] {
      return details.add(relationship)
    }
    guard let source = subjects.places[relationship.source], let target = subjects.places[relationship.target]
    else { return skip(relationship, .noEnd) }
    if let link = mapping.links.first(where: { $0.kind == type }) {
      return add(relationship, link, source, target, &ids, &remarks)
    }
    let uses = reading.uses(of: relationship, from: drafts[source], to: drafts[target])
    switch uses {
    case .none(let why): skip(relationship, why)
    case .fields(let fields):
      details.add(relationship)
      for field in fields {
        let (subject, other) = field.isTurned ? (target, source) : (source, target)
        switch drafts[subject].refer(to: drafts[other], at: field.place) {
        case .done: break
        case .taken: skip(relationship, .taken(field.place.field))
        case .refused: skip(relationship, .noField)
        }
      }
    }
  }

  /// A relationship that is a description itself; where it has several ends, there is one for each two of them.
  private mutating func add(
    _ relationship: ArchiMateDocument.Concept, _ link: ArchiMateMapping.Link, _ source: Int, _ target: Int,
    _ ids: inout ModelIDs, _ remarks: inout Remarks
  ) {
    guard let kind = wishes.metamodel[link.kind], let id = relationship.property("vlds:id"),
      kind.mayHave(id: id)
    else { return skip(relationship, .noField) }
    let index: Int
    if let known = links[id, in: kind] {
      index = known
    } else {
      guard ids.take(id, in: kind.id) else { return skip(relationship, .noField) }
      index = drafts.count
      drafts.append(Draft(kind, id, origin: document.path, checksum: document.checksum))
      links[id, in: kind] = index
      fill(index, from: relationship, isNamed: true, &remarks)
    }
    for (field, end) in [(link.source, source), (link.target, target)] {
      if drafts[index].refer(to: drafts[end], in: field) == .refused {
        skip(relationship, .noField)
      }
    }
  }

  /// Tells that a relationship is left out, by its name and its ends.
  private mutating func skip(
    _ relationship: ArchiMateDocument.Concept, _ why: Words
  ) {
    let name = { [subjects] (identifier: String) in subjects.names[identifier] ?? identifier }
    let ends = "\(name(relationship.source)) → \(name(relationship.target))"
    let title = relationship.name.isEmpty ? "" : " “\(relationship.name)”"
    let types = [relationship.source, relationship.target].map { subjects.types[$0] ?? "?" }
    lost.add(
      LostRelationships.Relationship(
        sort: "\(relationship.type): \(types.joined(separator: " → "))",
        shown: "\(relationship.type)\(title): \(ends)", ends: ends, place: place(of: relationship), why: why))
  }
}

extension [String: Int] {
  /// The place of a description of a kind.
  fileprivate subscript(id: String, in kind: Kind) -> Int? {
    get { self["\(kind.id)/\(id)"] }
    set { self["\(kind.id)/\(id)"] = newValue }
  }
}

extension Words {
  fileprivate static let noProperty = Words(
    sv: "egenskapen är inget fält; de som hämtas in heter vlds: och fältet",
    en: "the property is no field; those that are brought in are called vlds: and the field")
  fileprivate static let noEnd = Words(
    sv: "det som relationen går mellan hämtas inte in", en: "what it leads between is not brought in")
  static let noField = Words(
    sv: "inget fält säger det mellan de slagen", en: "no field says it between those kinds")

  fileprivate static func taken(_ field: Field) -> Words {
    Words(
      sv: "\(field.label.sv) har redan ett värde, och kan bara ha ett",
      en: "\(field.label.en) has a value already, and can have but one")
  }
}
