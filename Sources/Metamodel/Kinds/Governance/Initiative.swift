extension Kind {
  static let initiative = Kind(
    "initiative", sv: "Utvecklingsinitiativ", en: "Initiative", .governance, .second,
    path: "governance/initiatives/{id}.md",
    definition: Words(
      sv: "Ett arbete som för arkitekturen från ett läge till ett annat; i ordning bildar de färdplanen.",
      en: "Work that takes the architecture from one state to another; in order they form the roadmap."),
    source: "VLDS 4.4 s28-30; 6.4 s50", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "progress", sv: "Framdrift", en: "Progress",
        .choice([
          Choice("proposed", sv: "Föreslaget", en: "Proposed"),
          Choice("decided", sv: "Beslutat", en: "Decided"),
          Choice("ongoing", sv: "Pågår", en: "Ongoing"),
          Choice("finished", sv: "Avslutat", en: "Finished"),
          Choice("stopped", sv: "Avbrutet", en: "Stopped"),
        ]),
        .optional, .optional, .added),
      Field(
        "start", sv: "Start", en: "Start",
        .date,
        .optional, .optional, .added),
      Field(
        "end", sv: "Slut", en: "End",
        .date,
        .optional, .optional, .added),
      Field(
        "closes", sv: "Åtgärdar gap", en: "Closes gap",
        .reference(
          Reference(
            to: ["gap"], relation: "R137",
            inverse: Inverse("closed-by", sv: "Åtgärdas av", en: "Is closed by"))),
        .any, .optional, .inferred),
      Field(
        "reaches", sv: "Når", en: "Reaches",
        .reference(
          Reference(
            to: ["plateau"], relation: "R138",
            inverse: Inverse("reached-by", sv: "Nås genom", en: "Is reached by"))),
        .optional, .optional, .inferred),
      Field(
        "depends-on", sv: "Är beroende av", en: "Depends on",
        .reference(
          Reference(
            to: ["initiative"],
            inverse: Inverse("needed-by", sv: "Behövs av", en: "Is needed by"))),
        .any, .optional, .inferred),
    ],
    parts: [
      .parts(
        "milestone", key: "milestones", sv: "Milstolpe", en: "Milestone", referable: true,
        .any, .optional, .inferred,
        fields: [
          Field(
            "name", sv: "Namn", en: "Name",
            .text(),
            .one, .first, .inferred),
          Field(
            "date", sv: "Datum", en: "Date",
            .date,
            .optional, .optional, .inferred),
          Field(
            "plateau", sv: "Når", en: "Reaches",
            .reference(
              Reference(
                to: ["plateau"],
                inverse: Inverse("milestones", sv: "Nås vid milstolpe", en: "Is reached at milestone"))),
            .optional, .optional, .inferred),
        ])
    ])
}
