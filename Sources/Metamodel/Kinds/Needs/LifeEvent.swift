extension Kind {
  static let lifeEvent = Kind(
    "life-event", sv: "Livshändelse", en: "Life event", .needs, .core,
    path: "needs/life-events/{id}.md",
    definition: Words(
      sv: "Något som sker vid en viss tidpunkt i en kunds liv och som kunden sedan måste ta hand om.",
      en: "Something that happens at a certain time in a customer's life and that then has to be dealt with."),
    source: "VLDS 9 s70; 5.3 s36; 6.2 s47", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "audience", sv: "Målgrupp", en: "Audience",
        .choice([
          Choice("private-person", sv: "Privatperson", en: "Private person"),
          Choice("business", sv: "Företag", en: "Business"),
        ]),
        .one, .first, .added),
      Field(
        "trigger", sv: "Utlösande faktor", en: "Trigger",
        .text(),
        .optional, .optional, .inferred),
      Field(
        "leads-to", sv: "Leder till", en: "Leads to",
        .reference(
          Reference(
            to: ["customer-action"], relation: "R03",
            inverse: Inverse("life-events", sv: "Föranleds av", en: "Is caused by"))),
        .any, .optional, .stated),
    ])
}
