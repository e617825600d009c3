/// One XML Schema document, or one inside a WSDL: its components by name.
final class SchemaDocument {
  /// What a component is; the symbol spaces of XML Schema (part 1, 2.5), types in one.
  enum Space: Int, CaseIterable {
    case element, type, group, attribute, attributeGroup
  }

  static let namespace = "http://www.w3.org/2001/XMLSchema"

  let path: String
  let checksum: String
  /// The same, as all that the document defines rests on it.
  let checksums: Set<String>
  let root: XMLNode
  /// The target namespace; that of the including document where the document has none of its own.
  let target: String
  /// The first segments of the ids of what the document defines.
  let group: String
  /// Whether names without a prefix are meant in the namespace of the including document.
  private let isChameleon: Bool
  /// The elements that can stand for another.
  private(set) var substitutes: [XMLNode] = []
  /// By space.
  private var components = [[String: XMLNode]](repeating: [:], count: Space.allCases.count)

  init(_ path: String, _ root: XMLNode, checksum: String, includedInto namespace: String? = nil) {
    self.path = path
    self.root = root
    self.checksum = checksum
    checksums = [checksum]
    isChameleon = root["targetNamespace"] == nil && namespace != nil
    target = root["targetNamespace"] ?? namespace ?? ""
    group = ContractNames.group(of: target, in: path)
    for node in root.elements where node.name.namespace == SchemaDocument.namespace {
      add(node)
      if node.name.local == "redefine" || node.name.local == "override" { node.elements.forEach(add) }
    }
  }

  private func add(_ node: XMLNode) {
    guard let name = node["name"], let space = SchemaDocument.space(of: node) else { return }
    components[space.rawValue][name] = node
    if space == .element, node["substitutionGroup"] != nil { substitutes.append(node) }
  }

  private static func space(of node: XMLNode) -> Space? {
    switch node.name.local {
    case "element": .element
    case "complexType", "simpleType": .type
    case "group": .group
    case "attribute": .attribute
    case "attributeGroup": .attributeGroup
    default: nil
    }
  }

  /// The component with a local name.
  func component(_ space: Space, _ name: String) -> XMLNode? { components[space.rawValue][name] }

  /// A name that stands in the document; `nil` where its prefix is not declared.
  func resolve(_ text: String, at node: XMLNode) -> XMLName? {
    guard let name = node.resolve(text) else { return nil }
    return isChameleon && name.namespace.isEmpty ? XMLName(name.local, in: target) : name
  }

  /// The place of a node, for reports.
  func place(of node: XMLNode) -> String { "\(path):\(node.line)" }
}

extension XMLNode {
  /// Whether it is an element of XML Schema with a name.
  func isSchema(_ local: String) -> Bool {
    name.local == local && name.namespace == SchemaDocument.namespace
  }

  /// The elements of XML Schema right inside.
  var schemaElements: [XMLNode] { elements.filter { $0.name.namespace == SchemaDocument.namespace } }

  /// The first element of XML Schema right inside with a name, or with another one.
  func schemaElement(_ local: String, or other: String? = nil) -> XMLNode? {
    elements.first { $0.isSchema(local) || other.map($0.isSchema) ?? false }
  }
}
