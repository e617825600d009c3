extension Kind {
  static let exchange = Kind(
    "exchange", sv: "Utbyte", en: "Exchange", .process, .core,
    path: "process/exchanges/{id}.md",
    definition: Words(
      sv:
        "Att något lämnas från en part till en annan, mellan två aktörers processer eller mellan kund och process.",
      en:
        "That something passes from one party to another, between the processes of two actors or between customer and process."
    ),
    source: "VLDS 5.3 s38; 5.4 s43; 6.4 s49; 6.6 s52", .stated,
    fields: [
      Field(
        "from", sv: "Från", en: "From",
        .reference(
          Reference(
            to: ["process", "process#step", "customer"], relation: "R27",
            inverse: Inverse("outgoing-exchanges", sv: "Lämnar i utbyte", en: "Gives in exchange"))),
        .one, .first, .stated),
      Field(
        "to", sv: "Till", en: "To",
        .reference(
          Reference(
            to: ["process", "process#step", "customer"], relation: "R28",
            inverse: Inverse("incoming-exchanges", sv: "Får i utbyte", en: "Receives in exchange"))),
        .one, .first, .stated),
      Field(
        "passes", sv: "Förmedlar", en: "Passes",
        .reference(
          Reference(
            to: ["business-object"], relation: "R29",
            inverse: Inverse("exchanges", sv: "Förmedlas i", en: "Is passed in", .some))),
        .some, .first, .stated),
      Field(
        "digitalisation", sv: "Digitalisering", en: "Digitalisation",
        .choice([
          Choice("digital", sv: "Digitalt", en: "Digital"),
          Choice("manual", sv: "Manuellt", en: "Manual"),
          Choice("planned", sv: "Ska digitaliseras", en: "To be digitised"),
          Choice("never", sv: "Ska inte digitaliseras", en: "Not to be digitised"),
        ]),
        .one, .first, .stated),
      Field(
        "channels", sv: "Sker i kanal", en: "Takes place in channel",
        .reference(
          Reference(
            to: ["channel"], relation: "R30",
            inverse: Inverse("exchanges", sv: "Används i utbyte", en: "Is used in exchange"))),
        .any, .optional, .stated),
      Field(
        "personal-data", sv: "Personuppgifter", en: "Personal data",
        .choice([
          Choice("none", sv: "Inga", en: "None"),
          Choice("ordinary", sv: "Vanliga", en: "Ordinary"),
          Choice("sensitive", sv: "Känsliga", en: "Sensitive"),
          Choice("protected", sv: "Skyddade", en: "Protected"),
          Choice("not-assessed", sv: "Ej bedömt", en: "Not assessed"),
        ]),
        .one, .publish, .inferred),
      Field(
        "normal-flow", sv: "Normalflöde", en: "Normal flow",
        .boolean,
        .optional, .optional, .stated),
      Field(
        "volume", sv: "Volym", en: "Volume",
        .text(),
        .optional, .optional, .inferred),
      Field(
        "priority", sv: "Nytta av digitalisering", en: "Benefit of digitising",
        .integer(min: 1, max: 5),
        .optional, .optional, .inferred,
        help: Words(sv: "1 liten, 5 stor.", en: "1 small, 5 great.")),
      Field(
        "quality-requirements", sv: "Ska uppfylla", en: "Is to meet",
        .reference(
          Reference(
            to: ["quality-requirement"], relation: "R14",
            inverse: Inverse("exchanges", sv: "Ställs på utbyte", en: "Is set on exchange"))),
        .any, .optional, .stated),
      Field(
        "personal-data-roles", sv: "Personuppgiftsroller", en: "Personal data roles",
        .structure(.personalDataRoles),
        .optional, .optional, .stated, release: .second),
    ])
}
