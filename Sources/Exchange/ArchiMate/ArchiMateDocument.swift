import Metamodel

/// A model as a file has it, in the Open Exchange format or that of Archi: elements and relationships with their
/// properties, nothing of them understood yet.
struct ArchiMateDocument {
  /// A text, and the language that it says it is in.
  struct Text {
    let text: String
    let language: String?
  }

  /// An element or a relationship.
  struct Concept {
    let identifier: String
    /// Without prefix and ending: `BusinessActor`, `Assignment`.
    let type: String
    var names: [Text] = []
    var documentation: [Text] = []
    var properties: [(key: String, value: String)] = []
    /// Of a relationship: the identifiers of its ends.
    var source = ""
    var target = ""
    /// Of a relationship of access: `Read`, `Write`, `ReadWrite` or `Access`.
    var access: String?
    let line: Int

    /// The value of a property; `nil` where it is absent.
    func property(_ key: String) -> String? { properties.first { $0.key == key }?.value }

    /// What it is called; empty where it has no name.
    var name: String { names.first?.text.onOneLine ?? "" }
  }

  let path: String
  let checksum: String
  /// The identifier of the model, the same in both formats.
  let identifier: String
  private(set) var elements: [Concept] = []
  private(set) var relationships: [Concept] = []
  /// How many views, and folders of the model's own, there are.
  private(set) var views = 0
  private(set) var folders = 0
  /// The names of properties, by their identifiers.
  private(set) var propertyDefinitions: [String: String] = [:]

  /// Why a file is no model that is read.
  struct Fault: Error {
    let words: Words
    /// Whether the file is of another format altogether.
    let isOther: Bool
  }

  init(_ file: XMLFiles.File) throws(Fault) {
    path = file.path
    checksum = file.checksum
    let root = file.root
    switch (root.name.local, root.name.namespace) {
    case ("model", ArchiMateDocument.exchange):
      identifier = ArchiMateDocument.bare(root["identifier"] ?? "")
      readExchange(root)
    case ("model", ArchiMateDocument.archi), ("model", ArchiMateDocument.oldArchi):
      identifier = ArchiMateDocument.bare(root["id"] ?? "")
      readFolders(of: root)
    case ("model", let namespace) where namespace.hasPrefix("http://www.opengroup.org/xsd/archimate"):
      throw Fault(
        words: Words(
          sv: "en modell i en annan version av formatet än 3; spara om den som ArchiMate 3",
          en: "a model in another version of the format than 3; save it as ArchiMate 3"), isOther: false)
    default:
      throw Fault(words: Words(sv: "ingen ArchiMate-modell", en: "not an ArchiMate model"), isOther: true)
    }
  }

  private static let exchange = "http://www.opengroup.org/xsd/archimate/3.0/"
  private static let archi = "http://www.archimatetool.com/archimate"
  private static let oldArchi = "http://www.bolton.ac.uk/archimate"
  private static let instance = "http://www.w3.org/2001/XMLSchema-instance"

  /// Archi puts `id-` before its identifiers where XML demands a letter.
  static func bare(_ identifier: String) -> String {
    identifier.hasPrefix("id-") ? String(identifier.dropFirst(3)) : identifier
  }

  // MARK: The Open Exchange format

  private mutating func readExchange(_ root: XMLNode) {
    let inside = { (node: XMLNode, name: String) in node.elements(name, in: ArchiMateDocument.exchange) }
    for definition in inside(root, "propertyDefinitions").flatMap({ inside($0, "propertyDefinition") }) {
      propertyDefinitions[definition["identifier"] ?? ""] =
        inside(definition, "name").first?.text.trimmed ?? definition["name"] ?? ""
    }
    elements = inside(root, "elements").flatMap { inside($0, "element") }.compactMap(concept)
    relationships = inside(root, "relationships").flatMap { inside($0, "relationship") }.compactMap(concept)
    views = inside(root, "views").flatMap { inside($0, "diagrams") }.flatMap { inside($0, "view") }.count
    folders = inside(root, "organizations").reduce(0) { $0 + ArchiMateDocument.items(in: $1) }
  }

