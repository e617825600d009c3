extension Kind {
  static let conceptModel = Kind(
    "concept-model", sv: "Begreppsmodell", en: "Concept model", .information, .second,
    path: "information/concept-models/{id}.md",
    definition: Words(
      sv: "Begreppen i ett sammanhängande begreppssystem, visade med sina inbördes relationer.",
      en: "The concepts of one coherent system of concepts, shown with the relations between them."),
    source: "VLDS 9 s69", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "concepts", sv: "Innehåller", en: "Contains",
        .reference(
          Reference(
            to: ["concept"], relation: "R46",
            inverse: Inverse("concept-models", sv: "Ingår i begreppsmodell", en: "Is in concept model"))),
        .some, .first, .stated),
      Field(
        "picture", sv: "Bild", en: "Picture",
        .uri,
        .optional, .optional, .stated),
    ])
}
