extension Kind {
  static let cityPlan = Kind(
    "city-plan", sv: "Stadsplan", en: "City plan", .governance, .second,
    path: "governance/city-plans/{id}.md",
    definition: Words(
      sv:
        "En indelning av processer, information eller tjänster i namngivna delar, för att gruppera, fördela ansvar, analysera och visa.",
      en:
        "A division of processes, information or services into named parts, used to group, allocate responsibility, analyse and show."
    ),
    source: "VLDS 5.6 s44; 5.3 s39", .stated,
    fields: [
      Field(
        "covers", sv: "Gäller", en: "Covers",
        .choice([
          Choice("process", sv: "Processer", en: "Processes"),
          Choice("information", sv: "Information", en: "Information"),
          Choice("service", sv: "Tjänster", en: "Services"),
        ]),
        .some, .first, .stated),
      Field(
        "criteria", sv: "Indelningskriterier", en: "Criteria of division",
        .text(),
        .some, .first, .stated, weak: true),
      Field(
        "exposed", sv: "Visas utåt", en: "Exposed",
        .boolean,
        .optional, .optional, .stated, default: ["false"],
        help: Words(
          sv: "Planen ger strukturen när katalogen visas för andra.",
          en: "The plan gives the structure where the catalogue is shown to others.")),
    ])
}
