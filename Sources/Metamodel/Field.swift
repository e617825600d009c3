/// One field of a kind, a part or a structure.
///
/// Fields are made once, with the metamodel, and shared by all that speaks of them; hence a reference.
public final class Field: Sendable {
  /// The key in the file.
  public let id: String
  public let label: Words
  public let help: Words?
  public let type: FieldType
  public let cardinality: Cardinality
  public let level: Level
  public let origin: Origin
  /// Where the level holds only for some; empty where it always holds.
  public let conditions: [Condition]
  /// Whether absence is only a warning and does not lower the level reached.
  public let isWeak: Bool
  /// What is meant where the field is absent; empty where nothing is.
  public let defaults: [String]
  /// Whether the order of a list means something.
  public let isOrdered: Bool
  /// The release, where it is later than that of the kind.
  public let release: Release?
  /// The key as it stands in a file.
  let key: [UInt8]

  /// Creates a field.
  // Declared hundreds of times; were it inlined, the optimizer would work minutes on the declarations.
  @inline(never)
  public init(
    _ id: String, sv: String, en: String, _ type: FieldType, _ cardinality: Cardinality, _ level: Level,
    _ origin: Origin, weak: Bool = false, when conditions: [Condition] = [], default defaults: [String] = [],
    ordered: Bool = false, release: Release? = nil, help: Words? = nil
  ) {
    self.id = id
    self.label = Words(sv: sv, en: en)
    self.help = help
    self.type = type
    self.cardinality = cardinality
    self.level = level
    self.origin = origin
    self.conditions = conditions
    self.isWeak = weak
    self.defaults = defaults
    self.isOrdered = ordered
    self.release = release
    self.key = Array(id.utf8)
  }

  /// The reference that the field holds, if it holds references.
  public var reference: Reference? {
    if case .reference(let reference) = type { reference } else { nil }
  }

  /// The choices of the field, empty for other types.
  public var choices: [Choice] {
    if case .choice(let choices, _) = type { choices } else { [] }
  }

  /// What may stand in a value of the field, where that is a map of fields.
  public var schema: Schema? {
    switch type {
    case .structure(let structure): structure.schema
    case .parts(let part): part.schema
    default: nil
    }
  }
}

/// What one kind changes in a common field.
public struct FieldChange: Sendable {
  public let field: String
  public let sv: String?
  public let en: String?
  public let level: Level?
  public let cardinality: Cardinality?
  public let weak: Bool?
  public let help: Words?

  /// Creates a change of the common field `field`; what is `nil` stays as it is.
  @inline(never)
  public init(
    _ field: String, sv: String? = nil, en: String? = nil, level: Level? = nil,
    cardinality: Cardinality? = nil, weak: Bool? = nil, help: Words? = nil
  ) {
    self.field = field
    self.sv = sv
    self.en = en
    self.level = level
    self.cardinality = cardinality
    self.weak = weak
    self.help = help
  }

  /// The common field as it is with the change.
  func applied(to field: Field) -> Field {
    Field(
      field.id, sv: sv ?? field.label.sv, en: en ?? field.label.en, field.type,
      cardinality ?? field.cardinality, level ?? field.level, field.origin, weak: weak ?? field.isWeak,
      when: field.conditions, default: field.defaults, ordered: field.isOrdered, release: field.release,
      help: help ?? field.help)
  }
}
