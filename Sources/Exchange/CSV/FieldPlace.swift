import Metamodel

/// The place of a field that a path of ``FieldCells`` names: `contact.email`, `name.en`.
struct FieldPlace {
  /// The names on the way, a language last where one is named.
  let path: [String]
  let field: Field

  /// - Returns: `nil` where the schema has no such place, or its value is computed.
  init?(_ notation: String, in schema: Schema) {
    let path = notation.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let field = FieldPlace.field(path[...], in: schema) else { return nil }
    self.path = path
    self.field = field
  }

  private static func field(_ path: ArraySlice<String>, in schema: Schema) -> Field? {
    guard let field = path.first.flatMap({ schema[$0] }), field.level != .computed else { return nil }
    let rest = path.dropFirst()
    guard let next = rest.first else { return field }
    if field.cardinality.isList { return nil }
    if let inner = field.schema { return FieldPlace.field(rest, in: inner) }
    // A text in one of its languages.
    return field.isLocalized && rest.count == 1 && next.isLanguageTag ? field : nil
  }
}
