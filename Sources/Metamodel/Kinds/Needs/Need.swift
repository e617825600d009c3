extension Kind {
  static let need = Kind(
    "need", sv: "Behov", en: "Need", .needs, .second,
    path: "needs/needs/{id}.md",
    definition: Words(
      sv:
        "Något som en kund, en mottagande förvaltning eller en intern användare behöver och som samverkan kan tillgodose.",
      en:
        "Something that a customer, a receiving administration or an internal user needs and that collaboration can satisfy."
    ),
    source: "VLDS 6.2 s47-48; 3.2 s19", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "held-by", sv: "Finns hos", en: "Held by",
        .reference(
          Reference(
            to: ["customer", "actor"],
            inverse: Inverse("needs", sv: "Har behov", en: "Has need"))),
        .some, .first, .stated),
      Field(
        "life-events", sv: "Uppstår vid", en: "Arises at",
        .reference(
          Reference(
            to: ["life-event"],
            inverse: Inverse("needs", sv: "Ger behov", en: "Gives need"))),
        .any, .optional, .stated),
      Field(
        "priority", sv: "Prioritet", en: "Priority",
        .integer(min: 1, max: 5),
        .optional, .optional, .inferred,
        help: Words(sv: "1 liten, 5 stor.", en: "1 small, 5 great.")),
      Field(
        "satisfied-by", sv: "Tillgodoses av", en: "Satisfied by",
        .reference(
          Reference(
            to: ["collaboration-process", "exchange", "service", "initiative"],
            inverse: Inverse("satisfies", sv: "Tillgodoser behov", en: "Satisfies need"))),
        .any, .optional, .inferred),
    ])
}
