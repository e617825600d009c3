extension Kind {
  static let legalRequirement = Kind(
    "legal-requirement", sv: "Juridiskt krav", en: "Legal requirement", .law, .core,
    path: "law/legal-requirements/{id}.md",
    definition: Words(
      sv:
        "Ett villkor i gällande rätt som tillåter, kräver, begränsar eller hindrar ett utbyte eller en tjänst.",
      en: "A condition in law that permits, requires, limits or prevents an exchange or a service."),
    source: "VLDS 5.7 s45; 6.3 s48; 4.2 s25", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "area", sv: "Område", en: "Area",
        .choice(
          [
            Choice("limits-on-exchange", sv: "Rättslig begränsning", en: "Legal limit on exchange"),
            Choice(
              "secrecy-override", sv: "Sekretessbrytande bestämmelse", en: "Provision that overrides secrecy"),
            Choice("personal-data", sv: "Personuppgifter", en: "Personal data"),
            Choice("register-statute", sv: "Registerförfattning", en: "Register statute"),
            Choice("form-of-disclosure", sv: "Utlämnandeform", en: "Form of disclosure"),
            Choice("disposal", sv: "Gallring", en: "Disposal"),
            Choice("copyright", sv: "Upphovsrätt", en: "Copyright"),
          ], open: true),
        .one, .first, .stated),
      Field(
        "effect", sv: "Verkan", en: "Effect",
        .choice([
          Choice("permits", sv: "Tillåter", en: "Permits"),
          Choice("requires", sv: "Kräver", en: "Requires"),
          Choice("limits", sv: "Begränsar", en: "Limits"),
          Choice("prevents", sv: "Hindrar", en: "Prevents"),
        ]),
        .one, .first, .inferred),
      Field(
        "legal-sources", sv: "Grundas på", en: "Founded on",
        .reference(
          Reference(
            to: ["legal-source"], relation: "R100",
            inverse: Inverse("legal-requirements", sv: "Är grund för", en: "Is the ground of"))),
        .some, .first, .inferred),
      Field(
        "applies-to", sv: "Gäller", en: "Applies to",
        .reference(
          Reference(
            to: [
              "process", "collaboration-process", "exchange", "business-object", "exchange-object",
              "exchange-object#attribute", "service", "actor",
            ], relation: "R101",
            inverse: Inverse(
              "legal-requirements", sv: "Omfattas av juridiskt krav", en: "Is under legal requirement"))),
        .some, .first, .stated),
      Field(
        "form-of-disclosure", sv: "Utlämnandeform", en: "Form of disclosure",
        .choice(
          [
            Choice("direct-access", sv: "Direktåtkomst", en: "Direct access"),
            Choice(
              "medium-for-automated-processing", sv: "Medium för automatiserad behandling",
              en: "Medium for automated processing"),
          ], open: true),
        .optional, .optional, .inferred),
      Field(
        "search-limits", sv: "Sökbegränsning", en: "Search limits",
        .text(),
        .optional, .optional, .stated),
    ])
}
