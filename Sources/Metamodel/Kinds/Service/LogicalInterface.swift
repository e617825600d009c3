extension Kind {
  static let logicalInterface = Kind(
    "logical-interface", sv: "Logiskt gränssnitt", en: "Logical interface", .service, .core,
    path: "services/{service}/{version}/logical-interface.md",
    definition: Words(
      sv:
        "De gränsytor som producent och konsument ska implementera, som anrop, meddelanden och sekvenser, utan bindning till teknik.",
      en:
        "The contact surfaces that producer and consumer are to implement, as calls, messages and sequences, without any tie to technology."
    ),
    source: "VLDS 9 s70; 5.3 s42; 6.6 s52", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [],
    parts: [
      .parts(
        "surface", key: "surfaces", sv: "Gränsyta", en: "Contact surface", referable: true,
        .some, .first, .stated,
        fields: [
          Field(
            "name", sv: "Namn", en: "Name",
            .text(),
            .optional, .optional, .added),
          Field(
            "implemented-by", sv: "Implementeras av", en: "Implemented by",
            .choice([
              Choice("producer", sv: "Producent", en: "Producer"),
              Choice("consumer", sv: "Konsument", en: "Consumer"),
            ]),
            .one, .first, .stated),
        ],
        parts: [
          .parts(
            "operation", key: "operations", sv: "Anrop", en: "Operation", referable: true,
            .some, .first, .stated,
            fields: [
              Field(
                "name", sv: "Namn", en: "Name",
                .text(),
                .one, .first, .stated),
              Field(
                "summary", sv: "Sammanfattning", en: "Summary",
                .text(),
                .optional, .optional, .added),
              Field(
                "pattern", sv: "Interaktionsmönster", en: "Interaction pattern",
                .choice([
                  Choice("request-response", sv: "Fråga och svar", en: "Request and response"),
                  Choice("update-receipt", sv: "Uppdatering med kvittens", en: "Update with receipt"),
                  Choice("one-way", sv: "Envägs", en: "One way"),
                  Choice(
                    "asynchronous", sv: "Asynkron fråga och svar", en: "Asynchronous request and response"),
                  Choice("notification", sv: "Avisering", en: "Notification"),
                  Choice("subscription", sv: "Prenumeration", en: "Subscription"),
                  Choice("file", sv: "Fil", en: "File"),
                ]),
                .one, .first, .stated),
              Field(
                "uses", sv: "Använder meddelande", en: "Uses message",
                .reference(
                  Reference(
                    to: ["logical-interface#message"], relation: "R71",
                    inverse: Inverse("used-in", sv: "Används i anrop", en: "Is used in operation", .some),
                    fileScoped: true)),
                .some, .first, .stated),
              Field(
                "mandatory", sv: "Obligatoriskt", en: "Mandatory",
                .boolean,
                .optional, .optional, .external),
              Field(
                "error-codes", sv: "Felkoder", en: "Error codes",
                .structure(.errorCode),
                .any, .optional, .external),
            ])
        ]),
      .parts(
        "message", key: "messages", sv: "Tjänstemeddelande", en: "Message", referable: true,
        .some, .first, .stated,
        fields: [
          Field(
            "name", sv: "Namn", en: "Name",
            .text(),
            .one, .first, .stated),
          Field(
            "direction", sv: "Riktning", en: "Direction",
            .choice([
              Choice("in", sv: "In", en: "In"),
              Choice("out", sv: "Ut", en: "Out"),
              Choice("fault", sv: "Fel", en: "Fault"),
            ]),
            .one, .first, .inferred,
            help: Words(
              sv: "Sett från den som tar emot anropet.", en: "Seen from the one who receives the call.")),
          Field(
            "carries", sv: "Bär", en: "Carries",
            .reference(
              Reference(
                to: ["exchange-object", "exchange-object#attribute"], relation: "R72",
                inverse: Inverse("carried-by", sv: "Bärs av meddelande", en: "Is carried by message"))),
            .any, .optional, .stated),
        ],
        parts: [
          .parts(
            "field-rule", key: "field-rules", sv: "Fältregel", en: "Field rule", referable: false,
            .any, .optional, .external,
            fields: [
              Field(
                "attribute", sv: "Attribut", en: "Attribute",
                .reference(
                  Reference(
                    to: ["exchange-object#attribute"],
                    inverse: Inverse("field-rules", sv: "Har fältregel i", en: "Has field rule in"))),
                .one, .first, .external),
              Field(
                "cardinality", sv: "Kardinalitet", en: "Cardinality",
                .choice(.cardinalities, open: true),
                .optional, .optional, .external),
              Field(
                "rule", sv: "Regel", en: "Rule",
                .text(),
                .optional, .optional, .external),
            ])
        ]),
      .parts(
        "sequence", key: "sequences", sv: "Sekvens", en: "Sequence", referable: true,
        .any, .optional, .stated,
        fields: [
          Field(
            "name", sv: "Namn", en: "Name",
            .text(),
            .one, .first, .stated),
          Field(
            "calls", sv: "Ordnar anrop", en: "Orders operations",
            .reference(
              Reference(
                to: ["logical-interface#operation"], relation: "R74",
                inverse: Inverse("sequences", sv: "Ingår i sekvens", en: "Is part of sequence"),
                fileScoped: true)),
            .some, .first, .stated, ordered: true),
          Field(
            "note", sv: "Anteckning", en: "Note",
            .text(),
            .optional, .optional, .added),
        ]),
      .parts(
        "specification", key: "specifications", sv: "Specifikationsdokument", en: "Specification document",
        referable: true,
        .any, .optional, .inferred, structure: .specificationDocument),
    ])
}
