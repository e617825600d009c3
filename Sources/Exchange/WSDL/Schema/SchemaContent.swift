import Metamodel

/// What may stand in an element of a complex type, without the groups that XML Schema orders it in.
struct SchemaContent {
  /// An element or attribute that may stand there.
  struct Member {
    let name: String
    /// The declaration that says what it is, after references have been followed; `nil` where that is missing.
    let declaration: SchemaSet.Component?
    /// Where it is used, with its own documentation.
    let use: XMLNode
    let document: SchemaDocument
    var occurrence: Occurrence
  }

  private(set) var members: [Member] = []
  /// The text between the tags as a member, where there are attributes besides.
  private var text: Member?
  /// Whether any other elements may stand there.
  private(set) var isOpen = false

  private let set: SchemaSet
  /// The groups and base types on the way here, so that one that leads back to itself ends.
  private var path: Set<XMLNode> = []
  /// How many groups and base types have been gone into. Groups that name groups twice each would double at
  /// every level, and a few lines would never end.
  private var visits = 0

  private static let depthLimit = 64
  private static let visitLimit = 5_000

  /// The content of a complex type.
  init(of type: XMLNode, in document: SchemaDocument, _ set: SchemaSet, _ remarks: inout Remarks) {
    self.set = set
    path = [type]
    let found = content(type, document, &remarks)
    members = (text.map { [$0] } ?? []) + found
  }

  private mutating func content(
    _ node: XMLNode, _ document: SchemaDocument, _ remarks: inout Remarks
  ) -> [Member] {
    if let derived = node.schemaElement("complexContent", or: "simpleContent") {
      guard let derivation = derived.schemaElement("extension", or: "restriction") else { return [] }
      return self.derivation(
        derivation, of: node, isSimple: derived.name.local == "simpleContent", document, &remarks)
    }
    return particles(node, document, &remarks)
  }

  /// An extension has what its base has, and more; a restriction says anew what it has.
  private mutating func derivation(
    _ node: XMLNode, of type: XMLNode, isSimple: Bool, _ document: SchemaDocument, _ remarks: inout Remarks
  ) -> [Member] {
    let own = particles(node, document, &remarks)
    guard let base = node["base"], let name = document.resolve(base, at: node) else { return own }
    if let item = encodedArray(node, document) { return [item] }
    if SimpleType.isKnown(namespace: name.namespace) {
      if isSimple { text = SchemaContent.text(ofType: base, at: node, document) }
      return own
    }
    guard let found = set.component(.type, name, after: type) else {
      remarks.miss(base, at: document.place(of: node), .noType)
      return own
    }
    if found.node.name.local == "simpleType" {
      text = SchemaContent.text(ofType: base, at: node, document)
      return own
    }
    guard enter(found.node, at: document.place(of: node), &remarks) else { return own }
    defer { leave(found.node) }
    let inherited = content(found.node, found.document, &remarks)
    if node.name.local == "extension" { return SchemaContent.sequence([inherited, own]) }
    // Attributes are inherited by a restriction too.
    let kept = inherited.filter { $0.use.isSchema("attribute") }
    return SchemaContent.sequence([own, kept.filter { member in !own.contains { $0.name == member.name } }])
  }

  /// The elements and attributes of the groups right inside a node.
  private mutating func particles(
    _ node: XMLNode, _ document: SchemaDocument, _ remarks: inout Remarks
  ) -> [Member] {
    SchemaContent.sequence(node.schemaElements.map { particle($0, document, &remarks) })
  }

  private mutating func particle(
    _ node: XMLNode, _ document: SchemaDocument, _ remarks: inout Remarks
  ) -> [Member] {
    switch node.name.local {
    case "element":
      let occurrence = Occurrence(node)
      guard occurrence.high != 0 else { return [] }
      return member(node, document, .element, occurrence, &remarks).map { [$0] } ?? []
    case "attribute":
      guard node["use"] != "prohibited" else { return [] }
      let occurrence = Occurrence(low: node["use"] == "required" ? 1 : 0, high: 1)
      return member(node, document, .attribute, occurrence, &remarks).map { [$0] } ?? []
    case "sequence", "all":
      let occurrence = Occurrence(node)
      return particles(node, document, &remarks).map { $0.times(occurrence) }
    case "choice":
      let occurrence = Occurrence(node)
      let branches = node.schemaElements.filter { $0.name.local != "annotation" }
        .map { particle($0, document, &remarks) }
      return SchemaContent.choice(branches).map { $0.times(occurrence) }
    case "group", "attributeGroup": return group(node, document, &remarks)
    case "any", "anyAttribute":
      isOpen = isOpen || node.name.local == "any"
      return []
    default: return []
    }
  }

  private mutating func group(
    _ node: XMLNode, _ document: SchemaDocument, _ remarks: inout Remarks
  ) -> [Member] {
    guard let reference = node["ref"], let name = document.resolve(reference, at: node) else { return [] }
    let space: SchemaDocument.Space = node.name.local == "group" ? .group : .attributeGroup
    guard let found = set.component(space, name) else {
      remarks.miss(reference, at: document.place(of: node), .noGroup)
      return []
    }
    guard enter(found.node, at: document.place(of: node), &remarks) else { return [] }
    defer { leave(found.node) }
    let occurrence = space == .group ? Occurrence(node) : .once
    return particles(found.node, found.document, &remarks).map { $0.times(occurrence) }
  }

