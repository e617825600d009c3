import Catalogue
import Metamodel
import Text

extension OpenAPISchemaReader {
  /// Gives an object its id, and sees to it that it is read.
  func object(of place: OpenAPIPlace, name: String, inside parent: String?) -> String {
    let origin = place.node.origin("exchange-object")
    let key = origin ?? place.key
    if let known = made[key] { return known.id }
    let component = place.componentName
    let own = component ?? place.node.text("title") ?? name
    var wanted = origin ?? "\(group)/\(own.segment)"
    if origin == nil, component == nil, let parent,
      parent.split(separator: "/").last.map({ $0.count <= 120 }) == true
    {
      wanted = "\(parent).\(name.segment)"
    }
    let text = place.node.text("description").map { NewValue.text($0.trimmed) }
    let index = add("exchange-object", objectIDs.free(wanted), place.node.text("title") ?? own, text, place)
    made[key] = (proposals[index].id, index)
    waiting.append((proposals[index].id, index, place))
    return proposals[index].id
  }

  func add(
    _ kind: String, _ id: String, _ name: String, _ text: NewValue?, _ place: OpenAPIPlace
  ) -> Int {
    let folder = kind == "code-list" ? "code-lists" : "exchange-objects"
    var fields = [NewValue.Pair("name", .text(Documentation.oneLine(name)))]
    if let text { fields.append(NewValue.Pair(kind == "code-list" ? "description" : "definition", text)) }
    if place.node.origin(kind) == nil {
      let link = sources.link(to: place.path, fromDescriptionAt: "information/\(folder)/\(id).md")
      fields.add("source", link.map { "\($0)#\(place.pointer.percentEncoded)" })
    }
    proposals.append(
      Proposal(
        kind: kind, id: id, fields, offered: Proposal.decidedOfObjects,
        comparison: Proposal.comparedOfObjects, origin: place.path,
        checksums: references.checksums[place.path].map { [$0] } ?? []))
    return proposals.count - 1
  }

  func finish(_ remarks: inout Remarks) {
    while let next = waiting.popLast() {
      var joined = Joined()
      join(next.schema, to: &joined, depth: 0, &remarks)
      var properties = joined.properties
      for index in properties.indices where joined.required.contains(properties[index].name) {
        properties[index].isRequired = true
      }
      proposals[next.place].fields += fields(
        properties, inside: next.id, alternatives: joined.alternatives, &remarks)
    }
  }

  /// A value that an object may have.
  struct Property {
    let name: String
    /// What people call it; `nil` where that is the name.
    var title: String?
    let schema: OpenAPIPlace?
    var isRequired = false
    var text: String?
  }

  /// What a schema and all that it is joined of say of an object.
  private struct Joined {
    var properties: [Property] = []
    var required: Set<String> = []
    var alternatives: [OpenAPIPlace] = []
    /// Where each property stands in the list.
    private var places: [String: Int] = [:]
    /// The schemas that have been joined.
    private var seen: Set<String> = []

    mutating func isNew(_ place: OpenAPIPlace) -> Bool { seen.insert(place.key).inserted }

    /// Adds a property; what is said last counts.
    mutating func add(_ property: Property) {
      if let place = places[property.name] {
        properties[place] = property
      } else {
        places[property.name] = properties.count
        properties.append(property)
      }
    }
  }

  /// Joins a schema and what its `allOf` names.
  private func join(
    _ schema: OpenAPIPlace, to joined: inout Joined, depth: Int, _ remarks: inout Remarks
  ) {
    guard let place = references.resolve(schema, &remarks), joined.isNew(place) else { return }
    guard depth < OpenAPISchemaReader.depthLimit else {
      remarks.skip(place.pointer, at: place.place, .joinedTooDeep)
      return
    }
    for part in place["allOf"]?.entries ?? [] { join(part, to: &joined, depth: depth + 1, &remarks) }
    joined.required.formUnion(place.node["required"]?.entries.compactMap(\.text) ?? [])
    for (name, property) in place["properties"]?.pairs ?? [] {
      // Elsewhere titles are made by programs.
      let title = place.node.origin("exchange-object").flatMap { _ in property.node.text("title") }
      joined.add(Property(name: name, title: title, schema: property))
    }
    joined.alternatives += (place["oneOf"] ?? place["anyOf"])?.entries ?? []
  }

  /// The attributes of an object, and its associations with the objects that its values are.
  func fields(
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
      let node = property.schema?.node
      let association = node?.text("x-association")
      if let association, node?.ownID == nil {
        associations += (meaning?.objects ?? []).map { .association(association, $0, occurrence) }
        continue
      }
      var fields = [NewValue.Pair("id", .text(ids.free(node?.ownID ?? property.name.segment)))]
      fields.add("name", property.title ?? property.name)
      fields.add("definition", text(of: property).map(Documentation.oneLine))
      if let meaning {
        fields.append(NewValue.Pair("data-type", .text(meaning.dataType)))
        fields.append(NewValue.Pair("cardinality", .text(occurrence.notation)))
        fields.add("format", node?.text("x-format") ?? meaning.format)
        fields.add("code-list", meaning.codeList)
      } else {
        fields.append(NewValue.Pair("cardinality", .text(occurrence.notation)))
      }
      attributes.append(.map(fields))
      associations += (meaning?.objects ?? []).map {
        .association(association ?? property.name, $0, occurrence)
      }
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
  func text(of property: Property) -> String? {
    if let text = property.text ?? property.schema?.node.text("description") { return text }
    var unheard = Remarks()
    guard let schema = property.schema, let place = references.resolve(schema, &unheard),
      place.node["properties"] == nil
    else { return nil }
    return place.node.text("description")
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
  fileprivate static let joinedTooDeep = Words(
    sv: "allOf leder för långt; resten läses inte", en: "allOf leads too far; the rest is not read")
}
