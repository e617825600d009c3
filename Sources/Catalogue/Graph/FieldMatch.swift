import Metamodel

/// Picks the links of one field: names of fields recur in structures and parts.
struct FieldMatch {
  private let id: String
  private let part: String?
  private let kind: Kind
  /// The field itself, looked up when the first of its name is met: most links are of other fields.
  private lazy var field = (part.map { kind.schema[$0]?.schema } ?? kind.schema)?[id]

  init(_ id: String, in part: String? = nil, of kind: Kind) {
    self.id = id
    self.part = part
    self.kind = kind
  }

  /// A field that the schema lacks stands deeper, or follows from where the files lie.
  mutating func matches(_ other: Field) -> Bool { other.id == id && field.map { $0 === other } ?? true }
}
