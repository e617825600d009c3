import Exchange
import Metamodel

extension JSON {
  /// A metamodel in the shape of metamodel.yaml.
  static func metamodel(_ metamodel: Metamodel) -> JSON {
    [
      "version": .number(Metamodel.version),
      "languages": .strings(Language.allCases.map(\.rawValue)),
      "sources": .object(Metamodel.sources.map { Member(key: $0.id, value: .string($0.title)) }),
      "types": .array(Metamodel.types.map { ["id": .string($0.id), "en": .string($0.meaning)] }),
      "perspectives": .array(Perspective.allCases.map(perspective)),
      "structures": .array(Metamodel.structures.map(structure)),
      "common-fields": .array(Metamodel.commonFields.map { field($0, in: Metamodel.commonFields) }),
      "kinds": .array(metamodel.kinds.map(kind)),
      "implied-relations": .array(Metamodel.impliedRelations.map(relation)),
    ]
  }

  private static func perspective(_ perspective: Perspective) -> JSON {
    var pairs = Pairs()
    pairs.add("id", perspective.rawValue)
    pairs.addLabel(perspective.label)
    pairs.add("colour", perspective.colour)
    return pairs.object
  }

  private static func structure(_ structure: Structure) -> JSON {
    var pairs = Pairs()
    pairs.add("id", structure.id)
    pairs.addLabel(structure.label)
    pairs.add("help", structure.help)
    pairs.add("keys", structure.entries?.keys)
    pairs.add("values", structure.entries?.values)
    pairs.add("fields", fields(structure.schema.fields))
    return pairs.object
  }

  /// One kind with its fields and parts; the extension fields of the catalogue stand last among the fields.
  static func kind(_ kind: Kind) -> JSON {
    var pairs = Pairs()
    pairs.add("id", kind.id)
    pairs.addLabel(kind.label)
    pairs.add("perspective", kind.perspective.rawValue)
    pairs.add("release", kind.release.rawValue)
    pairs.add("path", kind.path.notation)
    if kind.path.names != ["id"] {
      pairs.add("identity", kind.path.names.map { "{\($0)}" }.joined(separator: "/"))
    }
    pairs.add("definition", kind.definition)
    pairs.add("source", kind.source)
    pairs.add("origin", kind.origin.rawValue)
    if !kind.common.isEmpty {
      pairs.add("common", .object(kind.common.map { Member(key: $0.field, value: change($0)) }))
    }
    pairs.add("fields", fields(kind.fields + kind.schema.fields.suffix(kind.extensionCount)))
    if !kind.parts.isEmpty { pairs.add("parts", .array(kind.parts.compactMap(part))) }
    return pairs.object
  }

  private static func change(_ change: FieldChange) -> JSON {
    var pairs = Pairs()
    pairs.add("sv", change.sv)
    pairs.add("en", change.en)
    if let level = change.level { pairs.add("level", self.level(level)) }
    pairs.add("cardinality", change.cardinality?.notation)
    if let weak = change.weak { pairs.add("weak", .bool(weak)) }
    pairs.add("help", change.help)
    return pairs.object
  }

  private static func part(_ field: Field) -> JSON? {
    guard case .parts(let part) = field.type else { return nil }
    var pairs = Pairs()
    pairs.add("id", part.id)
    pairs.add("key", field.id)
    pairs.addLabel(field.label)
    pairs.add("referable", .bool(part.isReferable))
    pairs.add("cardinality", field.cardinality.notation)
    pairs.add("level", level(field.level))
    pairs.add("weak", field.isWeak, unless: false)
    pairs.add("origin", field.origin.rawValue)
    pairs.add("structure", part.structure?.id)
    pairs.add("help", field.help)
    pairs.add("fields", fields(part.fields))
    if !part.parts.isEmpty { pairs.add("parts", .array(part.parts.compactMap(self.part))) }
    return pairs.object
  }

  private static func fields(_ fields: [Field]) -> JSON { .array(fields.map { field($0, in: fields) }) }

