extension Kind {
  static let service = Kind(
    "service", sv: "Tjänst", en: "Service", .service, .core,
    path: "services/{service}/service.md",
    definition: Words(
      sv:
        "Något en aktör erbjuder för att möta ett behov; digital när den förmedlas digitalt, som e-tjänst för människor eller bastjänst mellan system.",
      en:
        "Something an actor offers to meet a need; digital when passed on digitally, as an e-service for people or a base service between systems."
    ),
    source: "VLDS 9 s69-70; 5.3 s41; 3.1 s17; SRDS R20, R21", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one),
      FieldChange(
        "responsible", level: .first, weak: true,
        help: Words(sv: "Minst en producent.", en: "At least one producer.")),
    ],
    fields: [
      Field(
        "type", sv: "Tjänstetyp", en: "Type of service",
        .choice([
          Choice("e-service", sv: "E-tjänst", en: "E-service"),
          Choice("base-service", sv: "Bastjänst", en: "Base service"),
          Choice("non-digital", sv: "Icke digital tjänst", en: "Non-digital service"),
        ]),
        .one, .first, .stated),
      Field(
        "shared", sv: "Förvaltningsgemensam", en: "Shared in the administration",
        .boolean,
        .one, .first, .stated,
        help: Words(
          sv: "Används gemensamt av hela eller delar av den offentliga förvaltningen.",
          en: "Used in common by all or parts of the public administration.")),
      Field(
        "category", sv: "Kategori", en: "Category",
        .choice([
          Choice("business", sv: "Verksamhet", en: "Business"),
          Choice("base-data", sv: "Grunddata", en: "Base data"),
          Choice("security", sv: "Säkerhet", en: "Security"),
          Choice("catalogue", sv: "Katalog", en: "Catalogue"),
          Choice("infrastructure", sv: "Infrastruktur", en: "Infrastructure"),
        ]),
        .optional, .optional, .inferred),
      Field(
        "keywords", sv: "Nyckelord", en: "Keywords",
        .text(),
        .any, .optional, .external),
      Field(
        "languages", sv: "Språk", en: "Languages",
        .language,
        .any, .optional, .stated,
        help: Words(
          sv: "De språk som tjänsten erbjuds på.", en: "The languages that the service is offered in.")),
      Field(
        "accessibility", sv: "Tillgänglighet för alla", en: "Accessibility",
        .markdown,
        .optional, .optional, .stated,
        help: Words(
          sv:
            "Anpassning till funktionsnedsättningar, kända brister och var tillgänglighetsredogörelsen finns.",
          en: "Adaptation to disabilities, known shortcomings and where the accessibility statement is.")),
      Field(
        "channels", sv: "Nås via", en: "Reached through",
        .reference(
          Reference(
            to: ["channel"], relation: "R89",
            inverse: Inverse("services", sv: "Ger tillgång till", en: "Gives access to"))),
        .any, .optional, .stated),
      Field(
        "quality-requirements", sv: "Ska uppfylla", en: "Is to meet",
        .reference(
          Reference(
            to: ["quality-requirement"], relation: "R14",
            inverse: Inverse("services", sv: "Ställs på tjänst", en: "Is set on service"))),
        .any, .optional, .stated),
      Field(
        "reuse-check", sv: "Återanvändningsprövning", en: "Reuse check",
        .structure(.reuseCheck),
        .optional, .publish, .inferred),
    ])
}
