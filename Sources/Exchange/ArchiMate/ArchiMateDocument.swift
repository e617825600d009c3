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
    /// The names of what Archi says that it is a specialization of.
    var specializations: [String] = []
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
  /// The names of specializations in Archi, by their identifiers.
  private var profiles: [String: String] = [:]
  /// What lies beside the elements and relationships.
  private(set) var rest = Rest()

  /// What a model has that nothing is made of.
  struct Rest {
    /// Whether the model has a text of its own.
    var hasText = false
    /// The names of the model's own properties.
    var properties: [String] = []
    /// The names of elements without an identifier.
    var unidentified: [String] = []
    /// How many properties lack the definition with an identifier.
    var undefined: [String: Int] = [:]
  }

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
      readArchi(root)
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
    rest.hasText = inside(root, "documentation").contains { !$0.text.trimmed.isEmpty }
    rest.properties = properties(of: root).map(\.key)
    for node in inside(root, "elements").flatMap({ inside($0, "element") }) {
      let element = concept(node)
      if element.identifier.isEmpty {
        rest.unidentified.append(element.shown)
      } else {
        elements.append(element)
      }
    }
    relationships = inside(root, "relationships").flatMap { inside($0, "relationship") }.map { concept($0) }
    views = inside(root, "views").flatMap { inside($0, "diagrams") }.flatMap { inside($0, "view") }.count
    folders = inside(root, "organizations").reduce(0) { $0 + ArchiMateDocument.items(in: $1) }
  }

  /// The items that others lie in, at any depth.
  private static func items(in node: XMLNode) -> Int {
    node.elements("item", in: exchange).filter { $0["identifierRef"] == nil }
      .reduce(0) { $0 + 1 + items(in: $1) }
  }

  private mutating func concept(_ node: XMLNode) -> Concept {
    var concept = Concept(
      identifier: ArchiMateDocument.bare(node["identifier"] ?? ""), type: ArchiMateDocument.type(of: node),
      line: node.line)
    let texts = { (name: String) in
      node.elements(name, in: ArchiMateDocument.exchange).filter { !$0.text.isEmpty }.map {
        Text(
          text: $0.text, language: $0.attribute("lang", in: "http://www.w3.org/XML/1998/namespace"))
      }
    }
    concept.names = texts("name")
    concept.documentation = texts("documentation")
    concept.properties = properties(of: node)
    concept.source = ArchiMateDocument.bare(node["source"] ?? "")
    concept.target = ArchiMateDocument.bare(node["target"] ?? "")
    concept.access = node["accessType"]
    return concept
  }

  private mutating func properties(of node: XMLNode) -> [(key: String, value: String)] {
    var properties: [(key: String, value: String)] = []
    let nodes = node.elements("properties", in: ArchiMateDocument.exchange)
      .flatMap { $0.elements("property", in: ArchiMateDocument.exchange) }
    for property in nodes {
      let reference = property["propertyDefinitionRef"] ?? ""
      guard let key = propertyDefinitions[reference] else {
        rest.undefined[reference, default: 0] += 1
        continue
      }
      properties.append((key, property.elements("value", in: ArchiMateDocument.exchange).first?.text ?? ""))
    }
    return properties
  }

  // MARK: The format of Archi

  private mutating func readArchi(_ root: XMLNode) {
    let inside = { (name: String) in root.elements.filter { $0.name.local == name } }
    rest.hasText = (inside("purpose") + inside("documentation")).contains { !$0.text.trimmed.isEmpty }
    rest.properties = inside("property").compactMap { $0.value(of: "key") }
    for profile in inside("profile") { profiles[profile["id"] ?? ""] = profile["name"] ?? "" }
    readFolders(of: root)
  }

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
    let relationship = ArchiMateDocument.relationship(type)
    var concept = Concept(
      identifier: ArchiMateDocument.bare(node["id"] ?? ""), type: relationship ?? type, line: node.line)
    if let name = node["name"], !name.isEmpty { concept.names = [Text(text: name, language: nil)] }
    concept.documentation = node.elements.filter { $0.name.local == "documentation" && !$0.text.isEmpty }
      .map { Text(text: $0.text, language: nil) }
    concept.properties = node.elements.filter { $0.name.local == "property" }
      .map { ($0.value(of: "key") ?? "", $0.value(of: "value") ?? "") }
    concept.specializations = (node["profiles"] ?? "").split(separator: " ").map { reference in
      profiles[String(reference)] ?? String(reference)
    }
    guard relationship != nil else {
      if concept.identifier.isEmpty {
        rest.unidentified.append(concept.shown)
      } else {
        elements.append(concept)
      }
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
