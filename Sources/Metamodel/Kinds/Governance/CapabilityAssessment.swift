extension Kind {
  static let capabilityAssessment = Kind(
    "capability-assessment", sv: "Tillitsanalys", en: "Capability assessment", .governance, .second,
    path: "governance/capability-assessments/{id}.md",
    definition: Words(
      sv:
        "En daterad analys av en aktörs tillitsfrämjande förmågor, med en nivå för varje förmågeområde för sig och utan sammanlagd poäng.",
      en: "A dated trust analysis of one actor, with a level for each capability area by itself and no total."
    ),
    source: "TILLIT 2.2-2.3, 2.5; 2.4", .stated,
    fields: [
      Field(
        "actor", sv: "Avser", en: "Actor",
        .reference(
          Reference(
            to: ["actor"], relation: "R131",
            inverse: Inverse(
              "capability-assessments", sv: "Har tillitsanalys", en: "Has capability assessment"))),
        .one, .first, .stated),
      Field(
        "date", sv: "Datum", en: "Date",
        .date,
        .one, .first, .inferred),
      Field(
        "stage", sv: "Steg", en: "Stage",
        .choice([
          Choice("self-assessment", sv: "Självskattning", en: "Self-assessment"),
          Choice("review", sv: "Granskning", en: "Review"),
        ]),
        .one, .first, .stated),
      Field(
        "trust-level", sv: "Tillitsnivå", en: "Trust level",
        .integer(min: 1),
        .optional, .optional, .stated,
        help: Words(
          sv:
            "Organisationens nivå av tillit enligt ramverket; inte samma sak som mognaden i ett förmågeområde.",
          en:
            "The organisation's level of trust by the framework; not the same as the maturity in a capability area."
        )),
      Field(
        "certified-from", sv: "Certifierad från", en: "Certified from",
        .date,
        .optional, .optional, .stated),
      Field(
        "certified-to", sv: "Certifierad till", en: "Certified to",
        .date,
        .optional, .optional, .stated),
      Field(
        "certified-by", sv: "Certifierad av", en: "Certified by",
        .reference(
          Reference(
            to: ["actor"],
            inverse: Inverse("certifications", sv: "Har certifierat genom", en: "Has certified through"))),
        .optional, .optional, .stated),
    ],
    parts: [
      .parts(
        "row", key: "rows", sv: "Rad", en: "Row", referable: false,
        .some, .first, .stated,
        fields: [
          Field(
            "area", sv: "Förmågeområde", en: "Area",
            .reference(
              Reference(
                to: ["capability-area"], relation: "R132",
                inverse: Inverse("assessed-in", sv: "Bedöms i", en: "Is assessed in"))),
            .one, .first, .stated),
          Field(
            "level", sv: "Nivå", en: "Level",
            .integer(min: 1, max: 4),
            .one, .first, .stated,
            help: Words(
              sv: "1 brister i arbetssätt och systematik, 4 världsklass.",
              en: "1 shortcomings in ways of working and system, 4 world class.")),
          Field(
            "ways-of-working", sv: "Arbetssätt", en: "Ways of working",
            .markdown,
            .optional, .optional, .stated),
          Field(
            "use", sv: "Användning", en: "Use",
            .markdown,
            .optional, .optional, .stated),
          Field(
            "improvement", sv: "Förbättring", en: "Improvement",
            .markdown,
            .optional, .optional, .stated),
          Field(
            "results", sv: "Resultat", en: "Results",
            .markdown,
            .optional, .optional, .stated),
          Field(
            "evidence", sv: "Styrks av", en: "Evidence",
            .reference(
              Reference(
                to: ["*"], relation: "R130",
                inverse: Inverse(
                  "evidence-of-capability", sv: "Styrker förmåga i", en: "Is evidence of capability in"))),
            .any, .optional, .stated),
          Field(
            "documents", sv: "Styrkande dokument", en: "Supporting documents",
            .uri,
            .any, .publish, .stated, weak: true),
        ])
    ])
}
