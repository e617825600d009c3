extension Kind {
  static let standard = Kind(
    "standard", sv: "Standard", en: "Standard", .governance, .second,
    path: "governance/standards/{id}.md",
    definition: Words(
      sv: "En överenskommen norm för format, notation, begrepp, protokoll eller arbetssätt.",
      en: "An agreed norm for format, notation, meaning, protocol or way of working."),
    source: "VLDS 5.5 s43-44; SRDS R8", .stated,
    fields: [
      Field(
        "decided-at", sv: "Fastställd på nivå", en: "Decided at level",
        .choice([
          Choice("global", sv: "Global", en: "Global"),
          Choice("eu", sv: "EU", en: "EU"),
          Choice("national", sv: "Nationell", en: "National"),
          Choice("sector", sv: "Sektor", en: "Sector"),
          Choice("collaboration", sv: "Samverkansgrupp", en: "Collaboration"),
        ]),
        .one, .first, .stated),
      Field(
        "area", sv: "Område", en: "Area",
        .choice(
          [
            Choice("way-of-working", sv: "Arbetssätt", en: "Way of working"),
            Choice("notation", sv: "Notation", en: "Notation"),
            Choice("exchange-format", sv: "Utbytesformat", en: "Exchange format"),
            Choice("semantics", sv: "Semantik", en: "Semantics"),
            Choice("protocol", sv: "Protokoll", en: "Protocol"),
            Choice("security", sv: "Säkerhet", en: "Security"),
          ], open: true),
        .one, .first, .stated),
      Field(
        "publisher", sv: "Utgivare", en: "Publisher",
        .text(),
        .optional, .optional, .added),
      Field(
        "official", sv: "Officiell", en: "Official",
        .boolean,
        .optional, .optional, .stated),
      Field(
        "open-standard", sv: "Öppen", en: "Open",
        .boolean,
        .optional, .optional, .stated),
      Field(
        "link", sv: "Länk", en: "Link",
        .uri,
        .optional, .optional, .added),
    ])
}
