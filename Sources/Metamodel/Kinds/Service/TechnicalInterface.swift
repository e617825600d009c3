extension Kind {
  static let technicalInterface = Kind(
    "technical-interface", sv: "Tekniskt gränssnitt", en: "Technical interface", .service, .core,
    path: "services/{service}/{version}/technical-interfaces/{name}.md",
    definition: Words(
      sv:
        "Teknikvalen i ett sätt att realisera det logiska gränssnittet, till exempel protokoll, format och bindning.",
      en:
        "The technical choices in one way of implementing the logical interface, such as protocol, format and binding."
    ),
    source: "VLDS 9 s70; 5.3 s42; 6.6 s52-53", .stated,
    fields: [
      Field(
        "protocol", sv: "Protokoll", en: "Protocol",
        .choice(
          [
            Choice("rest", sv: "REST över HTTPS", en: "REST over HTTPS"),
            Choice("soap-1.1", sv: "SOAP 1.1", en: "SOAP 1.1"),
            Choice("shs", sv: "SHS", en: "SHS"),
            Choice("riv-ta-bp-2.1", sv: "RIV-TA Basic Profile 2.1", en: "RIV-TA Basic Profile 2.1"),
            Choice("as4-edelivery", sv: "AS4 eDelivery", en: "AS4 eDelivery"),
            Choice("sftp", sv: "SFTP", en: "SFTP"),
            Choice("oidc", sv: "OpenID Connect", en: "OpenID Connect"),
            Choice("saml", sv: "SAML 2.0", en: "SAML 2.0"),
            Choice("fhir-r4", sv: "HL7 FHIR R4", en: "HL7 FHIR R4"),
            Choice("amqp", sv: "AMQP", en: "AMQP"),
          ], open: true),
        .one, .first, .inferred),
      Field(
        "formats", sv: "Format", en: "Formats",
        .choice(
          [
            Choice("json", sv: "JSON", en: "JSON"),
            Choice("xml", sv: "XML", en: "XML"),
            Choice("csv", sv: "CSV", en: "CSV"),
            Choice("pdf", sv: "PDF", en: "PDF"),
            Choice("html", sv: "HTML", en: "HTML"),
            Choice("gml", sv: "GML", en: "GML"),
          ], open: true),
        .some, .first, .inferred),
      Field(
        "channels", sv: "Riktas mot kanal", en: "Aimed at channel",
        .reference(
          Reference(
            to: ["channel"], relation: "R77",
            inverse: Inverse(
              "technical-interfaces", sv: "Har tekniskt gränssnitt", en: "Has technical interface"))),
        .any, .optional, .stated),
      Field(
        "style", sv: "Arkitekturstil", en: "Architectural style",
        .choice([
          Choice("rest", sv: "REST", en: "REST"),
          Choice("rpc", sv: "RPC", en: "RPC"),
        ]),
        .optional, .optional, .external),
      Field(
        "binding", sv: "Teknisk bindning", en: "Technical binding",
        .markdown,
        .one, .publish, .stated),
      Field(
        "authentication", sv: "Autentisering", en: "Authentication",
        .choice(
          [
            Choice("mtls", sv: "Ömsesidig TLS (mTLS)", en: "Mutual TLS (mTLS)"),
            Choice(
              "oauth2-client-credentials", sv: "OAuth 2 client credentials", en: "OAuth 2 client credentials"),
            Choice("e-identification", sv: "E-legitimation", en: "Electronic identification"),
            Choice("api-key", sv: "API-nyckel", en: "API key"),
            Choice("none", sv: "Ingen", en: "None"),
          ], open: true),
        .one, .publish, .inferred),
      Field(
        "fulfils", sv: "Uppfyller", en: "Fulfils",
        .reference(
          Reference(
            to: ["security-requirement"], relation: "R108",
            inverse: Inverse(
              "fulfilled-by-interfaces", sv: "Uppfylls av tekniskt gränssnitt",
              en: "Is fulfilled by technical interface"))),
        .any, .optional, .inferred),
    ],
    parts: [
      .parts(
        "specification", key: "specifications", sv: "Specifikationsdokument", en: "Specification document",
        referable: true,
        .some, .publish, .inferred, structure: .specificationDocument)
    ])
}
