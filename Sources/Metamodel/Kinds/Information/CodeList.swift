extension Kind {
  static let codeList = Kind(
    "code-list", sv: "Kodverk", en: "Code list", .information, .second,
    path: "information/code-lists/{id}.md",
    definition: Words(
      sv: "En förvaltad lista över de värden som attribut får ha.",
      en: "A managed list of the values that attributes may take."),
    source: "SRDS 3.5.2; TKB 5", .external,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "identifier", sv: "Identifierare", en: "Identifier",
        .text(localized: false),
        .one, .publish, .external,
        help: Words(sv: "URI eller OID.", en: "URI or OID."))
    ],
    parts: [
      .parts(
        "value", key: "values", sv: "Värde", en: "Value", referable: false,
        .any, .optional, .external,
        fields: [
          Field(
            "code", sv: "Kod", en: "Code",
            .text(localized: false),
            .one, .first, .external),
          Field(
            "text", sv: "Text", en: "Text",
            .text(),
            .one, .first, .external),
          Field(
            "note", sv: "Anteckning", en: "Note",
            .text(),
            .optional, .optional, .added),
        ])
    ])
}
