extension Kind {
  static let capabilityRequirement = Kind(
    "capability-requirement", sv: "Krav på förmåga", en: "Capability requirement", .governance, .second,
    path: "governance/capability-requirements/{id}.md",
    definition: Words(
      sv: "Den nivå i varje förmågeområde som en överenskommelse, en roll eller en tjänst kräver.",
      en: "The level in each capability area that an agreement, a role or a service asks for."),
    source: "TILLIT 2.3", .stated,
    fields: [
      Field(
        "set-in", sv: "Ställs i", en: "Set in",
        .reference(
          Reference(
            to: ["agreement", "service"], relation: "R133",
            inverse: Inverse("capability-requirements", sv: "Kräver förmåga", en: "Requires capability"))),
        .some, .first, .stated),
      Field(
        "roles", sv: "För roller", en: "For roles",
        .choice(
          [
            Choice("producer", sv: "Producent", en: "Producer"),
            Choice("consumer", sv: "Konsument", en: "Consumer"),
            Choice("information-owner", sv: "Informationsägare", en: "Information owner"),
            Choice("catalogue-provider", sv: "Katalogleverantör", en: "Catalogue provider"),
          ], open: true),
        .any, .optional, .stated,
        help: Words(
          sv: "Utan roll gäller kravet alla parter.", en: "Without a role it holds for all parties.")),
      Field(
        "trust-level", sv: "Tillitsnivå", en: "Trust level",
        .integer(min: 1),
        .optional, .optional, .stated,
        help: Words(
          sv: "Lägsta nivå av organisationstillit.", en: "The lowest level of organisational trust.")),
    ],
    parts: [
      .parts(
        "row", key: "rows", sv: "Rad", en: "Row", referable: false,
        .some, .first, .stated, weak: true,
        fields: [
          Field(
            "area", sv: "Förmågeområde", en: "Area",
            .reference(
              Reference(
                to: ["capability-area"], relation: "R132",
                inverse: Inverse("required-in", sv: "Krävs i", en: "Is required in"))),
            .one, .first, .stated),
          Field(
            "minimum-level", sv: "Lägsta nivå", en: "Minimum level",
            .integer(min: 1, max: 4),
            .one, .first, .stated),
        ])
    ])
}
