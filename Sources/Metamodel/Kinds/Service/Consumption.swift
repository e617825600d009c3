extension Kind {
  static let consumption = Kind(
    "consumption", sv: "Nyttjande", en: "Consumption", .service, .core,
    path: "consumptions/{id}.md",
    definition: Words(
      sv:
        "Att en aktör använder en viss version av en tjänst, genom vilka instanser, för vilket ändamål och med stöd av vilken överenskommelse.",
      en:
        "That an actor uses a given version of a service, through which instances, for what purpose and backed by which agreement."
    ),
    source: "VLDS 4.1 s24; 7.4 s57, s59-62; 4.4 s29", .inferred,
    fields: [
      Field(
        "consumer", sv: "Konsument", en: "Consumer",
        .reference(
          Reference(
            to: ["actor"], relation: "R84",
            inverse: Inverse("consumptions", sv: "Nyttjar", en: "Consumes"))),
        .one, .first, .stated),
      Field(
        "uses", sv: "Använder", en: "Uses",
        .reference(
          Reference(
            to: ["profile"], relation: "R85",
            inverse: Inverse("consumptions", sv: "Nyttjas i", en: "Is consumed in"))),
        .one, .first, .inferred),
      Field(
        "instances", sv: "Sker via", en: "Takes place through",
        .reference(
          Reference(
            to: ["instance"], relation: "R86",
            inverse: Inverse("consumptions", sv: "Nyttjas i", en: "Is consumed in"))),
        .some, .first, .inferred, weak: true),
      Field(
        "reserves", sv: "Har reserv", en: "Has reserve",
        .reference(
          Reference(
            to: ["instance"], relation: "R87",
            inverse: Inverse("reserve-for", sv: "Är reserv för nyttjande", en: "Is reserve for consumption"))),
        .any, .optional, .stated),
      Field(
        "through", sv: "Förmedlas av", en: "Through",
        .reference(
          Reference(
            to: ["actor"],
            inverse: Inverse(
              "mediated-consumptions", sv: "Förmedlar nyttjande", en: "Is intermediary of consumption"))),
        .any, .optional, .stated,
        help: Words(
          sv: "Den som för informationen vidare utan att bearbeta eller lagra den.",
          en: "The one who passes the information on without processing or storing it.")),
      Field(
        "connection", sv: "Anslutning", en: "Connection",
        .choice([
          Choice("planned", sv: "Planerad", en: "Planned"),
          Choice("connected", sv: "Ansluten", en: "Connected"),
          Choice("disconnecting", sv: "Under frånkoppling", en: "Being disconnected"),
          Choice("disconnected", sv: "Frånkopplad", en: "Disconnected"),
        ]),
        .one, .first, .inferred),
      Field(
        "purpose", sv: "Ändamål", en: "Purpose",
        .markdown,
        .one, .publish, .inferred,
        help: Words(
          sv: "Den rättsliga grunden prövas för varje ändamål.",
          en: "The legal basis is judged for each purpose.")),
      Field(
        "legal-requirements", sv: "Har rättsligt stöd i", en: "Has legal support in",
        .reference(
          Reference(
            to: ["legal-requirement"],
            inverse: Inverse("consumptions", sv: "Ger stöd för nyttjande", en: "Supports consumption"))),
        .any, .optional, .inferred),
      Field(
        "contact", sv: "Kontakt", en: "Contact",
        .structure(.contact),
        .optional, .first, .inferred, weak: true,
        help: Words(
          sv: "Funktionen hos konsumenten som ska veta om ändringar och avbrott.",
          en: "The function at the consumer that is to know of changes and interruptions.")),
      Field(
        "agreements", sv: "Stöds av", en: "Backed by",
        .reference(
          Reference(
            to: ["agreement"], relation: "R88",
            inverse: Inverse("consumptions", sv: "Stödjer nyttjande", en: "Backs consumption"))),
        .some, .first, .stated, weak: true),
      Field(
        "since", sv: "Sedan", en: "Since",
        .date,
        .optional, .optional, .added),
    ])
}
