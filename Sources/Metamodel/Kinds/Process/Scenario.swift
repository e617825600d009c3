extension Kind {
  static let scenario = Kind(
    "scenario", sv: "Verksamhetsscenario", en: "Scenario", .process, .third,
    path: "process/scenarios/{id}.md",
    definition: Words(
      sv: "En berättelse inom samverkansidéns område som binder ihop ett antal utbyten.",
      en: "A story within the area of the collaboration idea that ties a number of exchanges together."),
    source: "VLDS 6.2 s47; 6.4 s50", .stated,
    fields: [
      Field(
        "story", sv: "Berättelse", en: "Story",
        .markdown,
        .optional, .optional, .inferred),
      Field(
        "exchanges", sv: "Omfattar", en: "Comprises",
        .reference(
          Reference(
            to: ["exchange"], relation: "R33",
            inverse: Inverse("scenarios", sv: "Ingår i scenario", en: "Is in scenario"))),
        .some, .first, .stated, ordered: true),
    ])
}
