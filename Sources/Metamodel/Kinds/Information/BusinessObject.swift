extension Kind {
  static let businessObject = Kind(
    "business-object", sv: "Verksamhetsobjekt", en: "Business object", .information, .core,
    path: "information/business-objects/{id}.md",
    definition: Words(
      sv:
        "Det som ett processteg tar emot eller lämnar, uttryckt i verksamhetens ord, till exempel en ansökan eller ett beslut.",
      en:
        "What a process step receives or gives, in the words of the business, such as an application or a decision."
    ),
    source: "VLDS 9 s70; 5.3 s38; 5.4 s43", .stated,
    fields: [
      Field(
        "definition", sv: "Definition", en: "Definition",
        .markdown,
        .one, .first, .inferred),
      Field(
        "type", sv: "Objekttyp", en: "Type of object",
        .choice(
          [
            Choice("application", sv: "Ansökan", en: "Application"),
            Choice("decision-basis", sv: "Beslutsunderlag", en: "Basis for decision"),
            Choice("decision", sv: "Beslut", en: "Decision"),
            Choice("payment", sv: "Utbetalning", en: "Payment"),
            Choice("question", sv: "Fråga", en: "Question"),
            Choice("answer", sv: "Svar", en: "Answer"),
            Choice("certificate", sv: "Intyg", en: "Certificate"),
          ], open: true),
        .optional, .optional, .stated),
      Field(
        "described-by", sv: "Beskrivs av begrepp", en: "Described by concept",
        .reference(
          Reference(
            to: ["concept"], relation: "R53",
            inverse: Inverse(
              "business-objects", sv: "Beskriver verksamhetsobjekt", en: "Describes business object"))),
        .any, .optional, .inferred),
      Field(
        "area", sv: "Hör till", en: "Belongs to",
        .reference(
          Reference(
            to: ["information-area"], relation: "R52",
            inverse: Inverse(
              "business-objects", sv: "Omfattar verksamhetsobjekt", en: "Covers business object"))),
        .optional, .optional, .stated),
      Field(
        "classification", sv: "Informationsklassning", en: "Information classification",
        .structure(.classification),
        .optional, .optional, .stated),
    ])
}
