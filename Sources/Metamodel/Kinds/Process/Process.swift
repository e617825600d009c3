extension Kind {
  static let process = Kind(
    "process", sv: "Process", en: "Process", .process, .core,
    path: "process/processes/{id}.md",
    definition: Words(
      sv:
        "En aktörs sammanhängande arbete som bidrar med en del av resultatet; utifrån beskrivs bara det som utbyts.",
      en:
        "One actor's connected work that gives a part of the result; seen from outside, only what is exchanged is described."
    ),
    source: "VLDS 9 s70; 5.3 s37", .stated,
    fields: [
      Field(
        "actor", sv: "Förestås av", en: "Headed by",
        .reference(
          Reference(
            to: ["actor"], relation: "R24",
            inverse: Inverse("processes", sv: "Förestår", en: "Heads"))),
        .one, .first, .stated),
      Field(
        "result", sv: "Resultat", en: "Result",
        .markdown,
        .one, .first, .stated,
        help: Words(
          sv: "Aktörens del av den gemensamma leveransen.", en: "The actor's part of the common delivery.")),
      Field(
        "black-box", sv: "Svart låda", en: "Black box",
        .boolean,
        .optional, .optional, .stated, default: ["true"],
        help: Words(
          sv: "De inre stegen visas bara där något utbyts.",
          en: "Inner steps are shown only where something is exchanged.")),
      Field(
        "customer-values", sv: "Bidrar till kundvärde", en: "Contributes to customer value",
        .reference(
          Reference(
            to: ["customer-value"], relation: "R10",
            inverse: Inverse("processes", sv: "Får bidrag från process", en: "Is contributed to by process"))),
        .any, .optional, .stated),
      Field(
        "goals", sv: "Mål", en: "Goals",
        .reference(
          Reference(
            to: ["goal"], relation: "R12",
            inverse: Inverse("processes", sv: "Är mål för process", en: "Is goal of process"))),
        .any, .optional, .stated),
    ],
    parts: [
      .parts(
        "step", key: "steps", sv: "Processteg", en: "Process step", referable: true,
        .any, .optional, .stated,
        fields: [
          Field(
            "name", sv: "Namn", en: "Name",
            .text(),
            .one, .first, .stated),
          Field(
            "summary", sv: "Sammanfattning", en: "Summary",
            .text(),
            .optional, .optional, .added),
          Field(
            "receives", sv: "Tar emot", en: "Receives",
            .reference(
              Reference(
                to: ["business-object"], relation: "R32",
                inverse: Inverse("received-in", sv: "Tas emot i", en: "Is received in"))),
            .any, .optional, .stated),
          Field(
            "produces", sv: "Producerar", en: "Produces",
            .reference(
              Reference(
                to: ["business-object"], relation: "R31",
                inverse: Inverse("produced-in", sv: "Produceras i", en: "Is produced in"))),
            .any, .optional, .stated),
          Field(
            "followed-by", sv: "Följs av", en: "Followed by",
            .reference(
              Reference(
                to: ["process#step"], relation: "R26",
                inverse: Inverse("follows", sv: "Följer på", en: "Follows"), fileScoped: true)),
            .any, .optional, .added,
            help: Words(
              sv: "Behövs bara när stegen inte följer på varandra i listans ordning.",
              en: "Needed only where the steps do not follow each other in the order of the list.")),
        ],
        help: Words(
          sv: "Steg där information utbyts med en annan aktör eller kunden.",
          en: "Steps where information is exchanged with another actor or the customer.")),
      .parts(
        "service-level", key: "service-levels", sv: "Servicenivå", en: "Service level", referable: true,
        .any, .optional, .stated, structure: .serviceLevel,
        fields: [
          Field(
            "towards", sv: "Gentemot", en: "Towards",
            .reference(
              Reference(
                to: ["process"],
                inverse: Inverse(
                  "promised-service-levels", sv: "Har utlovats servicenivå av",
                  en: "Is promised service level by"))),
            .any, .optional, .stated)
        ],
        help: Words(
          sv: "Det som utlovas mot andra aktörers processer.",
          en: "What is promised to the processes of other actors.")),
    ])
}
