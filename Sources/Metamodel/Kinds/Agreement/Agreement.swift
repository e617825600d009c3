extension Kind {
  static let agreement = Kind(
    "agreement", sv: "Överenskommelse", en: "Agreement", .agreement, .core,
    path: "agreements/{id}.md",
    definition: Words(
      sv:
        "Vad parterna har kommit överens om för att samverkan ska fungera; kallas avtal när parterna är olika juridiska personer.",
      en:
        "What the parties have agreed so that the collaboration works; called a contract where the parties are different legal persons."
    ),
    source: "VLDS 4.1 s24; 4.3 s28; 4.4 s30; 4.5 s31; 7.4 s62; 6.8 s54-55; 8 s64; STHLM Ärendegång", .stated,
    common: [
      FieldChange("valid-from", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "type", sv: "Typ", en: "Type",
        .choice(.agreementTypes, open: true),
        .one, .first, .stated,
        help: Words(
          sv: "Samverkansidén, den första av vägledningens fem typer, är en egen beskrivning.",
          en: "The collaboration idea, the first of the guide's five types, is a description of its own.")),
      Field(
        "template", sv: "Mall", en: "Template",
        .boolean,
        .optional, .optional, .stated, default: ["false"],
        help: Words(
          sv: "En standardöverenskommelse som andra tecknar; gäller inte själv.",
          en: "A standard agreement for others to sign; not in force itself.")),
      Field(
        "form", sv: "Form", en: "Form",
        .choice([
          Choice("agreement", sv: "Överenskommelse", en: "Agreement"),
          Choice("contract", sv: "Avtal", en: "Contract"),
        ]),
        .one, .computed, .stated,
        help: Words(sv: "Ur parternas juridiska personer.", en: "From the legal persons of the parties.")),
      Field(
        "signing", sv: "Tecknande", en: "Signing",
        .choice([
          Choice("drafted", sv: "Utkast", en: "Drafted"),
          Choice("signed", sv: "Tecknad", en: "Signed"),
          Choice("ended", sv: "Upphörd", en: "Ended"),
        ]),
        .one, .first, .inferred,
        when: [Condition("template", in: ["false"])]),
      Field(
        "parties", sv: "Parter", en: "Parties",
        .reference(
          Reference(
            to: ["actor"], relation: "R90",
            inverse: Inverse("agreements", sv: "Är part i", en: "Is party to"))),
        .some, .first, .stated,
        when: [Condition("template", in: ["false"])],
        help: Words(
          sv: "De ursprungliga; den som kommer till senare tillträder. Minst två tillsammans.",
          en: "The original ones; who comes later accedes. At least two together.")),
      Field(
        "collaboration", sv: "Gäller inom", en: "Holds within",
        .reference(
          Reference(
            to: ["collaboration"], relation: "R96",
            inverse: Inverse("agreements", sv: "Har överenskommelse", en: "Has agreement"))),
        .optional, .optional, .stated),
      Field(
        "builds-on", sv: "Bygger på", en: "Builds on",
        .reference(
          Reference(
            to: ["collaboration-idea"], relation: "R91",
            inverse: Inverse("agreements", sv: "Ligger till grund för överenskommelse", en: "Is the base of"))
        ),
        .any, .first, .stated,
        when: [Condition("type", in: ["collaboration"]), Condition("template", in: ["false"])]),
      Field(
        "governs-services", sv: "Reglerar tjänst", en: "Governs service",
        .reference(
          Reference(
            to: ["service", "profile"], relation: "R92",
            inverse: Inverse("agreements", sv: "Regleras av", en: "Is governed by"))),
        .any, .first, .stated,
        when: [
          Condition("type", in: ["information-exchange", "operation"]), Condition("template", in: ["false"]),
        ]),
      Field(
        "governs-information", sv: "Reglerar utbyte av", en: "Governs exchange of",
        .reference(
          Reference(
            to: ["exchange-object", "exchange"], relation: "R93",
            inverse: Inverse("agreements", sv: "Regleras av", en: "Is governed by"))),
        .any, .optional, .stated),
      Field(
        "concerns", sv: "Avser", en: "Concerns",
        .reference(
          Reference(
            to: ["initiative", "instance"], relation: "R97",
            inverse: Inverse("agreements", sv: "Omfattas av", en: "Is covered by"))),
        .any, .optional, .stated),
      Field(
        "considers", sv: "Beaktar krav", en: "Considers requirement",
        .reference(
          Reference(
            to: ["legal-requirement", "security-requirement"], relation: "R95",
            inverse: Inverse("agreements", sv: "Beaktas i", en: "Is considered in"))),
        .any, .optional, .stated),
      Field(
        "terms", sv: "Innehåll och villkor", en: "Content and terms",
        .markdown,
        .optional, .first, .stated,
        when: [Condition("type", in: ["information-exchange"])]),
      Field(
        "responsibilities", sv: "Ansvarsfördelning", en: "Division of responsibility",
        .markdown,
        .optional, .first, .stated,
        when: [Condition("type", in: ["development", "operation"])]),
      Field(
        "change-handling", sv: "Hantering av ändringar", en: "Handling of change",
        .markdown,
        .optional, .publish, .stated, weak: true,
        when: [Condition("type", in: ["information-exchange"])],
        help: Words(
          sv: "Hur parterna gör när innehåll eller nyttjande ändras.",
          en: "What the parties do when content or use changes.")),
      Field(
        "notice-period", sv: "Varseltid (dagar)", en: "Notice period (days)",
        .integer(min: 0),
        .optional, .optional, .inferred,
        help: Words(
          sv: "Hur långt i förväg konsumenten ska få veta om en ändring.",
          en: "How long in advance the consumer is to know of a change.")),
      Field(
        "support-processes", sv: "Gemensamma stödprocesser", en: "Common support processes",
        .choice([
          Choice("user-support", sv: "Användarstöd", en: "User support"),
          Choice("incident-handling", sv: "Incidenthantering", en: "Incident handling"),
          Choice("problem-handling", sv: "Problemhantering", en: "Problem handling"),
          Choice("change-handling", sv: "Ändringshantering", en: "Change handling"),
        ]),
        .any, .publish, .stated,
        when: [Condition("type", in: ["operation"])]),
      Field(
        "case-number", sv: "Diarienummer", en: "Case number",
        .text(localized: false),
        .optional, .optional, .added),
      Field(
        "document", sv: "Dokument", en: "Document",
        .uri,
        .optional, .optional, .added),
    ],
    parts: [
      .parts(
        "accession", key: "accessions", sv: "Tillträde", en: "Accession", referable: false,
        .any, .optional, .stated,
        fields: [
          Field(
            "actor", sv: "Aktör", en: "Actor",
            .reference(
              Reference(
                to: ["actor"],
                inverse: Inverse("accessions", sv: "Har tillträtt", en: "Has acceded to"))),
            .one, .first, .stated),
          Field(
            "joined", sv: "Tillträdde", en: "Joined",
            .date,
            .optional, .optional, .inferred),
          Field(
            "left", sv: "Utträdde", en: "Left",
            .date,
            .optional, .optional, .inferred),
          Field(
            "decision", sv: "Beslut", en: "Decision",
            .text(),
            .optional, .optional, .stated,
            help: Words(
              sv:
                "Datum och paragraf eller diarienummer; ett beslut om antagande är likställt med undertecknande.",
              en: "Date and paragraph or case number; a decision to adopt counts as a signature.")),
        ],
        help: Words(
          sv: "Parter som kommer till efter hand, och när en part lämnar.",
          en: "Parties that come later, and when a party leaves.")),
      .parts(
        "service-level", key: "service-levels", sv: "Avtalad servicenivå", en: "Agreed service level",
        referable: true,
        .any, .optional, .stated, structure: .serviceLevel),
    ])
}
