extension Kind {
  static let qualityRequirement = Kind(
    "quality-requirement", sv: "Icke-funktionellt krav", en: "Quality requirement", .needs, .third,
    path: "needs/quality-requirements/{id}.md",
    definition: Words(
      sv:
        "Ett krav på hur väl något ska fungera, fångat tillsammans med behoven; en del blir senare servicenivåer.",
      en:
        "A requirement on how well something is to work, caught with the needs; some later become service levels."
    ),
    source: "VLDS 6.2 s47; 5.7 s44", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "category", sv: "Kategori", en: "Category",
        .choice(
          [
            Choice("availability", sv: "Tillgänglighet", en: "Availability"),
            Choice("usability", sv: "Användbarhet", en: "Usability"),
            Choice("reliability", sv: "Tillförlitlighet", en: "Reliability"),
            Choice("performance", sv: "Prestanda", en: "Performance"),
            Choice("maintainability", sv: "Förvaltningsbarhet", en: "Maintainability"),
          ], open: true),
        .one, .first, .stated),
      Field(
        "measure", sv: "Mått", en: "Measure",
        .text(),
        .optional, .optional, .inferred),
    ])
}
