import Catalogue
import Metamodel

/// Makes exchange objects of schemas, and code lists of enumerations, each once for the whole import.
final class OpenAPISchemaReader {
  /// What the values of a schema are, in the words of the metamodel.
  struct Meaning {
    var dataType = "text"
    var format = ""
    /// How many values: one, or as many as an array or a map of them may have.
    var occurrence = Occurrence.once
    var isNullable = false
    /// The exchange objects that the value is.
    var objects: [String] = []
    var codeList: String?
  }

  private(set) var proposals: [Proposal] = []
  var references: OpenAPIReferences
  private let sources: Sources
  /// The first segments of the ids of objects.
  private var group = ""
  /// What the schemas with a name mean.
  private var known: [String: Meaning] = [:]
  private var made: [String: (id: String, place: Int)] = [:]
  private var objectIDs = UsedIDs()
  private var listIDs = UsedIDs()
  /// Objects that have got an id and are yet to be read.
  private var waiting: [(id: String, place: Int, schema: OpenAPIPlace)] = []

  /// Arrays of arrays and the like, more than any document has.
  private static let depthLimit = 32

  private static let settled: Set<String> = [
    "attributes.data-type", "attributes.cardinality", "attributes.format", "associations.cardinality",
  ]

  init(_ references: OpenAPIReferences, _ sources: Sources) {
    self.references = references
    self.sources = sources
  }

  /// Reads the schemas of the components of a document, whether anything refers to them or not.
  func readComponents(of root: OpenAPIPlace, group: String, _ remarks: inout Remarks) {
    self.group = group
    for (name, schema) in root["components"]?["schemas"]?.pairs ?? [] {
      _ = meaning(of: schema, name: name, inside: nil, &remarks)
    }
    finish(&remarks)
  }

  /// What a schema in a message means; objects that it needs are made.
  func meaning(
    of schema: OpenAPIPlace, named name: String, _ remarks: inout Remarks
  ) -> Meaning? {
    let result = meaning(of: schema, name: name, inside: nil, &remarks)
    finish(&remarks)
    return result
  }

  /// An object that no schema describes, of values that stand together in a message.
  func object(
    named name: String, _ members: [(name: String, schema: OpenAPIPlace?, isRequired: Bool, text: String?)],
    at place: OpenAPIPlace, _ remarks: inout Remarks
  ) -> String {
    let key = "message \(place.key) \(name)"
    if let known = made[key] { return known.id }
    let index = add("exchange-object", objectIDs.free("\(group)/\(name.segment)"), name, nil, place)
    made[key] = (proposals[index].id, index)
    let properties = members.map {
      Property(name: $0.name, schema: $0.schema, isRequired: $0.isRequired, text: $0.text)
    }
    proposals[index].fields += fields(properties, inside: proposals[index].id, &remarks)
    finish(&remarks)
    return proposals[index].id
  }

  // MARK: Meanings

  private func meaning(
    of schema: OpenAPIPlace, name: String, inside parent: String?, _ remarks: inout Remarks, depth: Int = 0
  ) -> Meaning? {
    guard depth < OpenAPISchemaReader.depthLimit, let place = references.resolve(schema, &remarks) else {
      return nil
    }
    let isNamed = place.componentName != nil
    if isNamed {
      if let known = known[place.key] { return known }
      // What is met again on the way is not gone into again.
      known[place.key] = Meaning(dataType: "object")
    }
    var result: Meaning
    let types = place.node.types
    let alternatives = (place["oneOf"] ?? place["anyOf"])?.entries ?? []
    let own = place.node["properties"]
    if let codes = place.node.codes {
      result = coded(codes, place, name)
    } else if !alternatives.isEmpty, own == nil, place.node["allOf"] == nil {
      result = self.alternatives(alternatives, name, parent, &remarks, depth)
    } else if let parts = place["allOf"]?.entries, parts.count == 1, own == nil {
      result = meaning(of: parts[0], name: name, inside: parent, &remarks, depth: depth + 1) ?? Meaning()
    } else if types.contains("array") || place.node["items"] != nil {
      result = array(place, name, parent, &remarks, depth)
    } else if own != nil || place.node["allOf"] != nil {
      result = Meaning(dataType: "object")
      result.objects = [object(of: place, name: name, inside: parent)]
    } else if types.contains("object") || place.node["additionalProperties"] != nil {
      result = map(place, name, parent, &remarks, depth)
    } else {
      result = Meaning(dataType: place.node.dataType, format: place.node.format)
    }
    result.isNullable = result.isNullable || place.node.isNullable || schema.node.isTrue("nullable")
    if isNamed { known[place.key] = result }
    return result
  }

