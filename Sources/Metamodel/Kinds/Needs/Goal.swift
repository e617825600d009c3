extension Kind {
  static let goal = Kind(
    "goal", sv: "Mål", en: "Goal", .needs, .core,
    path: "needs/goals/{id}.md",
    definition: Words(
      sv: "En effekt som samverkan arbetar mot och som kan brytas ned på varje ingående process.",
      en: "An effect that the collaboration works towards and that can be broken down for each process in it."
    ),
    source: "VLDS 9 s70; 7.2 s56; 4.1 s23; 6.4 s50", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "measures", sv: "Mått", en: "Measures",
        .text(),
        .any, .optional, .stated),
      Field(
        "target-value", sv: "Målvärde", en: "Target value",
        .text(),
        .optional, .optional, .added),
      Field(
        "part-of", sv: "Är delmål till", en: "Part of",
        .reference(
          Reference(
            to: ["goal"],
            inverse: Inverse("sub-goals", sv: "Har delmål", en: "Has sub-goal"))),
        .optional, .optional, .stated),
    ],
    parts: [
      .parts(
        "follow-up", key: "follow-ups", sv: "Uppföljning", en: "Follow-up", referable: false,
        .any, .optional, .stated,
        fields: [
          Field(
            "date", sv: "Datum", en: "Date",
            .date,
            .one, .first, .inferred),
          Field(
            "value", sv: "Värde", en: "Value",
            .text(),
            .one, .first, .inferred),
          Field(
            "note", sv: "Anteckning", en: "Note",
            .text(),
            .optional, .optional, .added),
        ])
    ])
}