  /// The items that others lie in, at any depth.
  private static func items(in node: XMLNode) -> Int {
    node.elements("item", in: exchange).filter { $0["identifierRef"] == nil }
      .reduce(0) { $0 + 1 + items(in: $1) }
  }

  private func concept(_ node: XMLNode) -> Concept? {
    guard let identifier = node["identifier"] else { return nil }
    var concept = Concept(
      identifier: ArchiMateDocument.bare(identifier), type: ArchiMateDocument.type(of: node), line: node.line)
    let texts = { (name: String) in
      node.elements(name, in: ArchiMateDocument.exchange).filter { !$0.text.isEmpty }.map {
        Text(
          text: $0.text, language: $0.attribute("lang", in: "http://www.w3.org/XML/1998/namespace"))
      }
    }
    concept.names = texts("name")
    concept.documentation = texts("documentation")
    concept.properties = node.elements("properties", in: ArchiMateDocument.exchange)
      .flatMap { $0.elements("property", in: ArchiMateDocument.exchange) }
      .compactMap { property in
        guard let key = property["propertyDefinitionRef"].flatMap({ propertyDefinitions[$0] }) else {
          return nil
        }
        let value = property.elements("value", in: ArchiMateDocument.exchange).first?.text ?? ""
        return (key, value)
      }
    concept.source = ArchiMateDocument.bare(node["source"] ?? "")
    concept.target = ArchiMateDocument.bare(node["target"] ?? "")
    concept.access = node["accessType"]
    return concept
  }

  // MARK: The format of Archi

  private mutating func readFolders(of node: XMLNode) {
    for child in node.elements {
      switch child.name.local {
      case "folder":
        // Those of the program itself have a type.
        if child["type"] == nil { folders += 1 }
        readFolders(of: child)
      case "element": readElement(child)
      default: break
      }
    }
  }

  private mutating func readElement(_ node: XMLNode) {
    let type = ArchiMateDocument.type(of: node)
    if type.hasSuffix("Model") {
      views += 1
      return
    }
    guard let identifier = node["id"] else { return }
    let relationship = ArchiMateDocument.relationship(type)
    var concept = Concept(
      identifier: ArchiMateDocument.bare(identifier), type: relationship ?? type, line: node.line)
    if let name = node["name"], !name.isEmpty { concept.names = [Text(text: name, language: nil)] }
    concept.documentation = node.elements.filter { $0.name.local == "documentation" && !$0.text.isEmpty }
      .map { Text(text: $0.text, language: nil) }
    concept.properties = node.elements.filter { $0.name.local == "property" }
      .map { ($0.value(of: "key") ?? "", $0.value(of: "value") ?? "") }
    guard relationship != nil else {
      elements.append(concept)
      return
    }
    concept.source = ArchiMateDocument.bare(node["source"] ?? "")
    concept.target = ArchiMateDocument.bare(node["target"] ?? "")
    if relationship == "Access" {
      let numbers = ["0": "Write", "1": "Read", "2": "Access", "3": "ReadWrite"]
      concept.access = numbers[node["accessType"] ?? "0"]
    }
    relationships.append(concept)
  }

  /// `xsi:type` without prefix.
  private static func type(of node: XMLNode) -> String {
    let type = node.attribute("type", in: instance) ?? ""
    return type.split(separator: ":").last.map { $0.trimmed } ?? ""
  }

  /// The type of a relationship by the name that Archi has for it; `nil` for an element.
  private static func relationship(_ type: String) -> String? {
    let ending = ["Relationship", "Relation"].first { type.hasSuffix($0) && type.count > $0.count }
    guard let ending else { return nil }
    let name = String(type.dropLast(ending.count))
    let older = ["UsedBy": "Serving", "Realisation": "Realization", "Specialisation": "Specialization"]
    return older[name] ?? name
  }
}
