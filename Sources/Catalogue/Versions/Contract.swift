import Metamodel

/// What a version of a service asks of its consumers and gives them, as its interfaces say (VLDS 4.0, 5.3).
struct Contract {
  /// A call, and who has to answer it.
  struct Operation {
    let id: String
    let name: Words
    /// Whether the producer answers it; else the consumer does.
    let isProducers: Bool
    let isOptional: Bool
    let pattern: String
    /// The ids of its messages.
    let messages: [String]
    /// The fields of a call.
    let schema: Schema
  }

  /// A message, and who sends it.
  struct Message {
    let id: String
    let name: Words
    let direction: String
    let objects: [CarriedObject]
    /// The fields of a message.
    let schema: Schema
    var isSentByConsumer = false
    var isReceivedByConsumer = false
  }

  /// An exchange object in a message, with the attributes that the message carries of it.
  struct CarriedObject {
    let position: Int
    let name: Words
    let attributes: [Attribute]
  }

  /// An attribute as it is in a message.
  struct Attribute {
    let id: String
    let name: Words
    let dataType: String
    let cardinality: String
    let format: String
    let codeList: String
    /// The fields of an attribute.
    let schema: Schema
  }

  /// The position of the logical interface; `nil` where there is none.
  let interface: Int?
  private(set) var operations: [Operation] = []
  private(set) var messages: [Message] = []
  private let terms: Terms

  /// - Parameter version: the position of a profile.
  init(of version: Int, in terms: Terms) {
    self.terms = terms
    interface = terms.logicalInterface(of: version)
    guard let interface, let record = terms.record(interface) else { return }
    for surface in record.records("surfaces") {
      let isProducers = surface["implemented-by"] != "consumer"
      for operation in surface.records("operations") {
        guard let id = operation["id"] else { continue }
        operations.append(
          Operation(
            id: id, name: terms.words("name", in: operation) ?? Words(sv: id, en: id),
            isProducers: isProducers,
            isOptional: operation["mandatory"] == "false", pattern: operation["pattern"] ?? "",
            messages: operation.texts("uses").map { String($0.drop { $0 != "#" }.dropFirst()) },
            schema: operation.schema))
      }
    }
    messages = record.records("messages").compactMap { message($0, in: interface) }
    for index in messages.indices { giveParties(to: &messages[index]) }
  }

  func message(_ id: String) -> Message? { messages.first { $0.id == id } }

  /// The direction is seen from the one who receives the call.
  private func giveParties(to message: inout Message) {
    let isIn = message.direction == "in"
    for operation in operations where operation.messages.contains(message.id) {
      if operation.isProducers == isIn {
        message.isSentByConsumer = true
      } else {
        message.isReceivedByConsumer = true
      }
    }
  }

  private func message(_ record: Record, in interface: Int) -> Message? {
    guard let id = record["id"] else { return nil }
    let nodes = record.map..<Int(record.document.nodes[record.map].after)
    let links = terms.links(from: interface, by: "carries", in: "messages").filter {
      $0.node.map(nodes.contains) == true
    }
    let cardinalities = fieldRules(record, in: interface)
    let objects = terms.targets(of: "carries", in: "messages", from: interface).compactMap {
      object -> CarriedObject? in
      let own = links.filter { terms.target(of: $0) == object }
      guard !own.isEmpty else { return nil }
      let parts = own.map { terms.catalogue.partName(of: $0) }
      // Where the object itself is carried, all of it is.
      let wanted = parts.contains(nil) ? nil : Set(parts.compactMap(\.self))
      return CarriedObject(
        position: object, name: terms.words(named: object),
        attributes: attributes(of: object, wanted, cardinalities[object] ?? [:]))
    }
    return Message(
      id: id, name: terms.words("name", in: record) ?? Words(sv: id, en: id),
      direction: record["direction"] ?? "in",
      objects: objects, schema: record.schema)
  }

  /// The cardinalities that a message gives attributes, by object and id.
  private func fieldRules(_ message: Record, in interface: Int) -> [Int: [String: String]] {
    let links = terms.links(from: interface, by: "attribute", in: "messages")
    var rules: [Int: [String: String]] = [:]
    for rule in message.records("field-rules") {
      guard let node = rule.node("attribute"), let cardinality = rule["cardinality"],
        let link = links.first(where: { $0.node == node }), let object = terms.target(of: link),
        let attribute = terms.catalogue.partName(of: link)
      else { continue }
      rules[object, default: [:]][attribute] = cardinality
    }
    return rules
  }

  private func attributes(
    of object: Int, _ wanted: Set<String>?, _ cardinalities: [String: String]
  ) -> [Attribute] {
    (terms.record(object)?.records("attributes") ?? []).compactMap { attribute in
      guard let id = attribute["id"], wanted?.contains(id) != false else { return nil }
      return Attribute(
        id: id, name: terms.words("name", in: attribute) ?? Words(sv: id, en: id),
        dataType: attribute["data-type"] ?? "",
        cardinality: cardinalities[id] ?? attribute["cardinality"] ?? "",
        format: attribute["format"] ?? "", codeList: attribute["code-list"] ?? "",
        schema: attribute.schema)
    }
  }
}

extension Terms {
  /// A text of a record in both languages; `nil` where it is absent.
  public func words(_ field: String, in record: Record) -> Words? {
    guard let node = record.node(field) else { return nil }
    let text = { (language: Language) in
      record.document.text(node, in: language, fallback: catalogue.manifest.language)
    }
    return Words(sv: text(.swedish), en: text(.english))
  }

  /// The name of a description in both languages.
  public func words(named position: Int) -> Words {
    guard let description = description(position) else {
      return Words(sv: name(position), en: name(position))
    }
    let fallback = catalogue.manifest.language
    return Words(
      sv: description.name(in: .swedish, fallback: fallback),
      en: description.name(in: .english, fallback: fallback))
  }
}
