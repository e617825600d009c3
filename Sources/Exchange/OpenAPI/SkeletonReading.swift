import Catalogue
import Metamodel

/// What a skeleton (``OpenAPIDocument``) says of the catalogue that it was made from, so that what comes back is known
/// again.
extension DataNode {
  /// Whether the document says that it is a skeleton; then what is technical in it is made up.
  var isSkeleton: Bool { self["info"]?.isTrue("x-skeleton") == true && skeletonVersion != nil }

  /// The service and version whose logical interface the document was made from.
  var skeletonVersion: (service: String, version: String)? {
    let steps = self["info"]?.origin("logical-interface")?.split(separator: "/").map(String.init) ?? []
    return steps.count == 2 && ContractNames.isVersion(steps[1][...]) ? (steps[0], steps[1]) : nil
  }

  /// The id of the attribute that a property was made of, where its name does not say it.
  var ownID: String? { text("x-id").flatMap { ReferenceValue.isSegment($0) ? $0 : nil } }

  /// The id of the description of a kind that the value was made of.
  func origin(_ kind: String) -> String? {
    guard let source = text("x-source"), source.hasPrefix("\(kind)/") else { return nil }
    let id = String(source.dropFirst(kind.count + 1))
    return ReferenceValue.isIdentifier(id) ? id : nil
  }

  /// What the message that the schema was made of says of attributes.
  fileprivate var fieldRules: [NewValue] {
    (self["x-field-rules"]?.entries ?? []).compactMap { rule in
      let pairs = ["attribute", "cardinality", "rule"].compactMap { key in
        rule.text(key).map { NewValue.Pair(key, .text($0)) }
      }
      return pairs.isEmpty ? nil : .map(pairs)
    }
  }
}

extension OpenAPISchemaReader {
  /// What the property of a message in a skeleton carries: an object, or some attributes of it.
  func carried(by property: OpenAPIPlace, named name: String, _ remarks: inout Remarks) -> [String] {
    guard let place = references.resolve(property, &remarks) else { return [] }
    if place.node.isTrue("x-part"), let object = place.node.origin("exchange-object") {
      // Where no message carries the whole, the part is all that is known of it.
      _ = meaning(of: place, named: name, &remarks)
      return (place["properties"]?.pairs ?? []).map { key, value in
        "\(object)#\(value.node.ownID ?? key.segment)"
      }
    }
    // A message that demands more than the object does is joined of the object and that.
    let whole = place["allOf"]?.entries.first ?? property
    return meaning(of: whole, named: name, &remarks)?.objects ?? []
  }
}

extension OpenAPIContractReader {
  /// The surface of a skeleton, which names its own.
  mutating func surface(_ id: String, like other: Int) -> Int {
    if let known = surfaces.firstIndex(where: { $0.id == id.segment }) { return known }
    surfaces.append(ServiceContract.Surface(id: id.segment, isConsumers: surfaces[other].isConsumers))
    return surfaces.count - 1
  }

  /// The messages and error codes of a skeleton, which have names of their own.
  mutating func namedMessages(_ operation: OpenAPIPlace, _ remarks: inout Remarks) -> Exchanged {
    var uses = namedMessages(in: operation["requestBody"], "in", &remarks)
    for (code, response) in operation["responses"]?.pairs ?? [] {
      uses += namedMessages(in: response, code.hasPrefix("2") ? "out" : "fault", &remarks)
    }
    for message in operation.node["x-messages"]?.entries ?? [] {
      guard let id = message.text("id")?.segment else { continue }
      uses.append(id)
      guard !messages.contains(where: { $0.id == id }) else { continue }
      messages.append(
        ServiceContract.Message(
          id: id, name: message.text("name") ?? id,
          direction: message.choice(
            "direction", among: ServiceContract.directions, at: operation.place, &remarks)
            ?? "out",
          carries: []))
    }
    let codes = operation.node["x-error-codes"]?.entries ?? []
    return (
      uses.uniqued(by: \.self),
      codes.compactMap { code in
        code.text("code").map { ServiceContract.ErrorCode(code: $0, text: code.text("text") ?? $0) }
      }
    )
  }

  private mutating func namedMessages(
    in body: OpenAPIPlace?, _ direction: String, _ remarks: inout Remarks
  ) -> [String] {
    let schemas = (body?["content"]?.pairs ?? []).compactMap { $0.value["schema"] }
      .flatMap { $0["oneOf"]?.entries ?? [$0] }
    return schemas.compactMap { schema in
      guard let place = self.schemas.references.resolve(schema, &remarks),
        let id = place.node.text("x-message")?.segment
      else { return nil }
      if !messages.contains(where: { $0.id == id }) {
        let carries = (place["properties"]?.pairs ?? []).flatMap {
          self.schemas.carried(by: $0.value, named: $0.key, &remarks)
        }
        messages.append(
          ServiceContract.Message(
            id: id, name: place.node.text("title") ?? id, direction: direction, carries: carries,
            fieldRules: place.node.fieldRules))
      }
      return id
    }
  }
}

extension OpenAPIContractReader {
  /// Leaves out of the messages of a skeleton what they say of attributes that no object of it has.
  mutating func keepKnownAttributes(_ remarks: inout Remarks) {
    let known = schemas.attributes
    func keeps(_ attribute: String?, _ remarks: inout Remarks) -> Bool {
      guard let attribute, attribute.contains("#"), !known.contains(attribute) else { return true }
      remarks.skip(attribute, at: root.place, .noAttribute)
      return false
    }
    for index in messages.indices {
      messages[index].carries = messages[index].carries.filter { keeps($0, &remarks) }
      messages[index].fieldRules = messages[index].fieldRules.filter { rule in
        guard case .map(let pairs) = rule else { return true }
        return keeps(pairs.text("attribute"), &remarks)
      }
    }
  }
}

extension OpenAPISchemaReader {
  /// The attributes of all objects, as messages refer to them.
  fileprivate var attributes: Set<String> {
    Set(
      proposals.flatMap { proposal -> [String] in
        let attributes = proposal.fields.value(at: ["attributes"])?.structures ?? []
        return attributes.compactMap { $0.text("id").map { "\(proposal.id)#\($0)" } }
      })
  }
}

extension Words {
  fileprivate static let noAttribute = Words(
    sv: "inget utbytesobjekt i dokumentet har attributet",
    en: "no exchange object of the document has the attribute")
}
