extension Kind {
  static let risk = Kind(
    "risk", sv: "Risk", en: "Risk", .security, .third,
    path: "security/risks/{id}.md",
    definition: Words(
      sv: "Något som hotar målen och som regelbundet behöver identifieras och hanteras.",
      en: "Something that threatens the goals and that is regularly sought out and handled."),
    source: "VLDS 7.1 s56; VLDS41", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "threatens", sv: "Hotar", en: "Threatens",
        .reference(
          Reference(
            to: ["goal", "exchange", "service", "instance", "collaboration"], relation: "R109",
            inverse: Inverse("risks", sv: "Hotas av risk", en: "Is threatened by risk"))),
        .some, .first, .stated),
      Field(
        "probability", sv: "Sannolikhet", en: "Probability",
        .integer(min: 1, max: 4),
        .optional, .optional, .added),
      Field(
        "consequence", sv: "Konsekvens", en: "Consequence",
        .integer(min: 1, max: 4),
        .optional, .optional, .added),
      Field(
        "treatment", sv: "Åtgärd", en: "Treatment",
        .markdown,
        .optional, .optional, .added),
    ])
}
