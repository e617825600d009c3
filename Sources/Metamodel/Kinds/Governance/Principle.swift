extension Kind {
  static let principle = Kind(
    "principle", sv: "Princip", en: "Principle", .governance, .second,
    path: "governance/principles/{id}.md",
    definition: Words(
      sv: "En allmän regel ur en namngiven samling principer för digital samverkan.",
      en: "A general rule from a named set of principles for digital collaboration."),
    source: "VLDS 2.4 s14; SRDS 2; STHLM 3-4", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "collection", sv: "Samling", en: "Collection",
        .choice(
          [
            Choice("vlds", sv: "Vägledningens grundprinciper", en: "Basic principles of the guide"),
            Choice(
              "vpds", sv: "Vägledande principer för digital samverkan",
              en: "Guiding principles for digital collaboration"),
            Choice(
              "srds", sv: "Svenskt ramverk för digital samverkan",
              en: "Swedish framework for digital collaboration"),
            Choice("storsthlm", sv: "Storsthlms principer", en: "Principles of Storsthlm"),
            Choice(
              "eif", sv: "Europeiska ramverket för interoperabilitet (EIF)",
              en: "European Interoperability Framework"),
          ], open: true),
        .one, .first, .stated),
      Field(
        "number", sv: "Nummer", en: "Number",
        .text(localized: false),
        .one, .first, .stated),
      Field(
        "corresponds-to", sv: "Motsvarar", en: "Corresponds to",
        .reference(
          Reference(
            to: ["principle"], relation: "R127",
            inverse: Inverse("corresponds-from", sv: "Motsvaras av", en: "Is corresponded to by"))),
        .any, .optional, .stated),
      Field(
        "motive", sv: "Motiv", en: "Motive",
        .markdown,
        .optional, .optional, .stated),
      Field(
        "consequence", sv: "Konsekvens", en: "Consequence",
        .markdown,
        .optional, .optional, .stated),
    ])
}
