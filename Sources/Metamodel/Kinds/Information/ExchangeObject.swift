extension Kind {
  static let exchangeObject = Kind(
    "exchange-object", sv: "Informationsutbytesobjekt", en: "Exchange object", .information, .core,
    path: "information/exchange-objects/{id}.md",
    definition: Words(
      sv: "Den information som utbyts i ett bestämt sammanhang, definierad och uppdelad i attribut.",
      en: "The information exchanged in one given context, defined and divided into attributes."),
    source: "VLDS 9 s69; 5.3 s38-40; 5.4 s43; 6.5 s51", .stated,
    common: [
      FieldChange("name", sv: "Rekommenderad term", en: "Recommended term"),
      FieldChange(
        "responsible", level: .first, weak: true,
        help: Words(
          sv: "Minst en informationsägare, om inte informationsområdet har en.",
          en: "At least one information owner, unless the information area has one.")),
    ],
    fields: [
      Field(
        "definition", sv: "Definition", en: "Definition",
        .markdown,
        .one, .first, .stated),
      Field(
        "refines", sv: "Preciserar", en: "Refines",
        .reference(
          Reference(
            to: ["business-object"], relation: "R40",
            inverse: Inverse("refined-by", sv: "Preciseras av", en: "Is refined by"), turned: true)),
        .some, .first, .stated, weak: true),
      Field(
        "based-on", sv: "Baseras på", en: "Based on",
        .reference(
          Reference(
            to: ["concept"], relation: "R43",
            inverse: Inverse(
              "exchange-objects", sv: "Ligger till grund för informationsutbytesobjekt",
              en: "Is the base of exchange object"))),
        .some, .first, .stated, weak: true),
      Field(
        "personal-data", sv: "Personuppgifter", en: "Personal data",
        .choice([
          Choice("none", sv: "Inga", en: "None"),
          Choice("ordinary", sv: "Vanliga", en: "Ordinary"),
          Choice("sensitive", sv: "Känsliga", en: "Sensitive"),
          Choice("protected", sv: "Skyddade", en: "Protected"),
        ]),
        .one, .publish, .inferred),
      Field(
        "classification", sv: "Informationsklassning", en: "Information classification",
        .structure(.classification),
        .one, .publish, .stated),
      Field(
        "primary-source", sv: "Primär källa", en: "Primary source",
        .reference(
          Reference(
            to: ["actor"], relation: "R49",
            inverse: Inverse(
              "primary-source-of-objects", sv: "Är primär källa för", en: "Is primary source of"))),
        .optional, .optional, .stated,
        help: Words(
          sv: "Krävs när flera aktörer är informationsägare.",
          en: "Required where several actors are information owners.")),
      Field(
        "disposal", sv: "Bevarande och gallring", en: "Disposal",
        .text(),
        .optional, .optional, .stated),
      Field(
        "update-frequency", sv: "Uppdateringsfrekvens", en: "Update frequency",
        .text(),
        .optional, .optional, .external),
      Field(
        "reference-models", sv: "Utgår från referensmodell", en: "Starts from reference model",
        .reference(
          Reference(
            to: ["reference-model"], relation: "R50",
            inverse: Inverse(
              "exchange-objects-based-on-it", sv: "Är utgångspunkt för informationsutbytesobjekt",
              en: "Is starting point of exchange object"))),
        .any, .optional, .stated),
      Field(
        "area", sv: "Hör till", en: "Belongs to",
        .reference(
          Reference(
            to: ["information-area"], relation: "R52",
            inverse: Inverse(
              "exchange-objects", sv: "Omfattar informationsutbytesobjekt", en: "Covers exchange object"))),
        .optional, .optional, .stated),
      Field(
        "reuse-check", sv: "Återanvändningsprövning", en: "Reuse check",
        .structure(.reuseCheck),
        .optional, .publish, .inferred),
    ],
    parts: [
      .parts(
        "attribute", key: "attributes", sv: "Attribut", en: "Attribute", referable: true,
        .some, .publish, .stated,
        fields: [
          Field(
            "name", sv: "Namn", en: "Name",
            .text(),
            .one, .first, .stated),
          Field(
            "definition", sv: "Definition", en: "Definition",
            .text(),
            .one, .first, .stated),
          Field(
            "data-type", sv: "Datatyp", en: "Data type",
            .choice(
              [
                Choice("text", sv: "Text", en: "Text"),
                Choice("integer", sv: "Heltal", en: "Integer"),
                Choice("decimal", sv: "Decimaltal", en: "Decimal"),
                Choice("date", sv: "Datum", en: "Date"),
                Choice("date-time", sv: "Tidpunkt", en: "Date and time"),
                Choice("boolean", sv: "Sant eller falskt", en: "Boolean"),
                Choice("code", sv: "Kod", en: "Code"),
                Choice("identifier", sv: "Identifierare", en: "Identifier"),
                Choice("amount", sv: "Belopp", en: "Amount"),
                Choice("geometry", sv: "Geometri", en: "Geometry"),
                Choice("binary", sv: "Binär", en: "Binary"),
                Choice("object", sv: "Objekt", en: "Object"),
              ], open: true),
            .one, .publish, .external),
          Field(
            "cardinality", sv: "Kardinalitet", en: "Cardinality",
            .choice(.cardinalities, open: true),
            .one, .publish, .external),
          Field(
            "format", sv: "Format", en: "Format",
            .text(localized: false),
            .optional, .optional, .external,
            help: Words(sv: "Mönster, enhet eller längd.", en: "Pattern, unit or length.")),
          Field(
            "code-list", sv: "Tar värde ur", en: "Takes value from",
            .reference(
              Reference(
                to: ["code-list"], relation: "R54",
                inverse: Inverse("attributes", sv: "Används av attribut", en: "Is used by attribute"))),
            .optional, .optional, .external),
          Field(
            "based-on", sv: "Baseras på", en: "Based on",
            .reference(
              Reference(
                to: ["concept"], relation: "R44",
                inverse: Inverse(
                  "attributes", sv: "Ligger till grund för attribut", en: "Is the base of attribute"))),
            .optional, .optional, .stated),
          Field(
            "personal-data", sv: "Personuppgift", en: "Personal data",
            .choice([
              Choice("none", sv: "Ingen", en: "None"),
              Choice("ordinary", sv: "Vanlig", en: "Ordinary"),
              Choice("sensitive", sv: "Känslig", en: "Sensitive"),
              Choice("identifying", sv: "Identifierande", en: "Identifying"),
            ]),
            .optional, .optional, .added),
          Field(
            "classification", sv: "Informationsklassning", en: "Information classification",
            .structure(.classification),
            .optional, .optional, .stated,
            help: Words(
              sv: "Bara där attributet skiljer sig från objektet.",
              en: "Only where the attribute differs from the object.")),
        ]),
      .parts(
        "association", key: "associations", sv: "Relation", en: "Association", referable: false,
        .any, .optional, .stated,
        fields: [
          Field(
            "name", sv: "Namn", en: "Name",
            .text(),
            .optional, .optional, .stated),
          Field(
            "to", sv: "Till", en: "To",
            .reference(
              Reference(
                to: ["exchange-object"], relation: "R51",
                inverse: Inverse("associated-from", sv: "Har relation från", en: "Is associated from"))),
            .one, .first, .stated),
          Field(
            "cardinality", sv: "Kardinalitet", en: "Cardinality",
            .choice(.cardinalities, open: true),
            .optional, .optional, .stated),
        ]),
    ])
}
