extension Metamodel {
  /// The structures that fields and parts use.
  public static let structures: [Structure] = [
    .localizedText,
    .contact,
    .responsible,
    .classification,
    .publication,
    .personalDataRoles,
    .reuseCheck,
    .serviceLevel,
    .specificationDocument,
    .errorCode,
  ]
}

extension Structure {
  /// A text in several languages: a map of language tag to string.
  static let localizedText = Structure(
    "localized-text", sv: "Text på flera språk", en: "Text in several languages",
    entries: .init(keys: "language", values: "string"), fields: [])

  /// Whom to turn to.
  public static let contact = Structure(
    "contact", sv: "Kontakt", en: "Contact",
    fields: [
      Field(
        "function", sv: "Funktion", en: "Function",
        .text(),
        .optional, .first, .stated,
        help: Words(
          sv: "Funktion eller roll hos organisationen, hellre än en person.",
          en: "A function or role in the organisation, rather than a person.")),
      Field(
        "name", sv: "Namn", en: "Name",
        .text(localized: false),
        .optional, .optional, .stated),
      Field(
        "email", sv: "E-post", en: "E-mail",
        .text(localized: false, pattern: #"^[^@\s]+@[^@\s]+$"#),
        .optional, .first, .stated),
      Field(
        "phone", sv: "Telefon", en: "Telephone",
        .text(localized: false),
        .optional, .optional, .stated),
      Field(
        "url", sv: "Webbadress", en: "Web address",
        .uri,
        .optional, .optional, .added),
    ])

  /// Who has which role for what is described.
  public static let responsible = Structure(
    "responsible", sv: "Ansvar", en: "Responsibility",
    fields: [
      Field(
        "role", sv: "Roll", en: "Role",
        .choice(
          [
            Choice("process-owner", sv: "Processägare", en: "Process owner", category: "leading"),
            Choice("concept-owner", sv: "Begreppsägare", en: "Concept owner", category: "leading"),
            Choice(
              "information-owner", sv: "Informationsägare", en: "Information owner", category: "producing"),
            Choice("producer", sv: "Producent", en: "Producer", category: "producing"),
            Choice("consumer", sv: "Konsument", en: "Consumer", category: "consuming"),
            Choice("intermediary", sv: "Förmedlare", en: "Intermediary", category: "supporting"),
            Choice(
              "collaboration-lead", sv: "Samverkansansvarig", en: "Collaboration lead", category: "leading"),
            Choice(
              "benefits-lead", sv: "Nyttorealiseringsansvarig", en: "Benefits lead", category: "leading"),
            Choice(
              "catalogue-provider", sv: "Katalogleverantör", en: "Catalogue provider", category: "producing"),
            Choice("manager", sv: "Förvaltare", en: "Manager", category: "supporting"),
          ], open: true),
        .one, .first, .stated,
        help: Words(
          sv:
            "Vägledningens tre kategorier är ledningsaktör, producent och konsument; stödjande är ett tillägg.",
          en: "The guide's three categories are leading, producing and consuming; supporting is added here.")),
      Field(
        "actor", sv: "Aktör", en: "Actor",
        .reference(
          Reference(
            to: ["actor"], relation: "R34",
            inverse: Inverse("responsibilities", sv: "Har ansvar för", en: "Is responsible for"))),
        .one, .first, .inferred),
      Field(
        "contact", sv: "Kontakt", en: "Contact",
        .structure(.contact),
        .optional, .optional, .stated,
        help: Words(
          sv:
            "Utpekad person eller funktion med det delegerade ansvaret; utelämnas när aktörens egen kontakt räcker.",
          en:
            "The person or function that holds the delegated responsibility; left out where the actor's own contact is enough."
        )),
      Field(
        "from", sv: "Från", en: "From",
        .date,
        .optional, .optional, .added),
      Field(
        "to", sv: "Till", en: "To",
        .date,
        .optional, .optional, .added),
    ])

  static let classification = Structure(
    "classification", sv: "Informationsklassning", en: "Information classification",
    help: Words(
      sv:
        "Skala: 0 ingen eller försumbar, 1 måttlig, 2 betydande, 3 allvarlig, 4 synnerligen allvarlig skada.",
      en: "Scale: 0 none or negligible, 1 moderate, 2 considerable, 3 serious, 4 exceptionally serious harm."),
    fields: [
      Field(
        "confidentiality", sv: "Konfidentialitet", en: "Confidentiality",
        .integer(min: 0, max: 4),
        .one, .first, .external),
      Field(
        "integrity", sv: "Riktighet", en: "Integrity",
        .integer(min: 0, max: 4),
        .one, .first, .external),
      Field(
        "availability", sv: "Tillgänglighet", en: "Availability",
        .integer(min: 0, max: 4),
        .one, .first, .external),
      Field(
        "traceability", sv: "Spårbarhet", en: "Traceability",
        .integer(min: 0, max: 4),
        .optional, .publish, .stated, weak: true,
        help: Words(
          sv: "Vägledningens fjärde aspekt; saknas i KLASSA.",
          en: "The guide's fourth aspect; KLASSA does not have it.")),
      Field(
        "decided-by", sv: "Beslutad av", en: "Decided by",
        .reference(
          Reference(
            to: ["actor"], relation: "R106",
            inverse: Inverse(
              "classifications-decided", sv: "Har beslutat klassning av", en: "Has decided classification of")
          )),
        .one, .first, .stated,
        help: Words(
          sv: "En informationsägare till informationen.", en: "An information owner of the information.")),
      Field(
        "date", sv: "Datum", en: "Date",
        .date,
        .one, .first, .inferred),
      Field(
        "basis", sv: "Underlag", en: "Basis",
        .text(),
        .optional, .optional, .added),
    ])

  /// Whether a description is published, and in which catalogues.
  public static let publication = Structure(
    "publication", sv: "Publicering", en: "Publication",
    fields: [
      Field(
        "state", sv: "Publiceringsstatus", en: "State",
        .choice([
          Choice("not-published", sv: "Ej publicerad", en: "Not published"),
          Choice("published", sv: "Publicerad", en: "Published"),
          Choice("withdrawn", sv: "Avpublicerad", en: "Withdrawn"),
        ]),
        .one, .first, .stated, default: ["not-published"]),
      Field(
        "date", sv: "Datum", en: "Date",
        .date,
        .optional, .optional, .stated),
      Field(
        "catalogue", sv: "Katalog", en: "Catalogue",
        .reference(
          Reference(
            to: ["catalogue"], relation: "R140",
            inverse: Inverse("publishes", sv: "Innehåller", en: "Contains"), turned: true)),
        .any, .optional, .stated,
        help: Words(
          sv: "De kataloger där beskrivningen är publicerad.",
          en: "The catalogues that the description is published in.")),
      Field(
        "decided-by", sv: "Beslutad av", en: "Decided by",
        .reference(
          Reference(
            to: ["actor"],
            inverse: Inverse(
              "publications-decided", sv: "Har beslutat publicering av", en: "Has decided publication of"))),
        .optional, .optional, .inferred, release: .second),
      Field(
        "commit", sv: "Incheckning", en: "Commit",
        .text(localized: false),
        .optional, .computed, .added, release: .second,
        help: Words(
          sv: "Den där datumet senast sattes, ur historiken.",
          en: "The one where the date was last set, from the history.")),
    ])

  static let personalDataRoles = Structure(
    "personal-data-roles", sv: "Personuppgiftsroller", en: "Personal data roles",
    fields: [
      Field(
        "controllers", sv: "Personuppgiftsansvariga", en: "Controllers",
        .reference(
          Reference(
            to: ["actor"],
            inverse: Inverse("controller-of", sv: "Är personuppgiftsansvarig för", en: "Is controller of"))),
        .some, .first, .stated),
      Field(
        "processors", sv: "Personuppgiftsbiträden", en: "Processors",
        .reference(
          Reference(
            to: ["actor"],
            inverse: Inverse("processor-of", sv: "Är personuppgiftsbiträde för", en: "Is processor of"))),
        .any, .optional, .external),
      Field(
        "joint", sv: "Gemensamt ansvar", en: "Joint",
        .boolean,
        .optional, .optional, .external, default: ["false"],
        help: Words(
          sv: "De ansvariga bestämmer tillsammans ändamål och medel.",
          en: "The controllers together decide purposes and means.")),
    ])

  static let reuseCheck = Structure(
    "reuse-check", sv: "Återanvändningsprövning", en: "Reuse check",
    fields: [
      Field(
        "date", sv: "Datum", en: "Date",
        .date,
        .one, .first, .inferred),
      Field(
        "outcome", sv: "Utfall", en: "Outcome",
        .choice([
          Choice("none-found", sv: "Inget befintligt funnet", en: "Nothing found"),
          Choice("not-suitable", sv: "Befintligt passar inte", en: "Found but not suitable"),
          Choice("adapted", sv: "Bygger på befintligt", en: "Builds on what exists"),
          Choice("reused", sv: "Återanvänt som det är", en: "Reused as it is"),
        ]),
        .one, .first, .added),
      Field(
        "note", sv: "Anteckning", en: "Note",
        .markdown,
        .optional, .optional, .inferred,
        help: Words(
          sv: "Var sökningen gjordes och vad som valdes bort.",
          en: "Where the search was made and what was set aside.")),
    ])
}
