import Catalogue
import Metamodel
import Text

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

  var proposals: [Proposal] = []
  var references: OpenAPIReferences
  let sources: Sources
  /// The first segments of the ids of objects.
  var group = ""
  /// What the schemas with a name mean.
  private var known: [String: Meaning] = [:]
  var made: [String: (id: String, place: Int)] = [:]
  var objectIDs = UsedIDs()
  var listIDs = UsedIDs()
  /// Objects that have got an id and are yet to be read.
  var waiting: [(id: String, place: Int, schema: OpenAPIPlace)] = []

  /// Arrays of arrays and the like, more than any document has.
  static let depthLimit = 32

  init(_ references: OpenAPIReferences, _ sources: Sources) {
    self.references = references
    self.sources = sources
  }

  /// Reads the schemas of the components of a document, whether anything refers to them or not.
  func readComponents(of root: OpenAPIPlace, group: String, _ remarks: inout Remarks) {
    self.group = group
    // Two documents have a group in common where they are versions of one service, and then what has one name in
    // both is one object.
    objectIDs = UsedIDs()
    listIDs = UsedIDs()
    var plain: [String] = []
    for (name, schema) in root["components"]?["schemas"]?.pairs ?? [] where schema.node["x-message"] == nil {
      let meaning = meaning(of: schema, name: name, inside: nil, &remarks)
      if meaning?.objects.isEmpty != false, meaning?.codeList == nil { plain.append(name) }
    }
    finish(&remarks)
    noteUnused(plain, in: root, &remarks)
  }

  /// Tells of schemas that are values without a name in the catalogue, and that nothing has either.
  private func noteUnused(_ names: [String], in root: OpenAPIPlace, _ remarks: inout Remarks) {
    guard !names.isEmpty else { return }
    var used: Set<String> = []
    var waiting = [root.node]
    while let node = waiting.popLast() {
      if let reference = node.text("$ref") {
        used.insert(String(reference.split(separator: "/").last ?? "").percentDecoded)
      }
      waiting += node.entries + node.pairs.map(\.value)
    }
    let unused = names.filter { !used.contains($0) }
    if !unused.isEmpty { remarks.note("components.schemas", at: root.place, .unused(unused)) }
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

  func meaning(
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
    var result = Meaning(dataType: place.node.text("x-data-type") ?? "code")
    let origin = place.node.origin("code-list")
    guard let component = place.componentName ?? origin, origin != nil || codes.count > 1 else {
      result.format = codes.map(\.value).joined(separator: " | ")
      return result
    }
    let key = origin ?? place.key
    if let known = made[key] {
      result.codeList = known.id
      return result
    }
    // That of a skeleton stands at an attribute, whose text it is.
    let text = origin == nil ? place.node.text("description").map { NewValue.text($0.trimmed) } : nil
    let index = add(
      "code-list", listIDs.free(origin ?? "\(group)/\(component.segment)"),
      place.node.text("title") ?? component, text, place)
    proposals[index].fields.add(
      "values",
      codes.map { code in
        var pairs = [NewValue.Pair("code", .text(code.value))]
        pairs.add("text", code.text.map(Documentation.oneLine))
        return .map(pairs)
      })
    made[key] = (proposals[index].id, index)
    result.codeList = proposals[index].id
    return result
  }
}

extension OpenAPIPlace {
  /// The name of a schema that has one: among the components, in `$defs`, or a file of its own.
  var componentName: String? {
    if pointer.isEmpty { return node.text("title") ?? ContractNames.stem(path) }
    let steps = pointer.split(separator: "/")
    guard steps.count >= 2, ["schemas", "$defs", "definitions"].contains(String(steps[steps.count - 2]))
    else {
      return nil
    }
    return steps.last.map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") }
  }
}

extension Words {
  fileprivate static func unused(_ names: [String]) -> Words {
    let list = Words.list(names)
    return Words(
      sv: "scheman utan egna fält som inget använder hämtas inte in (\(names.count)): \(list.sv)",
      en:
        "schemas without fields of their own that nothing uses are not brought in (\(names.count)): \(list.en)"
    )
  }

  static let alternatives = Words(
    sv: "har alternativ (oneOf eller anyOf), som alla tas med",
    en: "has alternatives (oneOf or anyOf), all of which come in")
}