  /// - Parameter siblings: the fields that its conditions speak of.
  private static func field(_ field: Field, in siblings: [Field]) -> JSON {
    var pairs = Pairs()
    pairs.add("id", field.id)
    pairs.addLabel(field.label)
    pairs.add("type", field.type.name)
    pairs.addDetails(of: field.type)
    pairs.add("ordered", field.isOrdered, unless: false)
    pairs.add("cardinality", field.cardinality.notation)
    pairs.add("level", level(field.level))
    pairs.add("weak", field.isWeak, unless: false)
    pairs.add("origin", field.origin.rawValue)
    if !field.defaults.isEmpty {
      let values = field.defaults.map { value($0, of: field) }
      pairs.add("default", field.cardinality.isList ? .array(values) : values[0])
    }
    pairs.add("release", field.release?.rawValue)
    pairs.add("relation", field.reference?.relation)
    pairs.add("variant", field.reference?.variant)
    pairs.add("turned", field.reference?.isTurned ?? false, unless: false)
    if !field.conditions.isEmpty {
      let conditions = field.conditions.map { condition -> Member in
        let other = siblings.first { $0.id == condition.field } ?? field
        return Member(key: condition.field, value: .array(condition.values.map { value($0, of: other) }))
      }
      pairs.add("when", .object(conditions))
    }
    if let inverse = field.reference?.inverse { pairs.add("inverse", self.inverse(inverse)) }
    pairs.add("help", field.help)
    if case .choice(let choices, _) = field.type { pairs.add("choices", .array(choices.map(choice))) }
    return pairs.object
  }

  private static func value(_ text: String, of field: Field) -> JSON {
    if case .boolean = field.type { .bool(text == "true") } else { .string(text) }
  }

  private static func level(_ level: Level) -> JSON {
    level == .first ? .number(1) : .string(level.rawValue)
  }

  private static func choice(_ choice: Choice) -> JSON {
    var pairs = Pairs()
    pairs.add("id", choice.id)
    pairs.addLabel(choice.label)
    pairs.add("category", choice.category)
    return pairs.object
  }

  private static func inverse(_ inverse: Inverse) -> JSON {
    var pairs = Pairs()
    pairs.add("id", inverse.id)
    pairs.addLabel(inverse.label)
    if inverse.cardinality != .any { pairs.add("cardinality", inverse.cardinality.notation) }
    return pairs.object
  }

  private static func relation(_ relation: ImpliedRelation) -> JSON {
    var pairs = Pairs()
    pairs.add("relation", relation.relation)
    pairs.add("source", relation.source)
    pairs.add(
      "target", relation.targets.count == 1 ? .string(relation.targets[0]) : .strings(relation.targets))
    pairs.add("by", relation.ground.rawValue)
    pairs.add("role", relation.role)
    pairs.add("cardinality", relation.cardinality.notation)
    if let name = relation.name {
      pairs.add("id", name.id)
      pairs.addLabel(name.label)
    }
    if let inverse = relation.inverse { pairs.add("inverse", self.inverse(inverse)) }
    pairs.add("reason", relation.reason)
    return pairs.object
  }
}

extension Pairs {
  /// The label in each language, as keys beside the id.
  fileprivate mutating func addLabel(_ label: Words) {
    add("sv", label.sv)
    add("en", label.en)
  }

  /// What a type says besides its name; choices come last in a field.
  fileprivate mutating func addDetails(of type: FieldType) {
    switch type {
    case .text(let isLocalized, let pattern):
      add("localized", isLocalized, unless: true)
      add("pattern", pattern)
    case .choice(_, let isOpen): add("open", isOpen, unless: false)
    case .integer(let min, let max):
      if let min { add("min", .number(min)) }
      if let max { add("max", .number(max)) }
    case .reference(let reference):
      add("targets", reference.targets.isEmpty ? ["*"] : reference.targets.map(\.notation))
      add("scope", reference.isFileScoped ? "file" : nil)
      add("or-uri", reference.allowsURI, unless: false)
    default: break
    }
  }
}