  private func array(
    _ place: OpenAPIPlace, _ name: String, _ parent: String?, _ remarks: inout Remarks, _ depth: Int
  ) -> Meaning {
    var result =
      place["items"].flatMap { meaning(of: $0, name: name, inside: parent, &remarks, depth: depth + 1) }
      ?? Meaning()
    result.occurrence = Occurrence(
      low: place.node.text("minItems").flatMap { Int($0) } ?? 0,
      high: place.node.text("maxItems").flatMap { Int($0) })
    result.isNullable = false
    return result
  }

  /// An object without properties of its own: as many values as it has keys, where it says what they are.
  private func map(
    _ place: OpenAPIPlace, _ name: String, _ parent: String?, _ remarks: inout Remarks, _ depth: Int
  ) -> Meaning {
    let values =
      place["additionalProperties"].flatMap { $0.node.isMap && !$0.node.pairs.isEmpty ? $0 : nil }
      ?? place["patternProperties"]?.pairs.first?.value
    guard let values,
      var result = meaning(of: values, name: name, inside: parent, &remarks, depth: depth + 1)
    else { return Meaning(dataType: "object") }
    result.occurrence = Occurrence(low: 0, high: nil)
    result.isNullable = false
    return result
  }

  private func alternatives(
    _ places: [OpenAPIPlace], _ name: String, _ parent: String?, _ remarks: inout Remarks, _ depth: Int
  ) -> Meaning {
    let real = places.filter { $0.node.types != ["null"] }
    let meanings = real.compactMap {
      meaning(of: $0, name: name, inside: parent, &remarks, depth: depth + 1)
    }
    guard var result = meanings.first else { return Meaning(dataType: "object") }
    if meanings.count > 1 {
      remarks.note(name, at: places[0].place, .alternatives)
      let types = meanings.map(\.dataType).uniqued(by: \.self)
      result.dataType = types.count == 1 ? types[0] : types.contains("object") ? "object" : "text"
      result.format = meanings.map { $0.format.isEmpty ? $0.dataType : $0.format }.uniqued(by: \.self)
        .joined(separator: " | ")
      if types == ["object"] { result.format = "" }
      result.objects = meanings.flatMap(\.objects).uniqued(by: \.self)
      result.occurrence = meanings.map(\.occurrence).reduce(result.occurrence) { $0 | $1 }
    }
    result.isNullable = result.isNullable || real.count < places.count
    return result
  }

  private func coded(
    _ codes: [(value: String, text: String?)], _ place: OpenAPIPlace, _ name: String
  ) -> Meaning {
    var result = Meaning(dataType: "code")
    guard let component = place.componentName, codes.count > 1 else {
      result.format = codes.map(\.value).joined(separator: " | ")
      return result
    }
    if let known = made[place.key] {
      result.codeList = known.id
      return result
    }
    let text = place.node.text("description").map { NewValue.text($0.trimmed) }
    let index = add(
      "code-list", listIDs.free("\(group)/\(component.segment)"), place.node.text("title") ?? component, text,
      place)
    proposals[index].fields.add(
      "values",
      codes.map { code in
        var pairs = [NewValue.Pair("code", .text(code.value))]
        pairs.add("text", code.text.map(Documentation.oneLine))
        return .map(pairs)
      })
    made[place.key] = (proposals[index].id, index)
    result.codeList = proposals[index].id
    return result
  }

  // MARK: Objects

  /// Gives an object its id, and sees to it that it is read.
  private func object(of place: OpenAPIPlace, name: String, inside parent: String?) -> String {
    if let known = made[place.key] { return known.id }
    let component = place.componentName
    let own = component ?? place.node.text("title") ?? name
    var wanted = "\(group)/\(own.segment)"
    if component == nil, let parent, parent.split(separator: "/").last.map({ $0.count <= 120 }) == true {
      wanted = "\(parent).\(name.segment)"
    }
    let text = place.node.text("description").map { NewValue.text($0.trimmed) }
    let index = add("exchange-object", objectIDs.free(wanted), place.node.text("title") ?? own, text, place)
    made[place.key] = (proposals[index].id, index)
    waiting.append((proposals[index].id, index, place))
    return proposals[index].id
  }

  private func add(
    _ kind: String, _ id: String, _ name: String, _ text: NewValue?, _ place: OpenAPIPlace
  ) -> Int {
    let folder = kind == "code-list" ? "code-lists" : "exchange-objects"
    var fields = [NewValue.Pair("name", .text(Documentation.oneLine(name)))]
    if let text { fields.append(NewValue.Pair(kind == "code-list" ? "description" : "definition", text)) }
    let link = sources.link(to: place.path, fromDescriptionAt: "information/\(folder)/\(id).md")
    fields.add("source", link.map { "\($0)#\(place.pointer.percentEncoded)" })
    proposals.append(
      Proposal(
        kind: kind, id: id, fields, settled: kind == "code-list" ? [] : OpenAPISchemaReader.settled,
        origin: place.path, checksums: references.checksums[place.path].map { [$0] } ?? []))
    return proposals.count - 1
  }

