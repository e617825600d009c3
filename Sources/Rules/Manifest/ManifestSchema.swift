import Catalogue
import Metamodel

/// What may stand in `catalogue.yaml` (format.md), said as the metamodel says it of descriptions.
///
/// So the rules on values test both in the same way.
enum ManifestSchema {
  /// The name of the file at the root.
  static let file = "catalogue.yaml"

  /// The schema of the whole file, for catalogues of a metamodel.
  static func make(_ metamodel: Metamodel) -> Schema {
    Schema([
      text("format", "Format", "Format", .one),
      text("id", "Id", "Id", .one, pattern: "^[a-z0-9][a-z0-9-]*$"),
      Field("title", sv: "Titel", en: "Title", .text(), .optional, .optional, .added),
      Field(
        "publisher", sv: "Utgivare", en: "Publisher", .reference(Reference(to: ["actor"])), .optional,
        .optional, .added),
      Field("language", sv: "Språk", en: "Language", .language, .optional, .optional, .added),
      Field("base-uri", sv: "Bas-URI", en: "Base URI", .uri, .optional, .optional, .added),
      Field("license", sv: "Licens", en: "Licence", .uri, .optional, .optional, .added),
      list("imports", "Importer", "Imports", imports),
      Field("rules", sv: "Regler", en: "Rules", .structure(rules), .optional, .optional, .added),
      Field(
        "extensions", sv: "Tillägg", en: "Extensions", .structure(extensions(of: metamodel)), .optional,
        .optional, .added),
    ])
  }

  /// The document of `catalogue.yaml`, its keys understood by the schema.
  static func read(_ document: Document, by schema: Schema) -> Document {
    let nodes = document.nodes.map { node in
      var node = node
      node.slot = Node.unknown
      return node
    }
    return Document(
      bytes: document.bytes, nodes: nodes, stored: document.stored, reader: document.reader,
      frontMatter: document.frontMatter, bodyStart: document.bodyStart, repeated: document.repeated,
      schema: schema)
  }

  private static let imports = Structure(
    "import", sv: "Import", en: "Import",
    fields: [
      text("alias", "Alias", "Alias", .one, pattern: "^[a-z0-9][a-z0-9-]*$"),
      text("path", "Sökväg", "Path"), text("git", "Git", "Git"), text("ref", "Ref", "Ref"),
    ])

  /// The severity of each rule, by its id.
  private static let rules = Structure(
    "rules", sv: "Regler", en: "Rules",
    fields: Rules.all.map { rule in
      Field(rule.id, sv: rule.title.sv, en: rule.title.en, .structure(setting), .optional, .optional, .added)
    })

  private static let setting = Structure(
    "rule", sv: "Regel", en: "Rule",
    fields: [
      choice("severity", "Allvarlighet", "Severity", Severity.allCases.map(\.rawValue) + ["off"]),
      Field("reason", sv: "Skäl", en: "Reason", .text(), .one, .optional, .added),
    ])

  /// Extra fields by kind, part of a kind, or for every kind.
  private static func extensions(of metamodel: Metamodel) -> Structure {
    let parts = metamodel.kinds.flatMap { kind in
      ManifestSchema.parts(in: kind.parts).map { "\(kind.id)#\($0)" }
    }
    return Structure(
      "extensions", sv: "Tillägg", en: "Extensions",
      fields: (["*"] + metamodel.kinds.map(\.id) + parts).map { list($0, "Fält", "Fields", field) })
  }

  private static func parts(in fields: [Field]) -> [String] {
    fields.flatMap { field -> [String] in
      guard case .parts(let part) = field.type else { return [] }
      return [part.id] + parts(in: part.parts)
    }
  }

  private static let field = Structure(
    "field", sv: "Fält", en: "Field",
    fields: [
      text("id", "Id", "Id", .one, pattern: "^x-[a-z0-9.-]+$"),
      text("sv", "Svensk benämning", "Swedish label"), text("en", "Engelsk benämning", "English label"),
      choice("type", "Typ", "Type", types),
      flag("localized", "Översätts", "Localised"), text("pattern", "Mönster", "Pattern"),
      number("min", "Minst", "Least"), number("max", "Mest", "Most"),
      list("choices", "Val", "Choices", words),
      flag("open", "Öppen lista", "Open list"),
      Field("targets", sv: "Mål", en: "Targets", .text(localized: false), .any, .optional, .added),
      flag("or-uri", "Eller uri", "Or uri"), text("scope", "Räckvidd", "Scope"),
      Field("inverse", sv: "Omvänd", en: "Inverse", .structure(words), .optional, .optional, .added),
      text("cardinality", "Kardinalitet", "Cardinality", pattern: #"^\d+\.\.[\d*]+$"#),
      choice("level", "Nivå", "Level", [Level.first, .publish, .optional].map(\.rawValue)),
      Field("default", sv: "Förval", en: "Default", .text(localized: false), .any, .optional, .added),
      flag("weak", "Svag", "Weak"), flag("ordered", "Ordnad", "Ordered"),
      Field("help", sv: "Hjälp", en: "Help", .text(), .optional, .optional, .added),
    ])

  /// A choice, or the view from the target of a reference.
  private static let words = Structure(
    "words", sv: "Benämningar", en: "Labels",
    fields: [
      text("id", "Id", "Id", .one), text("sv", "Svenska", "Swedish"), text("en", "Engelska", "English"),
    ])

  private static let types = [
    "text", "markdown", "choice", "boolean", "integer", "date", "uri", "version", "language", "reference",
  ]

  private static func text(
    _ id: String, _ sv: String, _ en: String, _ cardinality: Cardinality = .optional, pattern: String? = nil
  ) -> Field {
    Field(
      id, sv: sv, en: en, .text(localized: false, pattern: pattern), cardinality, .optional, .added)
  }

  private static func choice(_ id: String, _ sv: String, _ en: String, _ choices: [String]) -> Field {
    Field(
      id, sv: sv, en: en, .choice(choices.map { Choice($0, sv: $0, en: $0) }), .one, .optional, .added)
  }

  private static func flag(_ id: String, _ sv: String, _ en: String) -> Field {
    Field(id, sv: sv, en: en, .boolean, .optional, .optional, .added)
  }

  private static func number(_ id: String, _ sv: String, _ en: String) -> Field {
    Field(id, sv: sv, en: en, .integer(), .optional, .optional, .added)
  }

  private static func list(_ id: String, _ sv: String, _ en: String, _ structure: Structure) -> Field {
    Field(id, sv: sv, en: en, .structure(structure), .any, .optional, .added)
  }
}
