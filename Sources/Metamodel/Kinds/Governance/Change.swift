extension Kind {
  static let change = Kind(
    "change", sv: "Ändring", en: "Change", .governance, .second,
    path: "governance/changes/{id}.md",
    definition: Words(
      sv:
        "En planerad eller gjord ändring av tjänster, information eller arbetssätt som konsumenterna ska informeras om.",
      en:
        "A planned or made change of services, information or ways of working that the consumers are to be told of."
    ),
    source: "VLDS 7.1 s56; 7.4 s59", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "cause", sv: "Orsak", en: "Cause",
        .choice([
          Choice("need", sv: "Behov", en: "Need"),
          Choice("statute", sv: "Författning", en: "Statute"),
          Choice("security-classification", sv: "Säkerhetsklassning", en: "Security classification"),
          Choice("business-process", sv: "Verksamhetsprocess", en: "Business process"),
          Choice("information-need", sv: "Informationsbehov", en: "Need of information"),
          Choice("quality-requirement", sv: "Kvalitetskrav", en: "Quality requirement"),
        ]),
        .one, .first, .stated),
      Field(
        "affects", sv: "Påverkar", en: "Affects",
        .reference(
          Reference(
            to: ["*"], relation: "R139",
            inverse: Inverse("changes", sv: "Påverkas av ändring", en: "Is affected by change"))),
        .some, .first, .stated),
      Field(
        "planned-date", sv: "Planerat datum", en: "Planned date",
        .date,
        .one, .publish, .stated),
      Field(
        "breaking", sv: "Ej bakåtkompatibel", en: "Breaking",
        .boolean,
        .optional, .optional, .added),
      Field(
        "notice-period", sv: "Varseltid (dagar)", en: "Notice period (days)",
        .integer(min: 0),
        .optional, .optional, .inferred,
        help: Words(
          sv: "Den längsta av denna och överenskommelsernas gäller.",
          en: "The longer of this and those of the agreements holds.")),
      Field(
        "decision", sv: "Beslut", en: "Decision",
        .text(),
        .optional, .optional, .added,
        help: Words(sv: "Datum och diarienummer.", en: "Date and case number.")),
      Field(
        "made-on", sv: "Genomförd", en: "Made on",
        .date,
        .optional, .optional, .inferred),
    ],
    parts: [
      .parts(
        "notice", key: "notices", sv: "Besked", en: "Notice", referable: false,
        .any, .optional, .stated,
        fields: [
          Field(
            "actor", sv: "Aktör", en: "Actor",
            .reference(
              Reference(
                to: ["actor"],
                inverse: Inverse("informed-of", sv: "Informeras om", en: "Is informed of"))),
            .one, .first, .stated),
          Field(
            "contact", sv: "Kontakt", en: "Contact",
            .structure(.contact),
            .optional, .optional, .inferred,
            help: Words(
              sv: "Den som användes; annars nyttjandets.",
              en: "The one that was used; else that of the consumption.")),
          Field(
            "date", sv: "Informerad", en: "Informed on",
            .date,
            .optional, .optional, .inferred,
            help: Words(
              sv: "Utan datum är beskedet inte lämnat.", en: "Without a date the notice has not been given.")),
          Field(
            "via", sv: "Genom", en: "Via",
            .choice(
              [
                Choice("e-mail", sv: "E-post", en: "E-mail"),
                Choice("letter", sv: "Brev", en: "Letter"),
                Choice("telephone", sv: "Telefon", en: "Telephone"),
                Choice("meeting", sv: "Möte", en: "Meeting"),
                Choice("catalogue", sv: "Katalog", en: "Catalogue"),
              ], open: true),
            .optional, .optional, .inferred),
          Field(
            "answer", sv: "Svar", en: "Answer",
            .choice([
              Choice("accepted", sv: "Godtar", en: "Accepted"),
              Choice("objects", sv: "Invänder", en: "Objects"),
              Choice("none", sv: "Inget svar", en: "No answer"),
            ]),
            .optional, .optional, .inferred, default: ["none"]),
          Field(
            "note", sv: "Anteckning", en: "Note",
            .text(),
            .optional, .optional, .added),
        ],
        help: Words(
          sv: "De konsumenter som ska få veta; verktyget föreslår vilka.",
          en: "The consumers that are to know; the tool suggests which."))
    ])
}
