extension Kind {
  static let stepResult = Kind(
    "step-result", sv: "Stegresultat", en: "Step result", .governance, .second,
    path: "governance/step-results/{id}.md",
    definition: Words(
      sv:
        "Hur långt ett initiativ eller en samverkansgrupp har kommit med resultaten av ett av vägledningens utvecklingssteg.",
      en:
        "How far an initiative or a collaboration has come with the results of one of the guide's steps of development."
    ),
    source: "VLDS 6.1 s46; 6.2-6.6 s47-53", .stated,
    fields: [
      Field(
        "subject", sv: "Avser", en: "Subject",
        .reference(
          Reference(
            to: ["initiative", "collaboration"],
            inverse: Inverse("step-results", sv: "Har stegresultat", en: "Has step result"))),
        .one, .first, .inferred),
      Field(
        "step", sv: "Utvecklingssteg", en: "Step",
        .choice([
          Choice("capture-needs", sv: "Fånga behov", en: "Capture needs"),
          Choice(
            "analyse-conditions", sv: "Analysera styrande förutsättningar", en: "Analyse governing conditions"
          ),
          Choice(
            "analyse-business", sv: "Analysera och utforma verksamheten",
            en: "Analyse and design the business"),
          Choice(
            "specify-exchange", sv: "Specificera informationsutbyte", en: "Specify information exchange"),
          Choice("realise", sv: "Realisera tjänst eller förändring", en: "Realise service or change"),
        ]),
        .one, .first, .stated),
    ],
    parts: [
      .parts(
        "row", key: "rows", sv: "Rad", en: "Row", referable: false,
        .some, .first, .added,
        fields: [
          Field(
            "result", sv: "Resultat", en: "Result",
            .text(localized: false),
            .one, .first, .stated,
            help: Words(
              sv: "Resultatets id i stegets lista.", en: "The id of the result in the list of the step.")),
          Field(
            "state", sv: "Läge", en: "State",
            .choice([
              Choice("done", sv: "Klart", en: "Done"),
              Choice("ongoing", sv: "Pågår", en: "Ongoing"),
              Choice("not-applicable", sv: "Ej aktuellt", en: "Not applicable"),
            ]),
            .one, .first, .added),
          Field(
            "reason", sv: "Skäl", en: "Reason",
            .text(),
            .one, .first, .added,
            when: [Condition("state", in: ["not-applicable"])]),
          Field(
            "evidence", sv: "Styrks av", en: "Evidence",
            .reference(
              Reference(
                to: ["*"],
                inverse: Inverse(
                  "evidence-of-result", sv: "Styrker stegresultat i", en: "Is evidence of step result in"))),
            .any, .optional, .added),
        ])
    ])
}
