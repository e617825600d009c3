extension Kind {
  static let customerValue = Kind(
    "customer-value", sv: "Kundvärde", en: "Customer value", .needs, .core,
    path: "needs/customer-values/{id}.md",
    definition: Words(
      sv:
        "Hur kunden ska uppleva mötet med förvaltningen, till exempel att känna sig informerad och förstå nästa steg.",
      en:
        "How the customer should experience meeting the administration, such as feeling informed and knowing the next step."
    ),
    source: "VLDS 9 s69-70; 5.3 s38", .stated,
    fields: [
      Field(
        "experience", sv: "Upplevelse", en: "Experience",
        .markdown,
        .one, .first, .stated),
      Field(
        "measures", sv: "Mått", en: "Measures",
        .text(),
        .any, .optional, .inferred,
        help: Words(sv: "Hur upplevelsen följs upp.", en: "How the experience is followed up.")),
      Field(
        "customers", sv: "Upplevs av", en: "Experienced by",
        .reference(
          Reference(
            to: ["customer"], relation: "R11",
            inverse: Inverse("customer-values", sv: "Ska uppleva", en: "Should experience"))),
        .some, .first, .stated),
    ])
}
