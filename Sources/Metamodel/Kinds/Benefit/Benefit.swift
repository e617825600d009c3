extension Kind {
  static let benefit = Kind(
    "benefit", sv: "Nytta", en: "Benefit", .benefit, .third,
    path: "benefits/{id}.md",
    definition: Words(
      sv: "En nytta som samverkan ska ge; hålls kort här eftersom nyttorealisering har en egen vägledning.",
      en:
        "A benefit that the collaboration is to give; kept short here since benefits realisation has a guide of its own."
    ),
    source: "VLDS 5.2 s34; 7.5 s62; 8 s63-64", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "arises-at", sv: "Uppstår hos", en: "Arises at",
        .choice([
          Choice("customer", sv: "Kund", en: "Customer"),
          Choice("actor", sv: "Aktör", en: "Actor"),
          Choice("society", sv: "Samhälle", en: "Society"),
        ]),
        .optional, .optional, .stated),
      Field(
        "arises-through", sv: "Uppstår genom", en: "Arises through",
        .reference(
          Reference(
            to: ["service", "collaboration-process", "initiative"], relation: "R142",
            inverse: Inverse("benefits", sv: "Ger nytta", en: "Gives benefit"))),
        .any, .optional, .stated),
    ])
}
