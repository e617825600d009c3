extension Kind {
  static let exchangeModel = Kind(
    "exchange-model", sv: "Informationsutbytesmodell", en: "Exchange model", .information, .second,
    path: "information/exchange-models/{id}.md",
    definition: Words(
      sv:
        "Innehållet i utbytet mellan parterna som en helhet; den gemensamma referensen, som producenten svarar för.",
      en:
        "The content of the exchange between the parties as one whole; the common reference, for which the producer answers."
    ),
    source: "VLDS 9 s69; 4.1 s24; 6.5 s51", .stated,
    fields: [
      Field(
        "scope", sv: "Omfattning", en: "Scope",
        .markdown,
        .one, .first, .inferred),
      Field(
        "exchange-objects", sv: "Innehåller", en: "Contains",
        .reference(
          Reference(
            to: ["exchange-object"], relation: "R42",
            inverse: Inverse(
              "exchange-models", sv: "Ingår i informationsutbytesmodell", en: "Is in exchange model"))),
        .some, .first, .stated),
      Field(
        "picture", sv: "Bild", en: "Picture",
        .uri,
        .optional, .optional, .added),
    ])
}
