extension Kind {
  static let customerAction = Kind(
    "customer-action", sv: "Agerande", en: "Customer action", .needs, .core,
    path: "needs/customer-actions/{id}.md",
    definition: Words(
      sv:
        "Något en kund gör som kan, men inte måste, sätta igång ett utbyte med en offentlig eller privat aktör.",
      en:
        "Something a customer does that may, but need not, start an exchange with a public or private actor."),
    source: "VLDS 9 s69; 5.3 s36-37", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "cause", sv: "Orsak", en: "Cause",
        .choice(
          [
            Choice("life-event", sv: "Livshändelse", en: "Life event"),
            Choice("fixed-date", sv: "Fastställd tidpunkt", en: "Fixed date"),
            Choice("request-from-agency", sv: "Propå från myndighet", en: "Request from an agency"),
            Choice("proactive-information", sv: "Proaktiv information", en: "Proactive information"),
          ], open: true),
        .one, .first, .stated),
      Field(
        "customers", sv: "Utförs av", en: "Performed by",
        .reference(
          Reference(
            to: ["customer"], relation: "R04",
            inverse: Inverse("actions", sv: "Agerar genom", en: "Acts by"))),
        .some, .first, .stated),
      Field(
        "starts-exchanges", sv: "Startar utbyte", en: "Starts exchange",
        .reference(
          Reference(
            to: ["exchange"], relation: "R05",
            inverse: Inverse("started-by", sv: "Startas av", en: "Is started by", .optional))),
        .any, .optional, .stated),
      Field(
        "starts-processes", sv: "Startar process", en: "Starts process",
        .reference(
          Reference(
            to: ["process"], relation: "R06",
            inverse: Inverse("started-by", sv: "Startas av", en: "Is started by"))),
        .any, .optional, .stated),
      Field(
        "channels", sv: "Sker via", en: "Takes place through",
        .reference(
          Reference(
            to: ["channel"], relation: "R07",
            inverse: Inverse("customer-actions", sv: "Används vid agerande", en: "Is used in action"))),
        .any, .optional, .stated),
    ])
}
