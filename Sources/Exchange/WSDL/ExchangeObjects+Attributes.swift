import Catalogue
import Metamodel

/// The attributes of exchange objects, with their data types and code lists.
extension ExchangeObjects {
  /// The attributes of an object, and its associations with the objects that are nested in it.
  mutating func members(
    _ members: [SchemaContent.Member], inside parent: String, _ reading: inout Reading,
    _ remarks: inout Remarks
  ) -> [NewValue.Pair] {
    var ids = UsedIDs(expecting: members.count)
    var attributes: [NewValue] = []
    var associations: [NewValue] = []
    attributes.reserveCapacity(members.count)
    for member in members {
      var fields: [NewValue.Pair] = []
      fields.reserveCapacity(6)
      fields.append(NewValue.Pair("id", .text(ids.free(member.name.segment))))
      fields.append(NewValue.Pair("name", .text(member.name)))
      var definition =
        Documentation(member.use).line ?? member.declaration.flatMap { Documentation($0.node).line }
      var occurrence = member.occurrence
      let nested = member.declaration.flatMap {
        object(of: $0, named: member.name, inside: parent, &reading, &remarks)
      }
      if let nested {
        fields.append(NewValue.Pair("data-type", .text(ExchangeObjects.dataType(ofObject: member))))
        associations.append(
          .map([
            NewValue.Pair("name", .text(member.name)), NewValue.Pair("to", .text(nested)),
            NewValue.Pair("cardinality", .text(occurrence.notation)),
          ]))
      } else {
        let type = simpleType(of: member, &reading, &remarks)
        if let type {
          fields.append(NewValue.Pair("data-type", .text(type.dataType)))
          if type.isList { occurrence.high = nil }
          fields.add("format", type.formatText)
          fields.add("code-list", codeList(of: type))
          definition = definition ?? type.documentation
        }
      }
      if let definition { fields.append(NewValue.Pair("definition", definition)) }
      fields.append(NewValue.Pair("cardinality", .text(occurrence.notation)))
      attributes.append(.map(fields))
    }
    var result: [NewValue.Pair] = []
    result.add("attributes", attributes)
    result.add("associations", associations)
    return result
  }

  /// Identifiers and codes of RIV-TA are objects of two parts that together are one value.
  private static func dataType(ofObject member: SchemaContent.Member) -> String {
    let type = member.declaration?.node["type"].map { $0.split(separator: ":").last.map(String.init) ?? $0 }
    switch type {
    case "IIType", "II": return "identifier"
    case "CVType", "CV": return "code"
    default: return "object"
    }
  }

  /// `nil` where the type is not there.
  private func simpleType(
    of member: SchemaContent.Member, _ reading: inout Reading, _ remarks: inout Remarks
  ) -> SimpleType? {
    guard let declaration = member.declaration else {
      // Attributes of XML and SOAP encoding, which need no schema.
      return .text
    }
    if let inner = declaration.node.schemaElement("simpleType") {
      return reading.types.type(SchemaSet.Component(node: inner, document: declaration.document), &remarks)
    }
    guard let text = declaration.node["type"] else {
      // Without a type anything may stand in an element, and text in an attribute.
      return declaration.node.isSchema("element") ? SimpleType(builtIn: "anyType") : .text
    }
    return reading.types.named(text, at: declaration.node, in: declaration.document, &remarks)
  }

  /// The code list of a type that has codes and a name.
  private mutating func codeList(of type: SimpleType) -> String? {
    guard let component = type.codeList, let name = component.node["name"] else { return nil }
    let document = component.document
    let key = "codes \(component.key)"
    if let known = made[key] { return known.id }
    let id = listIDs.free("\(document.group)/\(name.segment)")
    made[key] = Made(id: id, place: proposals.count, path: document.path)
    var fields = [NewValue.Pair("name", .text(name))]
    if let text = Documentation(component.node).block { fields.append(NewValue.Pair("description", text)) }
    fields.add("source", ContractNames.source(document.target, name))
    fields.add(
      "values",
      type.codes.map { code in
        var pairs = [NewValue.Pair("code", .text(code.value))]
        if let text = code.text { pairs.append(NewValue.Pair("text", text)) }
        return .map(pairs)
      })
    proposals.append(proposal("code-list", id, fields, document))
    return id
  }
}
