import Catalogue
import Metamodel

extension ManifestReader {
  /// The rows under `mappings.archimate`; one with a kind, type or field that does not exist counts as absent.
  func archiMate() -> ArchiMate.Rows {
    var rows = ArchiMate.Rows()
    guard let mappings = node("mappings"), let archiMate = node("archimate", in: mappings) else {
      return rows
    }
    rows.elements = table("elements", in: archiMate).compactMap { row in
      guard let kind = row["kind"], let type = row["type"] else { return nil }
      return ArchiMate.ElementRow(
        kind, type, block: row["block"],
        condition: row["when"].map { ArchiMate.Condition($0, row.texts("values")) },
        only: row["only"].flatMap(ArchiMate.Way.init))
    }
    rows.relationships = table("relationships", in: archiMate).compactMap { row in
      guard let kind = row["kind"], let field = row["field"], let type = row["type"] else { return nil }
      return ArchiMate.RelationshipRow(
        kind, field, type, isTurned: row["turned"] == "true", access: row["access"],
        targets: row.texts("targets"))
    }
    return rows
  }

  /// The rows of a table whose choices are all among those of their fields.
  private func table(_ name: String, in map: Int) -> [Record] {
    guard let mappings = Manifest.schema["mappings"]?.schema,
      let schema = mappings["archimate"]?.schema?[name]?.schema
    else { return [] }
    return maps(name, in: map).map { Record(document, map: $0, schema: schema) }.filter { row in
      schema.fields.allSatisfy { field in
        field.choices.isEmpty
          || row.texts(field.id).allSatisfy { text in field.choices.contains { $0.id == text } }
      }
    }
  }
}
