/// The structures that only services, interfaces and instances use.
extension Structure {
  static let serviceLevel = Structure(
    "service-level", sv: "Servicenivå", en: "Service level",
    fields: [
      Field(
        "measure", sv: "Mått", en: "Measure",
        .choice(
          [
            Choice("availability", sv: "Tillgänglighet", en: "Availability"),
            Choice("response-time", sv: "Svarstid", en: "Response time"),
            Choice("load", sv: "Last", en: "Load"),
            Choice("timeliness", sv: "Aktualitet", en: "Timeliness"),
            Choice("recovery-time", sv: "Återställningstid", en: "Recovery time"),
            Choice("opening-hours", sv: "Öppettid", en: "Opening hours"),
            Choice("user-support", sv: "Användarstöd", en: "User support"),
            Choice("handling-time", sv: "Handläggningstid", en: "Handling time"),
          ], open: true),
        .one, .first, .external),
      Field(
        "value", sv: "Värde", en: "Value",
        .text(),
        .one, .first, .stated),
      Field(
        "unit", sv: "Enhet", en: "Unit",
        .text(),
        .optional, .optional, .added),
      Field(
        "conditions", sv: "Villkor", en: "Conditions",
        .text(),
        .optional, .optional, .added),
      Field(
        "penalty", sv: "Vite", en: "Penalty",
        .text(),
        .optional, .optional, .stated),
    ])

  static let specificationDocument = Structure(
    "specification-document", sv: "Specifikationsdokument", en: "Specification document",
    fields: [
      Field(
        "type", sv: "Typ", en: "Type",
        .choice(
          [
            Choice("openapi", sv: "OpenAPI", en: "OpenAPI"),
            Choice("asyncapi", sv: "AsyncAPI", en: "AsyncAPI"),
            Choice("wsdl", sv: "WSDL", en: "WSDL"),
            Choice("xsd", sv: "XML Schema", en: "XML Schema"),
            Choice("tkb", sv: "Tjänstekontraktsbeskrivning", en: "Service contract description"),
            Choice("pdf", sv: "PDF-dokument", en: "PDF document"),
          ], open: true),
        .one, .publish, .external),
      Field(
        "location", sv: "Plats", en: "Location",
        .uri,
        .one, .publish, .inferred),
      Field(
        "version", sv: "Version", en: "Version",
        .text(localized: false),
        .optional, .optional, .added),
      Field(
        "sha256", sv: "Kontrollsumma (SHA-256)", en: "Checksum (SHA-256)",
        .text(localized: false, pattern: "^[0-9a-f]{64}$"),
        .optional, .optional, .added),
    ])

  static let errorCode = Structure(
    "error-code", sv: "Felkod", en: "Error code",
    fields: [
      Field(
        "code", sv: "Kod", en: "Code",
        .text(localized: false),
        .one, .first, .external),
      Field(
        "text", sv: "Text", en: "Text",
        .text(),
        .one, .first, .external),
    ])
}
