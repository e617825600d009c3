import Metamodel

/// Finds out what simple types say, each once.
struct SimpleTypes {
  let set: SchemaSet
  /// The types that have been read; those that are being read stand as text, which ends a circle.
  private var known: [Key: SimpleType] = [:]

  /// A type, and the document that says what its names mean.
  private struct Key: Hashable {
    let node: XMLNode
    let document: ObjectIdentifier
  }

  /// Types that are made of types that are made of types, deeper than any real schema.
  private static let depthLimit = 64
  private var depth = 0

  init(_ set: SchemaSet) { self.set = set }

  /// What a simple type says.
  mutating func type(_ component: SchemaSet.Component, _ remarks: inout Remarks) -> SimpleType {
    let node = component.node
    let key = Key(node: node, document: ObjectIdentifier(component.document))
    if let type = known[key] { return type }
    guard depth < SimpleTypes.depthLimit else { return .text }
    known[key] = .text
    depth += 1
    defer { depth -= 1 }
    var type = SimpleType.text
    if let list = node.schemaElement("list") {
      type = referred(by: list, "itemType", component, &remarks)
      type.isList = true
    } else if let union = node.schemaElement("union") {
      type = self.union(union, component, &remarks)
    } else if let restriction = node.schemaElement("restriction") {
      type = referred(by: restriction, "base", component, &remarks)
      type.restrict(by: restriction, of: component)
    }
    // That of a base or member speaks of something else.
    type.documentation = Documentation(node).line
    known[key] = type
    return type
  }

  /// The type with a name that stands in a document; `nil` where it is not there, which is told.
  mutating func named(
    _ text: String, at node: XMLNode, in document: SchemaDocument, after type: XMLNode? = nil,
    _ remarks: inout Remarks
  ) -> SimpleType? {
    let name = document.resolve(text, at: node)
    if let name, let found = set.component(.type, name, after: type) { return self.type(found, &remarks) }
    if let name, SimpleType.isKnown(namespace: name.namespace) { return SimpleType(builtIn: name.local) }
    remarks.miss(text, at: document.place(of: node), .noType)
    return nil
  }

  /// The type that an attribute of a node names, or that stands inside it.
  private mutating func referred(
    by node: XMLNode, _ attribute: String, _ component: SchemaSet.Component, _ remarks: inout Remarks
  ) -> SimpleType {
    if let inner = node.schemaElement("simpleType") {
      return type(SchemaSet.Component(node: inner, document: component.document), &remarks)
    }
    guard let text = node[attribute] else { return .text }
    return named(text, at: node, in: component.document, after: component.node, &remarks) ?? .text
  }

  /// Codes where all members are codes; else what they have in common, with the format of each.
  private mutating func union(
    _ node: XMLNode, _ component: SchemaSet.Component, _ remarks: inout Remarks
  ) -> SimpleType {
    var members: [SimpleType] = []
    for name in (node["memberTypes"] ?? "").split(whereSeparator: \.isWhitespace) {
      members.append(
        named(String(name), at: node, in: component.document, after: component.node, &remarks) ?? .text)
    }
    for inner in node.schemaElements where inner.name.local == "simpleType" {
      members.append(type(SchemaSet.Component(node: inner, document: component.document), &remarks))
    }
    var result = SimpleType.text
    guard let first = members.first else { return result }
    if members.allSatisfy({ !$0.codes.isEmpty }) {
      result.dataType = "code"
      result.codes = members.flatMap(\.codes).uniqued(by: \.value)
      result.codeList = component.node["name"] == nil ? nil : component
      return result
    }
    if members.allSatisfy({ $0.dataType == first.dataType }) { result.dataType = first.dataType }
    let formats = members.map { member in
      let text = member.codes.isEmpty ? member.formatText : member.codes.map(\.value).joined(separator: " | ")
      return text.isEmpty ? member.dataType : text
    }
    result.format = [formats.uniqued(by: \.self).joined(separator: " | ")]
    result.format = [result.formatText]
    return result
  }
}

extension SimpleType {
  fileprivate mutating func restrict(by node: XMLNode, of component: SchemaSet.Component) {
    var codes: [Code] = []
    for facet in node.schemaElements {
      guard let value = facet.attributes.first(where: { $0.name == "value" })?.value else { continue }
      switch facet.name.local {
      case "enumeration" where value.trimmed.isEmpty: break
      case "enumeration": codes.append(Code(value: value, text: Documentation(facet).line))
      case "pattern": format.append(value)
      case "length", "minLength", "maxLength", "totalDigits", "fractionDigits", "minInclusive",
        "maxInclusive", "minExclusive", "maxExclusive":
        format.append("\(facet.name.local) \(value.trimmed)")
      default: break
      }
    }
    guard !codes.isEmpty else { return }
    dataType = "code"
    self.codes = codes.uniqued(by: \.value)
    codeList = component.node["name"] == nil ? nil : component
  }
}

extension Sequence {
  /// The elements without those that are like one before.
  func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
