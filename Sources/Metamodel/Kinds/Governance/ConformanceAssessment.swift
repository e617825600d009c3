extension Kind {
  static let conformanceAssessment = Kind(
    "conformance-assessment", sv: "Efterlevnadsbedömning", en: "Conformance assessment", .governance, .second,
    path: "governance/conformance-assessments/{id}.md",
    definition: Words(
      sv:
        "En daterad bedömning av hur väl en aktör, grupp, tjänst eller samverkansprocess följer rekommendationer och principer.",
      en:
        "A dated judgement of how well an actor, group, service or collaboration process follows recommendations and principles."
    ),
    source: "SRDS 1.2.2", .added,
    fields: [
      Field(
        "subject", sv: "Avser", en: "Subject",
        .reference(
          Reference(
            to: ["actor", "collaboration", "service", "collaboration-process"], relation: "R129",
            inverse: Inverse(
              "conformance-assessments", sv: "Har efterlevnadsbedömning", en: "Has conformance assessment"))),
        .one, .first, .added),
      Field(
        "date", sv: "Datum", en: "Date",
        .date,
        .one, .first, .added),
    ],
    parts: [
      .parts(
        "row", key: "rows", sv: "Rad", en: "Row", referable: false,
        .some, .first, .added,
        fields: [
          Field(
            "against", sv: "Mot", en: "Against",
            .reference(
              Reference(
                to: ["recommendation", "recommendation#point", "principle"], relation: "R128",
                inverse: Inverse("assessed-in", sv: "Bedöms i", en: "Is assessed in"))),
            .one, .first, .added),
          Field(
            "outcome", sv: "Utfall", en: "Outcome",
            .choice([
              Choice("met", sv: "Uppfyllt", en: "Met"),
              Choice("partly", sv: "Delvis uppfyllt", en: "Partly"),
              Choice("not-met", sv: "Ej uppfyllt", en: "Not met"),
              Choice("not-applicable", sv: "Ej tillämpligt", en: "Not applicable"),
              Choice("not-assessed", sv: "Ej bedömt", en: "Not assessed"),
            ]),
            .one, .first, .added),
          Field(
            "computed-evidence", sv: "Beräknat underlag", en: "Computed evidence",
            .text(),
            .optional, .computed, .added,
            help: Words(
              sv: "Vad katalogen visar; aldrig själva utfallet.",
              en: "What the catalogue shows; never the outcome itself.")),
          Field(
            "comment", sv: "Kommentar", en: "Comment",
            .text(),
            .optional, .optional, .added),
          Field(
            "assessor", sv: "Bedömd av", en: "Assessor",
            .text(),
            .optional, .optional, .added,
            help: Words(sv: "Funktion, hellre än person.", en: "A function, rather than a person.")),
          Field(
            "action", sv: "Åtgärd", en: "Action",
            .text(),
            .optional, .optional, .added),
          Field(
            "due", sv: "Klart senast", en: "Due",
            .date,
            .optional, .optional, .added),
          Field(
            "evidence", sv: "Styrks av", en: "Evidence",
            .reference(
              Reference(
                to: ["*"], relation: "R130",
                inverse: Inverse(
                  "evidence-of-conformance", sv: "Styrker efterlevnad i", en: "Is evidence of conformance in")
              )),
            .any, .optional, .stated),
        ])
    ])
}