  private func finish(_ remarks: inout Remarks) {
    while let next = waiting.popLast() {
      var properties: [Property] = []
      var required: Set<String> = []
      var seen: Set<String> = []
      var others: [OpenAPIPlace] = []
      collect(next.schema, &properties, &required, &others, &seen, &remarks)
      for index in properties.indices where required.contains(properties[index].name) {
        properties[index].isRequired = true
      }
      proposals[next.place].fields += fields(properties, inside: next.id, alternatives: others, &remarks)
    }
  }

  /// A value that an object may have.
  private struct Property {
    let name: String
    let schema: OpenAPIPlace?
    var isRequired = false
    var text: String?
  }

  /// The properties of a schema and of all that it is joined of (`allOf`).
  private func collect(
    _ schema: OpenAPIPlace, _ properties: inout [Property], _ required: inout Set<String>,
    _ others: inout [OpenAPIPlace], _ seen: inout Set<String>, _ remarks: inout Remarks
  ) {
    guard let place = references.resolve(schema, &remarks), seen.insert(place.key).inserted else { return }
    for part in place["allOf"]?.entries ?? [] {
      collect(part, &properties, &required, &others, &seen, &remarks)
    }
    required.formUnion(place.node["required"]?.entries.compactMap(\.text) ?? [])
    for (name, property) in place["properties"]?.pairs ?? [] {
      let new = Property(name: name, schema: property)
      if let known = properties.firstIndex(where: { $0.name == name }) {
        properties[known] = new
      } else {
        properties.append(new)
      }
    }
    others += (place["oneOf"] ?? place["anyOf"])?.entries ?? []
  }

  /// The attributes of an object, and its associations with the objects that its values are.
  private func fields(
    _ properties: [Property], inside parent: String, alternatives: [OpenAPIPlace] = [],
    _ remarks: inout Remarks
  ) -> [NewValue.Pair] {
    var ids = UsedIDs()
    var attributes: [NewValue] = []
    var associations: [NewValue] = []
    for property in properties {
      let meaning = property.schema.flatMap {
        self.meaning(of: $0, name: property.name, inside: parent, &remarks)
      }
      var occurrence = meaning?.occurrence ?? .once
      if !property.isRequired || meaning?.isNullable == true { occurrence.low = 0 }
      var fields = [NewValue.Pair("id", .text(ids.free(property.name.segment)))]
      fields.add("name", property.name)
      fields.add("definition", text(of: property).map(Documentation.oneLine))
      if let meaning {
        fields.append(NewValue.Pair("data-type", .text(meaning.dataType)))
        fields.append(NewValue.Pair("cardinality", .text(occurrence.notation)))
        fields.add("format", meaning.format)
        fields.add("code-list", meaning.codeList)
      } else {
        fields.append(NewValue.Pair("cardinality", .text(occurrence.notation)))
      }
      attributes.append(.map(fields))
      associations += (meaning?.objects ?? []).map { .association(property.name, $0, occurrence) }
    }
    for other in alternatives {
      remarks.note(parent, at: other.place, .alternatives)
      let objects = meaning(of: other, name: "alternative", inside: parent, &remarks)?.objects ?? []
      associations += objects.map { .association("oneOf", $0, Occurrence(low: 0, high: 1)) }
    }
    var result: [NewValue.Pair] = []
    result.add("attributes", attributes)
    result.add("associations", associations)
    return result
  }

  /// What is written of a property where it stands, else of its type where that has no description of its own.
  private func text(of property: Property) -> String? {
    if let text = property.text ?? property.schema?.node.text("description") { return text }
    var unheard = Remarks()
    guard let schema = property.schema, let place = references.resolve(schema, &unheard),
      place.node["properties"] == nil
    else { return nil }
    return place.node.text("description")
  }
}

extension OpenAPIPlace {
  /// The name of a schema that has one: among the components, in `$defs`, or a file of its own.
  fileprivate var componentName: String? {
    if pointer.isEmpty { return node.text("title") ?? ContractNames.stem(path) }
    let steps = pointer.split(separator: "/")
    guard steps.count >= 2, ["schemas", "$defs", "definitions"].contains(String(steps[steps.count - 2]))
    else {
      return nil
    }
    return steps.last.map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") }
  }
}

extension NewValue {
  fileprivate static func association(_ name: String, _ target: String, _ occurrence: Occurrence) -> NewValue
  {
    .map([
      Pair("name", .text(name)), Pair("to", .text(target)), Pair("cardinality", .text(occurrence.notation)),
    ])
  }
}

extension Words {
  fileprivate static let alternatives = Words(
    sv: "har alternativ (oneOf eller anyOf), som alla tas med",
    en: "has alternatives (oneOf or anyOf), all of which come in")
}
