import Metamodel

extension Manifest {
  /// The format that this version reads and writes.
  public static let format = "vlds-catalogue/1"

  /// What may stand in catalogue.yaml (format.md), so that it is checked like a description.
  ///
  /// `rules` and `extensions` are maps with free keys: their own schema is empty and says nothing of the
  /// keys; what stands under a key has the schema that ``freeMaps`` gives for the field.
  public static let schema = Schema([
    Field(
      "format", sv: "Format", en: "Format",
      .choice([Choice(format, sv: "Katalog, version 1", en: "Catalogue, version 1")]),
      .one, .first, .added),
    Field(
      "id", sv: "Id", en: "Id",
      .text(localized: false, pattern: "^[a-z0-9][a-z0-9-]*$"),
      .one, .first, .added,
      help: Words(
        sv: "Det alias som andra importerar katalogen under.",
        en: "The alias that others import the catalogue under.")),
    Field("title", sv: "Titel", en: "Title", .text(), .optional, .optional, .added),
    Field(
      "publisher", sv: "Utgivare", en: "Publisher",
      .reference(Reference(to: ["actor"])),
      .optional, .optional, .added),
    Field(
      "language", sv: "Språk", en: "Language",
      .language,
      .optional, .optional, .added, default: ["sv"],
      help: Words(
        sv: "Språket i texter som inte anger något.", en: "The language of texts that do not name one.")),
    Field(
      "base-uri", sv: "Bas-URI", en: "Base URI",
      .uri,
      .optional, .optional, .added,
      help: Words(sv: "För export som kräver URI:er.", en: "For exports that need URIs.")),
    Field("license", sv: "Licens", en: "License", .uri, .optional, .optional, .added),
    Field("imports", sv: "Importer", en: "Imports", .structure(importStructure), .any, .optional, .added),
    Field(
      "rules", sv: "Regler", en: "Rules",
      .structure(Structure("rules", sv: "Regler", en: "Rules", fields: [])),
      .optional, .optional, .added,
      help: Words(
        sv: "Regler med annan allvarlighetsgrad i den här katalogen.",
        en: "Rules with another severity in this catalogue.")),
    Field(
      "extensions", sv: "Egna fält", en: "Extension fields",
      .structure(Structure("extensions", sv: "Egna fält", en: "Extension fields", fields: [])),
      .optional, .optional, .added,
      help: Words(
        sv: "Fält utöver metamodellens, för ett slag, slag#del eller \"*\".",
        en: "Fields besides those of the metamodel, for a kind, kind#part or \"*\".")),
    Field(
      "mappings", sv: "Avbildningar", en: "Mappings", .structure(mappingStructure), .optional, .optional,
      .added,
      help: Words(
        sv: "Vad slag och fält är i andra format, före programmets egna rader.",
        en: "What kinds and fields are in other formats, before the rows of the program itself.")),
  ])

  /// The fields whose value is a map with free keys, each with the schema of the map, or list of maps, under
  /// one key: a rule's setting by rule id, and extension fields by kind, `kind#part` or `*`.
  public static let freeMaps: [String: Schema] = [
    "rules": ruleSchema,
    "extensions": extensionSchema,
  ]

  private static let importStructure = Structure(
    "import", sv: "Import", en: "Import",
    fields: [
      Field(
        "alias", sv: "Alias", en: "Alias",
        .text(localized: false, pattern: "^[a-z0-9][a-z0-9-]*$"),
        .one, .first, .added),
      Field("path", sv: "Sökväg", en: "Path", .text(localized: false), .optional, .optional, .added),
      Field("git", sv: "Git", en: "Git", .text(localized: false), .optional, .optional, .added),
      Field(
        "ref", sv: "Gren eller version", en: "Branch or tag", .text(localized: false), .optional, .optional,
        .added),
    ])

  private static let ruleSchema = Schema([
    Field(
      "severity", sv: "Allvarlighetsgrad", en: "Severity",
      .choice([
        Choice("error", sv: "Fel", en: "Error"),
        Choice("warning", sv: "Varning", en: "Warning"),
        Choice("info", sv: "Upplysning", en: "Information"),
        Choice("off", sv: "Av", en: "Off"),
      ]),
      .one, .first, .added),
    Field("reason", sv: "Skäl", en: "Reason", .text(), .one, .first, .added),
  ])

  /// A field as metamodel.yaml writes it; of the types all but structures.
  private static let extensionSchema: Schema = {
    func text(
      _ id: String, _ sv: String, _ en: String, _ cardinality: Cardinality = .optional, pattern: String? = nil
    )
      -> Field
    {
      Field(id, sv: sv, en: en, .text(localized: false, pattern: pattern), cardinality, .optional, .added)
    }
    func flag(_ id: String, _ sv: String, _ en: String) -> Field {
      Field(id, sv: sv, en: en, .boolean, .optional, .optional, .added)
    }
    func choice(
      _ id: String, _ sv: String, _ en: String, _ ids: [String], _ cardinality: Cardinality = .optional
    )
      -> Field
    {
      Field(
        id, sv: sv, en: en, .choice(ids.map { Choice($0, sv: $0, en: $0) }), cardinality, .optional, .added)
    }
    let inverse = Structure(
      "inverse", sv: "Motvy", en: "Inverse",
      fields: [
        text("id", "Id", "Id", .one), text("sv", "På svenska", "In Swedish", .one),
        text("en", "På engelska", "In English"), text("cardinality", "Antal", "Cardinality", pattern: bounds),
      ])
    let choices = Structure(
      "choice", sv: "Val", en: "Choice",
      fields: [
        text("id", "Id", "Id", .one), text("sv", "På svenska", "In Swedish", .one),
        text("en", "På engelska", "In English"), text("category", "Grupp", "Category"),
      ])
    return Schema([
      text("id", "Id", "Id", .one, pattern: "^x-[a-z0-9][a-z0-9-]*$"),
      text("sv", "På svenska", "In Swedish", .one),
      text("en", "På engelska", "In English"),
      choice("type", "Typ", "Type", extensionTypes, .one),
      text("targets", "Mål", "Targets", .any),
      text("cardinality", "Antal", "Cardinality", pattern: bounds),
      choice("level", "Nivå", "Level", ["1", "publish", "optional"]),
      Field("choices", sv: "Val", en: "Choices", .structure(choices), .any, .optional, .added),
      flag("open", "Öppen lista", "Open list"),
      flag("localized", "Översätts", "Localized"),
      flag("ordered", "Ordnad", "Ordered"),
      flag("weak", "Svag", "Weak"),
      flag("or-uri", "Eller URI", "Or a URI"),
      Field("min", sv: "Minst", en: "Minimum", .integer(), .optional, .optional, .added),
      Field("max", sv: "Högst", en: "Maximum", .integer(), .optional, .optional, .added),
      text("pattern", "Mönster", "Pattern"),
      text("default", "Förval", "Default", .any),
      choice("scope", "Räckvidd", "Scope", ["file"]),
      Field("inverse", sv: "Motvy", en: "Inverse", .structure(inverse), .optional, .optional, .added),
      Field("help", sv: "Hjälp", en: "Help", .text(), .optional, .optional, .added),
      choice("origin", "Ursprung", "Origin", ["S", "I", "X", "A"]),
      text("relation", "Relation", "Relation"),
    ])
  }()

  /// The types that an extension field may have.
  public static let extensionTypes = [
    "text", "markdown", "choice", "boolean", "integer", "date", "uri", "version", "language", "reference",
  ]

  private static let bounds = #"^[0-9]+\.\.([0-9]+|\*)$"#
}
