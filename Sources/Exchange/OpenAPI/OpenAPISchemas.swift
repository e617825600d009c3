import Catalogue
import Metamodel
import Text

/// The schemas of a document: messages, and the exchange objects that they carry.
struct OpenAPISchemas {
  private(set) var members: [JSON.Member] = []
  private let reader: ExportReader
  private let addresses: Addresses
  /// The objects whose schemas have been made, or are being made.
  private var known: Set<Int> = []

  init(_ reader: ExportReader, _ addresses: Addresses) {
    self.reader = reader
    self.addresses = addresses
  }

  // MARK: Messages

  /// What a message carries, as a reference to its schema; `nil` where it carries nothing.
  mutating func content(of message: ExportRecord, _ id: String) -> JSON? {
    let carried = message.targets("carries").filter { $0.position >= 0 }
    guard !carried.isEmpty else { return nil }
    let name = id.pascalCase + Words(sv: "Meddelande", en: "Message")[reader.language]
    let reference: JSON = ["$ref": .string("#/components/schemas/\(name)")]
    guard !members.contains(where: { $0.key == name }) else { return reference }
    let place = members.count
    let rules = fieldRules(message)
    let objects = carried.map(\.position).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    var properties: [JSON.Member] = []
    for object in objects {
      let parts = carried.filter { $0.position == object }
      let required = rules.required[object] ?? []
      let schema =
        parts.contains { $0.part == nil }
        ? whole(object, required) : some(of: object, parts.compactMap(\.part), required)
      properties.append(.init(key(of: object), schema))
    }
    var schema: [JSON.Member] = [.init("type", "object"), .init("x-message", .string(id))]
    if let title = message.text("name") { schema.append(.init("title", .string(title))) }
    schema.append(.init("required", .strings(properties.map(\.key))))
    schema.append(.init("properties", .object(properties)))
    if !rules.told.isEmpty { schema.append(.init("x-field-rules", .array(rules.told))) }
    members.insert(.init(name, .object(schema)), at: place)
    return reference
  }

  /// What a message says of attributes: which it demands, by object, and its rules.
  private func fieldRules(_ message: ExportRecord) -> (required: [Int: [String]], told: [JSON]) {
    var required: [Int: [String]] = [:]
    var told: [JSON] = []
    for rule in message.records("field-rules") {
      for attribute in rule.targets("attribute") {
        guard let part = attribute.part else { continue }
        let cardinality = rule.text("cardinality")
        if cardinality?.hasPrefix("1") == true {
          required[attribute.position, default: []].append(part.camelCase)
        }
        var members = [
          JSON.Member("attribute", .string("\(reader.terms.name(attribute.position))#\(part)"))
        ]
        if let cardinality { members.append(.init("cardinality", .string(cardinality))) }
        if let text = rule.text("rule") { members.append(.init("rule", .string(text))) }
        told.append(.object(members))
      }
    }
    return (required, told)
  }

  /// A whole object, of which a message demands more than the object itself does.
  private mutating func whole(_ object: Int, _ required: [String]) -> JSON {
    let reference: JSON = ["$ref": .string(self.reference(to: object))]
    return required.isEmpty ? reference : ["allOf": [reference, ["required": .strings(required)]]]
  }

  /// Some attributes of an object.
  private mutating func some(of object: Int, _ parts: [String], _ required: [String]) -> JSON {
    let attributes = reader.record(object)?.parts("attributes").filter { parts.contains($0.id) } ?? []
    return .object(
      [source(of: object), .init("x-part", .bool(true))] + self.object(attributes, [], required))
  }

  // MARK: Exchange objects

  /// Where the schema of an object is, which is made where it is not there yet.
  private mutating func reference(to object: Int) -> String {
    let name = reader.terms.name(object).pascalCase
    if known.insert(object).inserted, let record = reader.record(object) {
      // It stands before those that it contains.
      let place = members.count
      var schema: [JSON.Member] = []
      if let title = record.text("name") { schema.append(.init("title", .string(title))) }
      if let text = record.text("definition") { schema.append(.init("description", .string(text))) }
      schema.append(source(of: object))
      schema += self.object(record.parts("attributes"), record.records("associations"), [])
      addMeaning(of: record, to: &schema)
      members.insert(.init(name, .object(schema)), at: place)
    }
    return "#/components/schemas/\(name)"
  }

  /// Which description a schema is made of, so that it is known again.
  private func source(of position: Int) -> JSON.Member {
    .init("x-source", .string(reader.terms.reference(position)))
  }

  private func key(of object: Int) -> String { reader.terms.name(object).camelCase }

