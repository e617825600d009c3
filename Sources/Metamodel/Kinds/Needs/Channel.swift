extension Kind {
  static let channel = Kind(
    "channel", sv: "Kanal", en: "Channel", .needs, .core,
    path: "needs/channels/{id}.md",
    definition: Words(
      sv: "Ett sätt för kund och aktör att mötas, eller för system att nå en tjänst.",
      en: "A way for customer and actor to meet, or for systems to reach a service."),
    source: "VLDS 5.3 s36, s39, s42; 6.4 s49", .stated,
    fields: [
      Field(
        "type", sv: "Kanaltyp", en: "Type of channel",
        .choice(
          [
            Choice("web", sv: "Webb", en: "Web"),
            Choice("app", sv: "App", en: "App"),
            Choice("portal", sv: "Portal", en: "Portal"),
            Choice("telephone", sv: "Telefon", en: "Telephone"),
            Choice("visit", sv: "Besök", en: "Visit"),
            Choice("letter", sv: "Brev", en: "Letter"),
            Choice("social-media", sv: "Sociala medier", en: "Social media"),
            Choice("system-to-system", sv: "System till system", en: "System to system"),
          ], open: true),
        .one, .first, .inferred),
      Field(
        "digital", sv: "Digital", en: "Digital",
        .boolean,
        .one, .first, .stated),
      Field(
        "opening-hours", sv: "Öppettider", en: "Opening hours",
        .text(),
        .optional, .optional, .inferred),
    ])
}
