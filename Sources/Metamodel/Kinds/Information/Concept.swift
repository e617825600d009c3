extension Kind {
  static let concept = Kind(
    "concept", sv: "Begrepp", en: "Concept", .information, .core,
    path: "information/concepts/{id}.md",
    definition: Words(
      sv: "Ett begrepp som parterna använder gemensamt, med rekommenderad term, definition och ägare.",
      en: "A concept that the parties use in common, with a recommended term, a definition and an owner."),
    source: "VLDS 5.1 s33-34; 9 s69", .stated,
    common: [
      FieldChange("name", sv: "Rekommenderad term", en: "Recommended term"),
      FieldChange(
        "responsible", level: .first, weak: true,
        help: Words(
          sv: "Minst begreppsägaren, om inte informationsområdet har en.",
          en: "At least the concept owner, unless the information area has one.")),
    ],
    fields: [
      Field(
        "definition", sv: "Definition", en: "Definition",
        .markdown,
        .one, .first, .stated),
      Field(
        "synonyms", sv: "Synonymer", en: "Synonyms",
        .text(),
        .any, .optional, .added),
      Field(
        "deprecated-terms", sv: "Avrådda termer", en: "Deprecated terms",
        .text(),
        .any, .optional, .added),
      Field(
        "note", sv: "Anmärkning", en: "Note",
        .markdown,
        .optional, .optional, .added),
      Field(
        "examples", sv: "Exempel", en: "Examples",
        .text(),
        .any, .optional, .added),
      Field(
        "broader", sv: "Överordnat begrepp (generiskt)", en: "Broader (generic)",
        .reference(
          Reference(
            to: ["concept"], relation: "R45",
            inverse: Inverse("narrower", sv: "Underordnat begrepp (generiskt)", en: "Narrower (generic)"),
            variant: "generic")),
        .any, .optional, .stated),
      Field(
        "part-of", sv: "Är del av", en: "Part of",
        .reference(
          Reference(
            to: ["concept"], relation: "R45",
            inverse: Inverse("consists-of", sv: "Har delarna", en: "Consists of"), variant: "partitive")),
        .any, .optional, .stated),
      Field(
        "related-to", sv: "Har samband med", en: "Related to",
        .reference(
          Reference(
            to: ["concept"], relation: "R45",
            inverse: Inverse("related-from", sv: "Har samband med", en: "Related to"), variant: "associative")
        ),
        .any, .optional, .stated),
      Field(
        "reference-models", sv: "Utgår från referensmodell", en: "Starts from reference model",
        .reference(
          Reference(
            to: ["reference-model"], relation: "R50",
            inverse: Inverse(
              "concepts-based-on-it", sv: "Är utgångspunkt för begrepp", en: "Is starting point of concept"))),
        .any, .optional, .stated),
      Field(
        "area", sv: "Hör till", en: "Belongs to",
        .reference(
          Reference(
            to: ["information-area"], relation: "R52",
            inverse: Inverse("concepts", sv: "Omfattar begrepp", en: "Covers concept"))),
        .optional, .optional, .stated),
      Field(
        "reuse-check", sv: "Återanvändningsprövning", en: "Reuse check",
        .structure(.reuseCheck),
        .optional, .publish, .inferred),
    ])
}
