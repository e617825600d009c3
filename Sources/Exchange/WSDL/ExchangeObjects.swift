import Catalogue
import Metamodel

/// Makes exchange objects of types, and code lists of enumerations, each once for the whole import.
struct ExchangeObjects: Sendable {
  /// What a type or element becomes, by what identifies it in the schemas.
  struct Made: Sendable {
    let id: String
    let place: Int
    let path: String
  }

  var proposals: [Proposal] = []
  var made: [String: Made] = [:]
  private var objectIDs = UsedIDs()
  var listIDs = UsedIDs()

  /// What is needed while the types of one schema set are read.
  struct Reading {
    var types: SimpleTypes
    /// Types that have got an id and are yet to be read.
    var waiting: [Waiting] = []

    init(_ set: SchemaSet) { types = SimpleTypes(set) }
  }

  struct Waiting {
    let key: String
    let type: SchemaSet.Component
  }

  /// The object that the content of an element becomes; `nil` where it has a simple type or one that is not there.
  mutating func object(
    of element: SchemaSet.Component, _ set: SchemaSet, _ remarks: inout Remarks
  ) -> String? {
    var reading = Reading(set)
    let id = object(of: element, named: element.name, inside: nil, &reading, &remarks)
    finish(&reading, &remarks)
    return id
  }

  /// The object that a type becomes; `nil` where it is simple or not there.
  mutating func object(ofType name: XMLName, _ set: SchemaSet, _ remarks: inout Remarks) -> String? {
    guard let type = set.component(.type, name), type.node.isSchema("complexType") else { return nil }
    var reading = Reading(set)
    let id = identify(
      type, name: name.local, key: type.key, inside: nil, Documentation(type.node), &reading, &remarks)
    finish(&reading, &remarks)
    return id
  }

  /// An object for a message that has no type of its own: an attribute for each of its parts.
  mutating func object(
    ofMessage name: XMLName, parts: [SchemaContent.Member], in document: SchemaDocument, _ set: SchemaSet,
    _ remarks: inout Remarks
  ) -> String {
    let key = "message \(name.namespace) \(name.local)"
    if let known = made[key] { return known.id }
    var reading = Reading(set)
    let id = objectIDs.free(
      "\(ContractNames.group(of: name.namespace, in: document.path))/\(name.local.segment)")
    let place = proposals.count
    made[key] = Made(id: id, place: place, path: document.path)
    var fields = [NewValue.Pair("name", .text(name.local))]
    fields.add("source", ContractNames.source(name.namespace, name.local))
    proposals.append(proposal("exchange-object", id, fields, document))
    proposals[place].fields += members(parts, inside: id, &reading, &remarks)
    finish(&reading, &remarks)
    return id
  }

  // MARK: Joining

  /// Adds what has been made apart, where nothing of it is here: then it is what it would have been after this.
  ///
  /// - Returns: whether it has been added.
  mutating func join(_ other: ExchangeObjects) -> Bool {
    guard other.made.keys.allSatisfy({ made[$0] == nil }), objectIDs.isDisjoint(with: other.objectIDs),
      listIDs.isDisjoint(with: other.listIDs)
    else { return false }
    for (key, item) in other.made {
      made[key] = Made(id: item.id, place: proposals.count + item.place, path: item.path)
    }
    proposals += other.proposals
    objectIDs.formUnion(other.objectIDs)
    listIDs.formUnion(other.listIDs)
    return true
  }

  /// Whether a type has become an object.
  func has(_ key: String) -> Bool { made[key] != nil }

  /// The names of the types that no message has led to yet, by what identifies them; without those that others extend,
  /// as what these have stands in the others.
  func unreached(in set: SchemaSet) -> [String: String] {
    var found: [String: String] = [:]
    var extended: Set<String> = []
    for document in set.documents where !SimpleType.isKnown(namespace: document.target) {
      for node in document.root.schemaElements where node.isSchema("complexType") {
        let type = SchemaSet.Component(node: node, document: document)
        if let base = node.schemaElement("complexContent")?.schemaElement("extension")?["base"],
          let name = document.resolve(base, at: node), let component = set.component(.type, name)
        {
          extended.insert(component.key)
        }
        if made[type.key] == nil { found[type.key] = type.name }
      }
    }
    return found.filter { !extended.contains($0.key) }
  }

  // MARK: Types

