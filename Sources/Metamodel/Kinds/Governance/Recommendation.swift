extension Kind {
  static let recommendation = Kind(
    "recommendation", sv: "Rekommendation", en: "Recommendation", .governance, .second,
    path: "governance/recommendations/{id}.md",
    definition: Words(
      sv: "En av ramverkets 41 uppmaningar till organisationer som samverkar digitalt.",
      en: "One of the framework's 41 calls on organisations that collaborate digitally."),
    source: "SRDS 3; SRDS Bilaga 2-3", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "number", sv: "Nummer", en: "Number",
        .integer(min: 1, max: 41),
        .one, .first, .stated),
      Field(
        "area", sv: "Område", en: "Area",
        .choice([
          Choice("governance-and-management", sv: "Styrning och ledning", en: "Governance and management"),
          Choice("law", sv: "Juridik", en: "Law"),
          Choice("digital-meeting", sv: "Det digitala mötet", en: "The digital meeting"),
          Choice("business", sv: "Verksamhet", en: "Business"),
          Choice("information-and-data", sv: "Information och data", en: "Information and data"),
          Choice("technology", sv: "Teknik", en: "Technology"),
          Choice("security-and-privacy", sv: "Säkerhet och integritet", en: "Security and privacy"),
        ]),
        .one, .first, .stated),
      Field(
        "supports", sv: "Stödjer princip", en: "Supports principle",
        .reference(
          Reference(
            to: ["principle"], relation: "R126",
            inverse: Inverse(
              "recommendations", sv: "Stöds av rekommendation", en: "Is supported by recommendation", .some))),
        .some, .first, .stated),
    ],
    parts: [
      .parts(
        "point", key: "points", sv: "Delpunkt", en: "Point", referable: true,
        .any, .optional, .stated,
        fields: [
          Field(
            "text", sv: "Text", en: "Text",
            .text(),
            .one, .first, .stated)
        ],
        help: Words(sv: "Med ramverkets bokstav som id.", en: "With the letter of the framework as id."))
    ])
}
