extension Kind {
  static let lifeSituation = Kind(
    "life-situation", sv: "Livssituation", en: "Life situation", .needs, .core,
    path: "needs/life-situations/{id}.md",
    definition: Words(
      sv: "Ett tillstånd ur en viss aspekt för en kund under en period i livet; flera pågår samtidigt.",
      en: "How things stand for a customer in one respect during a time of life; several go on at once."),
    source: "VLDS 9 s70; 5.3 s36", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "aspect", sv: "Aspekt", en: "Aspect",
        .choice(
          [
            Choice("health", sv: "Hälsa", en: "Health"),
            Choice("economy", sv: "Ekonomi", en: "Economy"),
            Choice("work", sv: "Arbete", en: "Work"),
            Choice("education", sv: "Utbildning", en: "Education"),
            Choice("family", sv: "Familj", en: "Family"),
          ], open: true),
        .one, .first, .stated),
      Field(
        "duration", sv: "Varaktighet", en: "Duration",
        .text(),
        .optional, .optional, .inferred),
      Field(
        "life-events", sv: "Ger upphov till", en: "Gives rise to",
        .reference(
          Reference(
            to: ["life-event"], relation: "R02",
            inverse: Inverse("life-situations", sv: "Uppstår i", en: "Arises in", .some))),
        .any, .optional, .stated),
    ])
}
