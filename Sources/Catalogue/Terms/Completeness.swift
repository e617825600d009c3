import Metamodel

/// What a description lacks of what is asked for (VLDS 4.0, 5.1).
public struct Completeness: Sendable {
  /// A field or part that is asked for and absent.
  public struct Gap: Sendable {
    public let field: Field
    /// The map that it would stand in, as a node of the document.
    public let map: Int
    fileprivate let document: Document
    fileprivate let schema: Schema

    /// The path of the field; found when it is asked for, since few of many gaps are shown.
    public var path: String { (map == 0 ? "" : document.path(of: map, in: schema) + ".") + field.id }
  }

  private let terms: Terms

  /// Asks a catalogue, by what is known of it.
  public init(_ terms: Terms) {
    self.terms = terms
  }

  /// The fields asked for on level 1, and at the gate also those of publishing, that are absent, empty or blank;
  /// weak ones too.
  public func gaps(of position: Int, published: Bool) -> [Gap] {
    guard let description = terms.description(position), let document = description.document else {
      return []
    }
    let nonDigital =
      Completeness.service.contains(description.kind.id) && !terms.isDigital(serviceOf: position)
    var gaps: [Gap] = []
    document.visitMaps(description.kind.schema) { map, schema in
      for slot in schema.asked {
        if let node = document.node(slot: slot, in: map), !document.isBlank(node) { continue }
        let field = schema.fields[slot]
        guard published || field.level == .first,
          conditionsHold(field.conditions, in: map, schema, document)
        else { continue }
        if nonDigital, !staysAsked(field, inPart: map > 0, of: description.kind) { continue }
        gaps.append(Gap(field: field, map: map, document: document, schema: description.kind.schema))
      }
    }
    return gaps
  }

  /// Whether everything of level 1 is there, weak fields apart.
  public func reachesFirstLevel(_ position: Int) -> Bool {
    terms.description(position)?.document != nil
      && !gaps(of: position, published: false).contains { !$0.field.isWeak }
  }

  private func conditionsHold(
    _ conditions: [Condition], in map: Int, _ schema: Schema, _ document: Document
  ) -> Bool {
    conditions.allSatisfy { condition in
      guard let slot = schema.position(of: condition.field) else { return false }
      let value = document.node(slot: slot, in: map).map { document.text($0) }
      return condition.values.contains(value ?? schema.fields[slot].defaults.first ?? "")
    }
  }

  /// Below a service that is not digital only a name is asked for, and the provider of an instance.
  private func staysAsked(_ field: Field, inPart: Bool, of kind: Kind) -> Bool {
    if kind.id == "profile" { return inPart || field.id != "realises-objects" }
    return !inPart && (field.id == "name" || (kind.id == "instance" && field.id == "provider"))
  }

  /// The kinds that lie below a service.
  private static let service: Set<String> = [
    "profile", "logical-interface", "technical-interface", "instance",
  ]
}