  private mutating func finish(_ reading: inout Reading, _ remarks: inout Remarks) {
    while let next = reading.waiting.popLast() {
      guard let made = made[next.key] else { continue }
      let content = SchemaContent(of: next.type.node, in: next.type.document, reading.types.set, &remarks)
      if content.isOpen { remarks.note("xs:any", at: next.type.place, .openContent) }
      if next.type.node["abstract"] == "true" {
        remarks.note(proposals[made.place].text("name") ?? made.id, at: next.type.place, .abstract)
      }
      proposals[made.place].fields += members(content.members, inside: made.id, &reading, &remarks)
    }
  }

  /// The object of an element's type, anonymous or named; `nil` for simple types.
  mutating func object(
    of element: SchemaSet.Component, named name: String, inside parent: String?, _ reading: inout Reading,
    _ remarks: inout Remarks
  ) -> String? {
    let document = element.document
    if let inner = element.node.schemaElement("complexType") {
      let type = SchemaSet.Component(node: inner, document: document)
      return identify(
        type, name: name, key: "\(type.key) in \(parent ?? "")", inside: parent,
        Documentation(inner).orElse(Documentation(element.node)), &reading, &remarks)
    }
    guard let text = element.node["type"], let typeName = document.resolve(text, at: element.node),
      let type = reading.types.set.component(.type, typeName), type.node.isSchema("complexType")
    else { return nil }
    return identify(
      type, name: typeName.local, key: type.key, inside: nil, Documentation(type.node), &reading, &remarks)
  }

  /// Gives a type its id, and sees to it that it is read.
  private mutating func identify(
    _ type: SchemaSet.Component, name: String, key: String, inside parent: String?,
    _ documentation: @autoclosure () -> Documentation, _ reading: inout Reading, _ remarks: inout Remarks
  ) -> String {
    let document = type.document
    if let known = made[key] {
      if known.path != document.path {
        tellOther(type, name, known, &remarks)
      }
      return known.id
    }
    // A type inside another is named after it, unless the file's name would become too long.
    var wanted = "\(document.group)/\(name.segment)"
    if let parent, parent.lastSegment.count <= 120 { wanted = "\(parent).\(name.segment)" }
    let id = objectIDs.free(wanted)
    made[key] = Made(id: id, place: proposals.count, path: document.path)
    var fields = [NewValue.Pair("name", .text(name))]
    fields.add("source", ContractNames.source(document.target, parent == nil ? name : id.lastSegment))
    if let text = documentation().block { fields.append(NewValue.Pair("definition", text)) }
    proposals.append(proposal("exchange-object", id, fields, document))
    reading.waiting.append(Waiting(key: key, type: type))
    return id
  }

  /// A type that another file defines too counts as the one already read, unless it is plainly another.
  private func tellOther(
    _ type: SchemaSet.Component, _ name: String, _ known: Made, _ remarks: inout Remarks
  ) {
    guard !proposals[known.place].checksums.contains(type.document.checksum) else { return }
    remarks.note(
      type.document.path, at: type.place,
      Words(
        sv: "definierar samma typer som \(known.path), som lästes först och gäller",
        en: "defines the same types as \(known.path), which was read first and counts"))
  }

  func proposal(
    _ kind: String, _ id: String, _ fields: [NewValue.Pair], _ document: SchemaDocument
  ) -> Proposal {
    Proposal(
      kind: kind, id: id, fields, offered: Proposal.decidedOfObjects,
      comparison: Proposal.comparedOfObjects, origin: document.path, checksums: document.checksums)
  }
}

extension SchemaSet.Component {
  fileprivate var name: String { node["name"] ?? "" }

  /// What identifies the component in all schemas that name it.
  var key: String {
    node["name"].map { "\(node.name.local) \(document.target) \($0)" }
      ?? "\(document.path):\(node.line):\(node.column)"
  }

  fileprivate var place: String { document.place(of: node) }
}

extension String {
  fileprivate var lastSegment: String { split(separator: "/").last.map(String.init) ?? self }
}

extension Words {
  fileprivate static let openContent = Words(
    sv: "typer lämnar plats för andra element, som inte blir attribut",
    en: "types leave room for other elements, which become no attributes")
  fileprivate static let abstract = Words(
    sv: "typen är abstrakt; typer som bygger på den tas bara med där de används",
    en: "the type is abstract; types that extend it come in only where they are used")
}
