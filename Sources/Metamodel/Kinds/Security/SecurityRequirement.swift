extension Kind {
  static let securityRequirement = Kind(
    "security-requirement", sv: "Säkerhetskrav", en: "Security requirement", .security, .second,
    path: "security/security-requirements/{id}.md",
    definition: Words(
      sv:
        "Vad som krävs för att information ska kunna förmedlas med avsedd riktighet, konfidentialitet, tillgänglighet och spårbarhet i hela kedjan.",
      en:
        "What is required for information to be passed on with the intended integrity, confidentiality, availability and traceability along the whole chain."
    ),
    source: "VLDS 5.7 s45; 3.2 s20; 4.2 s25; VLDS41", .stated,
    fields: [
      Field(
        "aspect", sv: "Aspekt", en: "Aspect",
        .choice([
          Choice("confidentiality", sv: "Konfidentialitet", en: "Confidentiality"),
          Choice("integrity", sv: "Riktighet", en: "Integrity"),
          Choice("availability", sv: "Tillgänglighet", en: "Availability"),
          Choice("traceability", sv: "Spårbarhet", en: "Traceability"),
        ]),
        .one, .first, .stated),
      Field(
        "requirement", sv: "Krav", en: "Requirement",
        .markdown,
        .one, .first, .stated),
      Field(
        "required-level", sv: "Kravnivå", en: "Required level",
        .integer(min: 0, max: 4),
        .optional, .optional, .external,
        help: Words(
          sv:
            "Samma skala som informationsklassningen; uppfylls kravet räcker det för information upp till nivån.",
          en:
            "The scale of the classification; meeting the requirement is enough for information up to this level."
        )),
      Field(
        "statutory", sv: "Lagstyrt", en: "Statutory",
        .boolean,
        .optional, .optional, .stated),
      Field(
        "applies-to", sv: "Gäller", en: "Applies to",
        .reference(
          Reference(
            to: ["exchange", "exchange-object", "profile", "technical-interface", "instance", "agreement"],
            relation: "R104",
            inverse: Inverse(
              "security-requirements", sv: "Omfattas av säkerhetskrav", en: "Is under security requirement"))),
        .some, .first, .stated),
      Field(
        "derived-from", sv: "Härleds ur klassning av", en: "Derived from classification of",
        .reference(
          Reference(
            to: ["exchange-object", "exchange-object#attribute", "business-object", "information-area"],
            relation: "R107",
            inverse: Inverse(
              "derived-security-requirements", sv: "Ger upphov till säkerhetskrav",
              en: "Gives rise to security requirement"))),
        .any, .optional, .stated),
    ])
}
