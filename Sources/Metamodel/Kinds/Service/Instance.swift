extension Kind {
  static let instance = Kind(
    "instance", sv: "Instans", en: "Instance", .service, .core,
    path: "services/{service}/{version}/instances/{name}.md",
    definition: Words(
      sv: "En verklig, anropbar installation av tjänsten hos en aktör, med det som gäller dess drift.",
      en:
        "An actual installation of the service at one actor that can be called, with what concerns its operation."
    ),
    source: "VLDS 5.3 s41-42; 7.4 s58, s60-62; 6.5 s51", .stated,
    fields: [
      Field(
        "provider", sv: "Tillhandahålls av", en: "Provided by",
        .reference(
          Reference(
            to: ["actor"], relation: "R78",
            inverse: Inverse("instances", sv: "Tillhandahåller instans", en: "Provides instance"))),
        .one, .first, .stated),
      Field(
        "implements", sv: "Implementerar", en: "Implements",
        .reference(
          Reference(
            to: ["technical-interface"], relation: "R64",
            inverse: Inverse("instances", sv: "Implementeras av", en: "Is implemented by"))),
        .some, .first, .stated),
      Field(
        "endpoint", sv: "Adress", en: "Endpoint",
        .uri,
        .one, .first, .stated,
        help: Words(sv: "Var tjänsten kan anropas.", en: "Where the service can be called.")),
      Field(
        "environment", sv: "Miljö", en: "Environment",
        .choice([
          Choice("production", sv: "Produktion", en: "Production"),
          Choice("test", sv: "Test", en: "Test"),
          Choice("training", sv: "Utbildning", en: "Training"),
          Choice("development", sv: "Utveckling", en: "Development"),
          Choice("sandbox", sv: "Sandlåda", en: "Sandbox"),
        ]),
        .one, .first, .inferred),
      Field(
        "availability", sv: "Tillgänglighet", en: "Availability",
        .text(),
        .one, .first, .stated),
      Field(
        "contact", sv: "Kontaktperson", en: "Contact",
        .structure(.contact),
        .one, .first, .stated),
      Field(
        "user-support", sv: "Användarstöd", en: "User support",
        .markdown,
        .one, .publish, .stated,
        help: Words(sv: "Nivå, öppettider och vägar in.", en: "Level, opening hours and ways in.")),
      Field(
        "operational-state", sv: "Driftstatus", en: "Operational state",
        .choice([
          Choice("running", sv: "I drift", en: "Running"),
          Choice("disturbed", sv: "Störning", en: "Disturbed"),
          Choice("down", sv: "Ur drift", en: "Down"),
          Choice("planned", sv: "Planerad", en: "Planned"),
        ]),
        .optional, .optional, .inferred),
      Field(
        "alternative-to", sv: "Är alternativ till", en: "Alternative to",
        .reference(
          Reference(
            to: ["instance"], relation: "R80",
            inverse: Inverse("alternatives", sv: "Har alternativ", en: "Has alternative"))),
        .any, .optional, .stated),
      Field(
        "consumer-terms", sv: "Villkor för konsumenten", en: "Terms for the consumer",
        .markdown,
        .optional, .optional, .added),
      Field(
        "test-data", sv: "Testdata", en: "Test data",
        .markdown,
        .optional, .optional, .stated,
        help: Words(
          sv: "Vilka testdata som finns och hur man får dem.",
          en: "Which test data there are and how to get them.")),
      Field(
        "continuity", sv: "Kontinuitet", en: "Continuity",
        .markdown,
        .optional, .optional, .stated,
        help: Words(
          sv:
            "Hur avbrott förebyggs och vad som gäller under dem: dubblering, säkerhetskopior, reservrutiner.",
          en:
            "How interruptions are prevented and what holds during them: duplication, backups, fallback routines."
        )),
      Field(
        "fulfils", sv: "Uppfyller", en: "Fulfils",
        .reference(
          Reference(
            to: ["security-requirement"], relation: "R108",
            inverse: Inverse(
              "fulfilled-by-instances", sv: "Uppfylls av instans", en: "Is fulfilled by instance"))),
        .any, .optional, .inferred),
    ],
    parts: [
      .parts(
        "service-level", key: "service-levels", sv: "Utlovad servicenivå", en: "Promised service level",
        referable: true,
        .some, .publish, .stated, structure: .serviceLevel)
    ])
}
