/// A map of fields that several kinds use, such as a contact or a classification.
public final class Structure: Sendable {
  public let id: String
  public let label: Words
  public let help: Words?
  /// The fields of the map.
  public let schema: Schema
  /// What the keys and values are of a map with free keys; `nil` where the fields say it.
  public let entries: Entries?

  /// The types of keys and values of a map with free keys.
  public struct Entries: Sendable, Hashable {
    public let keys: String
    public let values: String
  }

  /// Creates a structure.
  @inline(never)
  public init(
    _ id: String, sv: String, en: String, help: Words? = nil, entries: Entries? = nil, fields: [Field]
  ) {
    self.id = id
    self.entries = entries
    self.label = Words(sv: sv, en: en)
    self.help = help
    self.schema = Schema(fields)
  }
}

/// A list inside a description, such as the attributes of an exchange object.
public final class Part: Sendable {
  /// The name in references of the metamodel, `exchange-object#attribute`.
  public let id: String
  /// Whether each entry has an `id` that references can name.
  public let isReferable: Bool
  /// The structure whose fields the part has besides its own.
  public let structure: Structure?
  /// Its own fields.
  public let fields: [Field]
  /// The parts inside it, as fields.
  public let parts: [Field]
  /// All that may stand in an entry, in the order of a new file.
  public let schema: Schema

  /// The `id` of a part that can be referred to.
  public static let identifier = Field(
    "id", sv: "Id", en: "Id", .text(localized: false), .one, .optional, .added)

  @inline(never)
  init(_ id: String, referable: Bool, structure: Structure?, fields: [Field], parts: [Field]) {
    self.id = id
    self.isReferable = referable
    self.structure = structure
    self.fields = fields
    self.parts = parts
    let head = referable ? [Part.identifier] : []
    self.schema = Schema(head + (structure?.schema.fields ?? []) + fields + parts)
  }
}

extension Field {
  /// A list of parts under `key`.
  @inline(never)
  public static func parts(
    _ id: String, key: String, sv: String, en: String, referable: Bool, _ cardinality: Cardinality,
    _ level: Level, _ origin: Origin, weak: Bool = false, structure: Structure? = nil,
    fields: [Field] = [], parts: [Field] = [], help: Words? = nil
  ) -> Field {
    Field(
      key, sv: sv, en: en,
      .parts(Part(id, referable: referable, structure: structure, fields: fields, parts: parts)),
      cardinality, level, origin, weak: weak, help: help)
  }
}