  /// The keys of a schema with properties.
  private mutating func object(
    _ attributes: [(id: String, part: ExportRecord)], _ associations: [ExportRecord], _ required: [String]
  ) -> [JSON.Member] {
    var properties: [JSON.Member] = []
    var demanded: [String] = []
    func add(_ name: String, _ schema: JSON, isRequired: Bool) {
      var (key, number) = (name, 1)
      while properties.contains(where: { $0.key == key }) {
        number += 1
        key = "\(name)\(number)"
      }
      properties.append(.init(key, schema))
      if isRequired { demanded.append(key) }
    }
    var rest = associations.flatMap { association in
      association.targets("to").map {
        (name: association.text("name") ?? "", tie: association, to: $0.position)
      }
    }
    for (id, attribute) in attributes {
      let cardinality = attribute.text("cardinality") ?? ""
      // The values of an attribute can be objects, which an association of its name says.
      let names = [id, attribute.text("name")]
      let place =
        attribute.text("data-type") == "object"
        ? rest.firstIndex { names.contains($0.name) || $0.name.segment == id } : nil
      var schema: [JSON.Member]
      if let place {
        let (name, association, target) = rest.remove(at: place)
        if association.record["cardinality"] == cardinality { _ = association.text("cardinality") }
        schema = many([.init("$ref", .string(reference(to: target)))], cardinality)
        schema += [.init("x-id", .string(id)), .init("x-association", .string(name))]
      } else {
        schema = many(values(of: attribute), cardinality)
        if id.camelCase.segment != id { schema.append(.init("x-id", .string(id))) }
      }
      addWords(of: attribute, to: &schema)
      add(
        id.camelCase, .object(schema),
        isRequired: cardinality.hasPrefix("1") || required.contains(id.camelCase))
    }
    for (name, association, target) in rest {
      let cardinality = association.text("cardinality") ?? ""
      let schema = many([.init("$ref", .string(reference(to: target)))], cardinality)
      add(
        name.isEmpty ? key(of: target) : name.identifier.camelCase,
        .object(schema + [.init("x-association", .string(name))]), isRequired: cardinality.hasPrefix("1"))
    }
    var members: [JSON.Member] = [.init("type", "object")]
    if !demanded.isEmpty { members.append(.init("required", .strings(demanded))) }
    members.append(.init("properties", .object(properties)))
    return members
  }

  /// A list of what may come several times.
  private func many(_ schema: [JSON.Member], _ cardinality: String) -> [JSON.Member] {
    let bounds = cardinality.split(separator: ".")
    guard bounds.count == 2, bounds[1] != "1" else { return schema }
    var members: [JSON.Member] = [.init("type", "array"), .init("items", .object(schema))]
    if let least = Int(bounds[0]), least > 0 { members.append(.init("minItems", .number(least))) }
    if let most = Int(bounds[1]) { members.append(.init("maxItems", .number(most))) }
    return members
  }

  /// What is said of an attribute, however many values it has.
  private func addWords(of attribute: ExportRecord, to members: inout [JSON.Member]) {
    if let title = attribute.text("name") { members.append(.init("title", .string(title))) }
    if let text = attribute.text("definition") { members.append(.init("description", .string(text))) }
    if let format = attribute.text("format"), !format.isPattern {
      members.append(.init("x-format", .string(format)))
    }
    addMeaning(of: attribute, to: &members)
  }

  /// What each value of an attribute is.
  private func values(of attribute: ExportRecord) -> [JSON.Member] {
    var members = OpenAPISchemas.type(attribute.text("data-type") ?? "")
    if let format = attribute.text("format"), format.isPattern {
      members.append(.init("pattern", .string(format.anchored)))
    }
    for list in attribute.targets("code-list") {
      guard let record = reader.record(list.position) else { continue }
      let codes = record.records("values").compactMap { $0.text("code") }
      if !codes.isEmpty { members.append(.init("enum", .strings(codes))) }
      if let identifier = record.text("identifier") {
        members.append(.init("x-code-list", .string(identifier)))
      }
      members.append(source(of: list.position))
    }
    return members
  }

  /// The concepts behind an object or attribute, and how it is to be guarded.
  private func addMeaning(of record: ExportRecord, to members: inout [JSON.Member]) {
    let concepts = record.targets("based-on")
    if !concepts.isEmpty {
      members.append(.init("x-concept", .strings(concepts.map { addresses.iri(of: $0.position) })))
    }
    if let data = record.text("personal-data") { members.append(.init("x-personal-data", .string(data))) }
    guard let classification = record.record("classification") else { return }
    let aspects = ["confidentiality", "integrity", "availability", "traceability"]
    let values = aspects.compactMap { aspect in
      classification.number(aspect).map { JSON.Member(aspect, .number($0)) }
    }
    members.append(.init("x-classification", .object(values)))
  }

  /// The schema of a data type; of one that is not among the choices it keeps the name.
  private static func type(_ type: String) -> [JSON.Member] {
    switch type {
    case "text": [.init("type", "string")]
    case "integer": [.init("type", "integer")]
    case "decimal": [.init("type", "number")]
    case "amount": [.init("type", "number"), .init("x-data-type", .string(type))]
    case "boolean": [.init("type", "boolean")]
    case "date", "date-time": [.init("type", "string"), .init("format", .string(type))]
    case "binary": [.init("type", "string"), .init("contentEncoding", "base64")]
    case "object": [.init("type", "object")]
    case "geometry": [.init("type", "object"), .init("x-data-type", .string(type))]
    default: [.init("type", "string"), .init("x-data-type", .string(type))]
    }
  }
}

extension String {
  /// An id as the name of a property: `giltig-till` is `giltigTill`.
  fileprivate var camelCase: String {
    split { "-./".contains($0) }.enumerated()
      .map { $0 == 0 ? String($1) : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
  }

  /// An id as the name of a schema: `GiltigTill`.
  fileprivate var pascalCase: String { camelCase.prefix(1).uppercased() + camelCase.dropFirst() }

  /// Whether a format is a pattern rather than words.
  fileprivate var isPattern: Bool { contains("[") || contains("\\d") }

  /// As a pattern of the whole text.
  fileprivate var anchored: String { (hasPrefix("^") ? "" : "^") + self + (hasSuffix("$") ? "" : "$") }
}
