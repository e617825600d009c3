extension Kind {
  static let collaborationProcess = Kind(
    "collaboration-process", sv: "Samverkansprocess", en: "Collaboration process", .process, .core,
    path: "process/collaboration-processes/{id}.md",
    definition: Words(
      sv:
        "Flera aktörers processer, sedda som en helhet som ska nå en gemensam effekt och ge kunden vissa värden.",
      en:
        "The processes of several actors seen as one whole that is to reach a common effect and give the customer certain values."
    ),
    source: "VLDS 9 s70; 5.3 s37-39", .stated,
    common: [
      FieldChange(
        "responsible", level: .first, weak: true,
        help: Words(sv: "Minst processägaren.", en: "At least the process owner."))
    ],
    fields: [
      Field(
        "delivery", sv: "Leverans", en: "Delivery",
        .markdown,
        .one, .first, .stated,
        help: Words(sv: "Det gemensamma resultatet.", en: "The common result.")),
      Field(
        "starts-from", sv: "Utgår från", en: "Starts from",
        .reference(
          Reference(
            to: ["life-event", "customer-action", "goal", "need"], relation: "R08",
            inverse: Inverse("starting-point-of", sv: "Är utgångspunkt för", en: "Is starting point of"))),
        .some, .first, .stated, weak: true),
      Field(
        "customer-values", sv: "Ska leverera kundvärde", en: "Is to deliver customer value",
        .reference(
          Reference(
            to: ["customer-value"], relation: "R09",
            inverse: Inverse(
              "collaboration-processes", sv: "Levereras av samverkansprocess",
              en: "Is delivered by collaboration process"))),
        .some, .first, .stated),
      Field(
        "goals", sv: "Effektmål", en: "Goals",
        .reference(
          Reference(
            to: ["goal"], relation: "R12",
            inverse: Inverse(
              "collaboration-processes", sv: "Är effektmål för samverkansprocess",
              en: "Is goal of collaboration process"))),
        .some, .first, .stated),
      Field(
        "processes", sv: "Består av", en: "Consists of",
        .reference(
          Reference(
            to: ["process"], relation: "R23",
            inverse: Inverse("collaboration-processes", sv: "Ingår i", en: "Is part of"))),
        Cardinality(lower: 2, upper: nil), .first, .stated),
      Field(
        "quality-requirements", sv: "Ska uppfylla", en: "Is to meet",
        .reference(
          Reference(
            to: ["quality-requirement"], relation: "R14",
            inverse: Inverse(
              "collaboration-processes", sv: "Ställs på samverkansprocess",
              en: "Is set on collaboration process"))),
        .any, .optional, .stated),
      Field(
        "storage-place", sv: "Lagringsplats", en: "Storage place",
        .uri,
        .optional, .optional, .stated,
        help: Words(
          sv: "Där den gemensamma processbeskrivningen finns, om inte här.",
          en: "Where the common process description is kept, if not here.")),
    ])
}
