import Catalogue
import Metamodel

/// What may stand in `catalogue.yaml` of a catalogue, its rules and kinds included.
///
/// So the rules on values test the file as they test a description.
enum ManifestSchema {
  /// The name of the file at the root.
  static let file = "catalogue.yaml"

  /// The schema of the whole file: under `rules` stands what is a rule, under `extensions` what is a kind.
  static func make(_ metamodel: Metamodel) -> Schema {
    Schema(
      Manifest.schema.fields.map { field in
        guard let inner = Manifest.freeMaps[field.id] else { return field }
        return Field(
          field.id, sv: field.label.sv, en: field.label.en,
          .structure(
            Structure(
              field.id, sv: field.label.sv, en: field.label.en,
              fields: field.id == "rules" ? settings(inner) : extensions(inner, of: metamodel))),
          .optional, .optional, .added)
      })
  }

  /// The document of `catalogue.yaml`, its keys understood by such a schema.
  static func read(_ document: Document, by schema: Schema) -> Document {
    let nodes = document.nodes.map { node in
      var node = node
      node.slot = Node.unknown
      return node
    }
    return Document(
      bytes: document.bytes, nodes: nodes, stored: document.stored,
      storedKeys: document.storedKeys, reader: document.reader,
      frontMatter: document.frontMatter, bodyStart: document.bodyStart, repeated: document.repeated,
      schema: schema)
  }

  /// The setting of each rule, by its id.
  private static func settings(_ inner: Schema) -> [Field] {
    Rules.all.map { rule in
      field(rule.id, rule.title, Structure("rule", sv: "Regel", en: "Rule", fields: inner.fields), .optional)
    }
  }

  /// Extra fields of every kind, of one, or of a part of one.
  private static func extensions(_ inner: Schema, of metamodel: Metamodel) -> [Field] {
    let structure = Structure("field", sv: "Fält", en: "Field", fields: inner.fields)
    let parts = metamodel.kinds.flatMap { kind in
      ManifestSchema.parts(in: kind.parts).map { "\(kind.id)#\($0)" }
    }
    return (["*"] + metamodel.kinds.map(\.id) + parts).map {
      field($0, Words(sv: "Fält", en: "Fields"), structure, .any)
    }
  }

  private static func parts(in fields: [Field]) -> [String] {
    fields.flatMap { field -> [String] in
      guard case .parts(let part) = field.type else { return [] }
      return [part.id] + parts(in: part.parts)
    }
  }

  private static func field(
    _ id: String, _ label: Words, _ structure: Structure, _ cardinality: Cardinality
  ) -> Field {
    Field(id, sv: label.sv, en: label.en, .structure(structure), cardinality, .optional, .added)
  }
}
