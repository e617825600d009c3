extension Kind {
  static let catalogue = Kind(
    "catalogue", sv: "Katalog", en: "Catalogue", .governance, .third,
    path: "governance/catalogues/{id}.md",
    definition: Words(
      sv: "En plats där beskrivningar söks, hittas, publiceras och förvaltas.",
      en: "A place where descriptions are searched for, found, published and managed."),
    source: "VLDS 9 s69-70; 3.2 s20; 4.5 s31", .stated,
    fields: [
      Field(
        "types", sv: "Katalogtyp", en: "Type of catalogue",
        .choice([
          Choice("service-catalogue", sv: "Tjänstekatalog", en: "Service catalogue"),
          Choice(
            "information-catalogue", sv: "Informationsutbyteskatalog", en: "Information exchange catalogue"),
          Choice("process-catalogue", sv: "Processkatalog", en: "Process catalogue"),
        ]),
        .some, .first, .stated),
      Field(
        "address", sv: "Adress", en: "Address",
        .uri,
        .optional, .optional, .added),
    ])
}
