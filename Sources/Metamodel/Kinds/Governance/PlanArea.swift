extension Kind {
  static let planArea = Kind(
    "plan-area", sv: "Planområde", en: "Plan area", .governance, .second,
    path: "governance/plan-areas/{id}.md",
    definition: Words(
      sv: "En del av en stadsplan - stadsdel, kvarter eller block - som kan ha ägare, innehåll och krav.",
      en:
        "A part of a city plan - district, quarter or block - that can have an owner, contents and requirements."
    ),
    source: "VLDS 5.6 s44; 5.3 s39", .stated,
    fields: [
      Field(
        "level", sv: "Nivå", en: "Level",
        .choice([
          Choice("district", sv: "Stadsdel", en: "District"),
          Choice("quarter", sv: "Kvarter", en: "Quarter"),
          Choice("block", sv: "Block", en: "Block"),
        ]),
        .one, .first, .stated),
      Field(
        "plan", sv: "Ingår i stadsplan", en: "In city plan",
        .reference(
          Reference(
            to: ["city-plan"], relation: "R120",
            inverse: Inverse("areas", sv: "Indelas i", en: "Is divided into", .some), turned: true)),
        .one, .first, .stated),
      Field(
        "part-of", sv: "Är del av", en: "Part of",
        .reference(
          Reference(
            to: ["plan-area"], relation: "R121",
            inverse: Inverse("areas", sv: "Indelas i", en: "Is divided into"), turned: true)),
        .optional, .optional, .stated),
      Field(
        "order", sv: "Ordning", en: "Order",
        .integer(min: 1),
        .optional, .optional, .added,
        help: Words(
          sv: "Plats bland områdena bredvid; därefter efter namn.",
          en: "Place among the areas beside it; then by name.")),
      Field(
        "contains", sv: "Innehåller", en: "Contains",
        .reference(
          Reference(
            to: [
              "collaboration-process", "process", "information-area", "concept", "business-object",
              "exchange-object", "service",
            ], relation: "R122",
            inverse: Inverse("plan-areas", sv: "Ligger i planområde", en: "Lies in plan area"))),
        .any, .optional, .stated,
        help: Words(sv: "Högst en plats i varje stadsplan.", en: "At most one place in each city plan.")),
      Field(
        "content-requirements", sv: "Krav på innehållet", en: "Requirements on contents",
        .text(),
        .any, .optional, .stated),
      Field(
        "principles", sv: "Tillämpar princip", en: "Applies principle",
        .reference(
          Reference(
            to: ["principle"], relation: "R123",
            inverse: Inverse("plan-areas", sv: "Tillämpas i planområde", en: "Is applied in plan area"))),
        .any, .optional, .stated),
      Field(
        "target-level", sv: "Målnivå", en: "Target level",
        .integer(min: 1, max: 3),
        .optional, .optional, .inferred,
        help: Words(
          sv: "Den beskrivningsnivå som innehållet ska nå.",
          en: "The level of description that the contents are to reach.")),
      Field(
        "patterns", sv: "Mönster och modeller", en: "Patterns and models",
        .reference(
          Reference(
            to: ["standard", "reference-model"],
            inverse: Inverse("pattern-in", sv: "Är mönster i planområde", en: "Is pattern in plan area"),
            orURI: true)),
        .any, .optional, .stated),
      Field(
        "classification", sv: "Informationsklassning", en: "Information classification",
        .structure(.classification),
        .optional, .optional, .stated,
        help: Words(
          sv: "Föreslås för innehållet; ärvs inte.", en: "Proposed for the contents; not inherited.")),
    ])
}
