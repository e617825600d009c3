extension Kind {
  static let legalSource = Kind(
    "legal-source", sv: "Rättskälla", en: "Legal source", .law, .core,
    path: "law/legal-sources/{id}.md",
    definition: Words(
      sv: "Lag, förordning, föreskrift eller beslut som ett juridiskt krav vilar på.",
      en: "An act, ordinance, regulation or decision that a legal requirement rests on."),
    source: "VLDS 4.2 s25; 5.7 s45; 6.3 s48", .inferred,
    common: [
      FieldChange("valid-from", sv: "Träder i kraft", en: "In force"),
      FieldChange("valid-to", sv: "Upphör att gälla", en: "Repealed"),
    ],
    fields: [
      Field(
        "designation", sv: "Beteckning", en: "Designation",
        .text(localized: false),
        .one, .first, .added,
        help: Words(sv: "Till exempel SFS-nummer.", en: "For instance the number in the statute book.")),
      Field(
        "provision", sv: "Lagrum", en: "Provision",
        .text(localized: false),
        .optional, .optional, .added,
        help: Words(
          sv: "Kapitel och paragraf; en hel författning har inget.",
          en: "Chapter and section; a whole statute has none.")),
      Field(
        "part-of", sv: "Ingår i", en: "Part of",
        .reference(
          Reference(
            to: ["legal-source"],
            inverse: Inverse("provisions", sv: "Har lagrum", en: "Has provision"))),
        .optional, .optional, .added,
        help: Words(
          sv: "Författningen som lagrummet står i; upphör den gör lagrummet det också.",
          en: "The statute that the provision stands in; where it ceases, so does the provision.")),
      Field(
        "replaced-by", sv: "Ersätts av", en: "Replaced by",
        .reference(
          Reference(
            to: ["legal-source"],
            inverse: Inverse("replaces", sv: "Ersätter", en: "Replaces"))),
        .any, .optional, .added),
      Field(
        "amended-by", sv: "Ändras genom", en: "Amended by",
        .reference(
          Reference(
            to: ["legal-source"],
            inverse: Inverse("amends", sv: "Ändrar", en: "Amends"))),
        .any, .optional, .added),
      Field(
        "link", sv: "Länk", en: "Link",
        .uri,
        .optional, .optional, .external),
    ])
}
