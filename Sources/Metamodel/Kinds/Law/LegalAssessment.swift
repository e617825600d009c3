extension Kind {
  static let legalAssessment = Kind(
    "legal-assessment", sv: "Rättslig bedömning", en: "Legal assessment", .law, .core,
    path: "law/legal-assessments/{id}.md",
    definition: Words(
      sv:
        "Ett daterat rättsligt ställningstagande till ett utbyte eller en tjänst, som görs om när förutsättningarna ändras.",
      en: "A dated legal standpoint on an exchange or a service, made again when the conditions change."),
    source: "VLDS 6.3 s48; 6.4 s50; 6.5 s51", .stated,
    fields: [
      Field(
        "assesses", sv: "Avser", en: "Assesses",
        .reference(
          Reference(
            to: ["exchange", "service", "consumption", "collaboration-idea"], relation: "R102",
            inverse: Inverse("legal-assessments", sv: "Har rättslig bedömning", en: "Has legal assessment"))),
        .some, .first, .stated),
      Field(
        "result", sv: "Resultat", en: "Result",
        .choice([
          Choice("possible", sv: "Möjligt", en: "Possible"),
          Choice("possible-on-conditions", sv: "Möjligt med villkor", en: "Possible on conditions"),
          Choice("not-possible", sv: "Ej möjligt", en: "Not possible"),
          Choice("not-settled", sv: "Ej utrett", en: "Not settled"),
        ]),
        .one, .first, .inferred),
      Field(
        "stage", sv: "Skede", en: "Stage",
        .choice([
          Choice("early-analysis", sv: "Tidig analys", en: "Early analysis"),
          Choice("after-business-analysis", sv: "Efter verksamhetsanalys", en: "After business analysis"),
          Choice("after-specification", sv: "Efter specificering", en: "After specification"),
          Choice("maintenance", sv: "Förvaltning", en: "Maintenance"),
        ]),
        .one, .first, .stated),
      Field(
        "date", sv: "Datum", en: "Date",
        .date,
        .one, .first, .inferred),
      Field(
        "applies", sv: "Tillämpar", en: "Applies",
        .reference(
          Reference(
            to: ["legal-requirement"], relation: "R103",
            inverse: Inverse("applied-in", sv: "Tillämpas i", en: "Is applied in"))),
        .any, .optional, .inferred),
      Field(
        "reasons", sv: "Motivering", en: "Reasons",
        .markdown,
        .one, .publish, .inferred),
      Field(
        "conditions", sv: "Villkor", en: "Conditions",
        .text(),
        .any, .optional, .added),
    ])
}
