import Metamodel
import Text

/// The names that may stand before the colon in a query.
public enum QueryFields {
  /// The properties that are no fields.
  public static let properties = [
    "kind", "perspective", "status", "level", "id", "name", "has", "missing", "rule", "refers", "referred-by",
  ]

  /// What `has` and `missing` know besides fields.
  public static let states = ["findings", "error", "warning", "info", "body", "owner"]

  /// The roles that actors hold.
  public static var roles: [String] {
    Metamodel.structure("responsible")?.schema["role"]?.choices.map(\.id) ?? []
  }

  /// Whether a query may name it: a property, a role, a field, or a path that begins with a field.
  public static func exists(_ name: String, metamodel: Metamodel) -> Bool {
    if properties.contains(name) || roles.contains(name) { return true }
    let first = name.prefix { $0 != "." && $0 != "[" }
    return fieldExists(String(first), metamodel: metamodel)
  }

  /// Whether some kind, part or structure has a field with the id.
  public static func fieldExists(_ id: String, metamodel: Metamodel) -> Bool {
    metamodel.kinds.contains { has(id, in: $0.schema) }
  }

  /// All names, for completion.
  public static func all(metamodel: Metamodel) -> [String] {
    var names = properties + roles
    for kind in metamodel.kinds { collect(kind.schema, into: &names) }
    return names
  }

  /// The most similar name, where one is similar.
  public static func nearest(to name: String, metamodel: Metamodel) -> String? {
    Text.nearest(to: name, among: all(metamodel: metamodel))
  }

  private static func has(_ id: String, in schema: Schema) -> Bool {
    schema.fields.contains { $0.id == id || ($0.schema.map { has(id, in: $0) } ?? false) }
  }

  private static func collect(_ schema: Schema, into names: inout [String]) {
    for field in schema.fields {
      if !names.contains(field.id) { names.append(field.id) }
      if let inner = field.schema { collect(inner, into: &names) }
    }
  }
}
