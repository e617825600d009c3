extension Kind {
  static let referenceModel = Kind(
    "reference-model", sv: "Referensmodell", en: "Reference model", .information, .second,
    path: "information/reference-models/{id}.md",
    definition: Words(
      sv:
        "Kärnan i hur en företeelse som många områden använder beskrivs gemensamt, till exempel person eller fastighet.",
      en:
        "The core of how a thing used in many areas is described in common, such as person or real property."),
    source: "VLDS 9 s70; 5.3 s40; 3.2 s20; 8 s68", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "contains", sv: "Innehåller", en: "Contains",
        .reference(
          Reference(
            to: ["concept", "exchange-object"], relation: "R56",
            inverse: Inverse("in-reference-models", sv: "Ingår i referensmodell", en: "Is in reference model")
          )),
        .some, .first, .stated),
      Field(
        "base-data-area", sv: "Grunddataområde", en: "Base data area",
        .choice(
          [
            Choice("person", sv: "Person", en: "Person"),
            Choice("company", sv: "Företag", en: "Company"),
            Choice("real-property", sv: "Fastighet", en: "Real property"),
            Choice("vehicle", sv: "Fordon", en: "Vehicle"),
          ], open: true),
        .optional, .optional, .stated),
    ])
}