  /// Goes into a group or base type, unless one is in it already or has gone into too many.
  private mutating func enter(_ node: XMLNode, at place: String, _ remarks: inout Remarks) -> Bool {
    visits += 1
    guard path.count < SchemaContent.depthLimit, visits <= SchemaContent.visitLimit else {
      remarks.skip(place, at: place, .tooManyGroups)
      return false
    }
    return path.insert(node).inserted
  }

  private mutating func leave(_ node: XMLNode) { path.remove(node) }

  private func member(
    _ node: XMLNode, _ document: SchemaDocument, _ space: SchemaDocument.Space, _ occurrence: Occurrence,
    _ remarks: inout Remarks
  ) -> Member? {
    if let reference = node["ref"] {
      guard let name = document.resolve(reference, at: node) else {
        remarks.miss(reference, at: document.place(of: node), .noElement)
        return nil
      }
      let found = set.component(space, name)
      if found == nil, !SimpleType.isKnown(namespace: name.namespace) {
        remarks.miss(reference, at: document.place(of: node), .noElement)
      }
      return Member(
        name: name.local, declaration: found, use: node, document: document, occurrence: occurrence)
    }
    guard let name = node["name"], !name.isEmpty else { return nil }
    return Member(
      name: name, declaration: SchemaSet.Component(node: node, document: document), use: node,
      document: document, occurrence: occurrence)
  }

  /// The entries of an array of SOAP encoding (WSDL 1.1, 2.2).
  private func encodedArray(_ node: XMLNode, _ document: SchemaDocument) -> Member? {
    for attribute in node.schemaElements where attribute.name.local == "attribute" {
      for written in attribute.attributes
      where written.name.hasSuffix(":arrayType")
        && attribute.resolve(written.name)?.namespace == WSDL.namespace
      {
        let type = String(written.value.prefix { $0 != "[" })
        return SchemaContent.made(
          "item", type, Occurrence(low: 0, high: nil), at: attribute, document)
      }
    }
    return nil
  }

  /// The text between the tags, which has no name of its own in XML.
  private static func text(ofType type: String, at node: XMLNode, _ document: SchemaDocument) -> Member {
    made("value", type, .once, at: node, document)
  }

  /// A member that no element or attribute declares.
  static func made(
    _ name: String, _ type: String, _ occurrence: Occurrence, at node: XMLNode, _ document: SchemaDocument
  ) -> Member {
    let declaration = XMLNode(
      XMLName("element", in: SchemaDocument.namespace),
      [XMLNode.Attribute(name: "name", value: name), XMLNode.Attribute(name: "type", value: type)], at: node)
    return Member(
      name: name, declaration: SchemaSet.Component(node: declaration, document: document), use: declaration,
      document: document, occurrence: occurrence)
  }
}

extension SchemaContent {
  /// One list after the other; what stands in several of them may stand that many times.
  fileprivate static func sequence(_ lists: [[Member]]) -> [Member] {
    joined(lists) { $0 + $1 }
  }

  /// One of the lists; what is not in all of them may be left out.
  fileprivate static func choice(_ lists: [[Member]]) -> [Member] {
    joined(lists) { $0 | $1 }.map { member in
      guard lists.contains(where: { list in !list.contains { $0.name == member.name } }) else {
        return member
      }
      var member = member
      member.occurrence.low = 0
      return member
    }
  }

  private static func joined(
    _ lists: [[Member]], _ combine: (Occurrence, Occurrence) -> Occurrence
  ) -> [Member] {
    if lists.count == 1 { return lists[0] }
    var result: [Member] = []
    result.reserveCapacity(lists.count)
    // An element and an attribute may be called the same.
    var places: [Bool: [String: Int]] = [:]
    for member in lists.joined() {
      let isAttribute = member.use.isSchema("attribute")
      if let place = places[isAttribute]?[member.name] {
        result[place].occurrence = combine(result[place].occurrence, member.occurrence)
      } else {
        places[isAttribute, default: [:]][member.name] = result.count
        result.append(member)
      }
    }
    return result
  }
}

extension SchemaContent.Member {
  fileprivate func times(_ occurrence: Occurrence) -> SchemaContent.Member {
    var member = self
    member.occurrence = occurrence * self.occurrence
    return member
  }
}

extension Words {
  static let noType = Words(sv: "typen finns inte", en: "the type is not there")
  fileprivate static let tooManyGroups = Words(
    sv: "grupperna i schemat leder för långt; resten av typen läses inte",
    en: "the groups of the schema lead too far; the rest of the type is not read")
  fileprivate static let noGroup = Words(sv: "gruppen finns inte", en: "the group is not there")
  static let noElement = Words(sv: "elementet finns inte", en: "the element is not there")
}
