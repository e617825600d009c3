import Metamodel

/// Picks the links of one field: names of fields recur in structures and parts.
struct FieldMatch {
  private let field: Field?
  private let id: String

  init(_ id: String, in part: String? = nil, of kind: Kind) {
    self.id = id
    let schema = part.map { kind.schema[$0]?.schema } ?? kind.schema
    field = schema?[id]
  }

  /// A field that the schema lacks stands deeper, or follows from where the files lie.
  func matches(_ other: Field) -> Bool { field.map { $0 === other } ?? (other.id == id) }
}
