extension Kind {
  static let profile = Kind(
    "profile", sv: "Profil", en: "Profile", .service, .core,
    path: "services/{service}/{version}/profile.md",
    definition: Words(
      sv:
        "En version av en tjänst och dess sammanhang - vad den gör, för vem, på vilka villkor och vilka utbyten den realiserar.",
      en:
        "One version of a service and its context - what it does, for whom, on what terms and which exchanges it realises."
    ),
    source: "VLDS 5.3 s42; 5.4 s43; 7.4 s57, s59; 6.8 s54-55", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "version", sv: "Version", en: "Version",
        .version,
        .one, .computed, .stated,
        help: Words(
          sv: "Tjänstens version, ur filens plats.",
          en: "The version of the service, from where the file lies.")),
      Field(
        "life-cycle", sv: "Livscykel", en: "Life cycle",
        .choice([
          Choice("planned", sv: "Planerad", en: "Planned"),
          Choice("in-development", sv: "Under utveckling", en: "In development"),
          Choice("in-operation", sv: "I drift", en: "In operation"),
          Choice("phasing-out", sv: "Under avveckling", en: "Phasing out"),
          Choice("retired", sv: "Avvecklad", en: "Retired"),
        ]),
        .one, .first, .stated),
      Field(
        "realises-objects", sv: "Realiserar utbyte av", en: "Realises exchange of",
        .reference(
          Reference(
            to: ["business-object"], relation: "R66",
            inverse: Inverse("realised-by", sv: "Utbyts genom", en: "Is exchanged through"))),
        .some, .first, .stated, weak: true),
      Field(
        "realises-exchanges", sv: "Realiserar utbyte", en: "Realises exchange",
        .reference(
          Reference(
            to: ["exchange"], relation: "R65",
            inverse: Inverse("realised-by", sv: "Realiseras av", en: "Is realised by"))),
        .any, .optional, .stated,
        help: Words(
          sv:
            "Utan lista gäller alla utbyten av objekten där producenten eller den som tillhandahåller en instans är part; ange utbytena när det blir för många eller för få.",
          en:
            "Without a list, all exchanges of the objects where the producer or the provider of an instance is a party; name them where that gives too many or too few."
        )),
      Field(
        "uses-concepts", sv: "Använder begrepp", en: "Uses concepts",
        .reference(
          Reference(
            to: ["concept"], relation: "R67",
            inverse: Inverse("used-by", sv: "Används av", en: "Is used by"))),
        .some, .first, .stated, weak: true),
      Field(
        "fulfils", sv: "Uppfyller", en: "Fulfils",
        .reference(
          Reference(
            to: ["quality-requirement", "legal-requirement", "security-requirement"], relation: "R68",
            inverse: Inverse("fulfilled-by-services", sv: "Uppfylls av tjänst", en: "Is fulfilled by service")
          )),
        .any, .optional, .stated),
      Field(
        "uses-services", sv: "Använder tjänst", en: "Uses service",
        .reference(
          Reference(
            to: ["profile"], relation: "R82",
            inverse: Inverse("used-by", sv: "Används av", en: "Is used by"))),
        .any, .optional, .stated),
      Field(
        "replaces", sv: "Ersätter", en: "Replaces",
        .reference(
          Reference(
            to: ["profile"], relation: "R83",
            inverse: Inverse("replaced-by", sv: "Ersätts av", en: "Is replaced by"))),
        .optional, .optional, .inferred),
      Field(
        "breaking", sv: "Ej bakåtkompatibel ändring", en: "Breaking change",
        .boolean,
        .optional, .optional, .added,
        help: Words(sv: "Mot den version som ersätts.", en: "Against the version it replaces.")),
      Field(
        "change-note", sv: "Ändringsnotering", en: "Change note",
        .markdown,
        .optional, .optional, .external),
      Field(
        "phase-out-date", sv: "Avvecklas", en: "Phased out on",
        .date,
        .optional, .publish, .inferred, weak: true,
        when: [Condition("life-cycle", in: ["phasing-out"])]),
      Field(
        "tested", sv: "Test", en: "Test",
        .choice([
          Choice("not-tested", sv: "Ej testad", en: "Not tested"),
          Choice(
            "verified", sv: "Verifierad mot tekniska krav", en: "Verified against technical requirements"),
          Choice(
            "validated", sv: "Verifierad och validerad med användare", en: "Verified and validated with users"
          ),
        ]),
        .one, .publish, .stated),
      Field(
        "audience", sv: "Målgrupp", en: "Audience",
        .text(),
        .optional, .optional, .inferred,
        help: Words(sv: "Vem som får använda tjänsten.", en: "Who may use the service.")),
      Field(
        "terms-of-use", sv: "Användningsvillkor", en: "Terms of use",
        .markdown,
        .one, .publish, .stated),
      Field(
        "licence", sv: "Licens", en: "Licence",
        .uri,
        .optional, .optional, .external),
      Field(
        "requires-agreements", sv: "Kräver överenskommelse", en: "Requires agreement",
        .choice(.agreementTypes, open: true),
        .any, .optional, .stated,
        help: Words(sv: "De typer som konsumenten måste ha.", en: "The types that the consumer must have.")),
      Field(
        "agreement-template", sv: "Standardöverenskommelse", en: "Standard agreement",
        .reference(
          Reference(
            to: ["agreement"],
            inverse: Inverse(
              "template-for", sv: "Är mall för anslutning till", en: "Is template for connecting to"))),
        .any, .optional, .stated,
        help: Words(
          sv: "Den mall som konsumenten tecknar eller tillträder.",
          en: "The template that the consumer signs or accedes to.")),
      Field(
        "price", sv: "Pris", en: "Price",
        .markdown,
        .optional, .optional, .stated,
        help: Words(
          sv: "Avgifter för anslutning och användning; skriv också ut att det är kostnadsfritt.",
          en: "Charges for connecting and for use; say so also where it is free of charge.")),
      Field(
        "limitations", sv: "Kända begränsningar", en: "Known limitations",
        .markdown,
        .optional, .optional, .external),
      Field(
        "personal-data-roles", sv: "Personuppgiftsroller", en: "Personal data roles",
        .structure(.personalDataRoles),
        .optional, .optional, .stated, release: .second),
    ],
    parts: [
      .parts(
        "connection-step", key: "connection-steps", sv: "Anslutningssteg", en: "Connection step",
        referable: false,
        .any, .optional, .stated,
        fields: [
          Field(
            "name", sv: "Namn", en: "Name",
            .text(),
            .one, .first, .stated),
          Field(
            "who", sv: "Görs av", en: "Done by",
            .reference(
              Reference(
                to: ["actor"],
                inverse: Inverse(
                  "connection-steps", sv: "Utför anslutningssteg i", en: "Does connection step in"))),
            .optional, .optional, .inferred,
            help: Words(
              sv: "Utan aktör gör konsumenten det själv.", en: "Without an actor the consumer does it.")),
          Field(
            "lead-time", sv: "Ledtid", en: "Lead time",
            .text(),
            .optional, .optional, .inferred),
          Field(
            "note", sv: "Anteckning", en: "Note",
            .markdown,
            .optional, .optional, .added),
        ],
        help: Words(
          sv: "Vad som görs för att ansluta, i listans ordning.",
          en: "What is done to connect, in the order of the list."))
    ])
}
