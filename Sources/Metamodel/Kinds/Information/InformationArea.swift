extension Kind {
  static let informationArea = Kind(
    "information-area", sv: "Informationsområde", en: "Information area", .information, .second,
    path: "information/information-areas/{id}.md",
    definition: Words(
      sv:
        "En överenskommen del av informationen, avgränsad så att begreppsägare och informationsägare kan pekas ut.",
      en:
        "An agreed part of the information, delimited so that concept owners and information owners can be named."
    ),
    source: "VLDS 5.3 s39", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "primary-source", sv: "Primär källa", en: "Primary source",
        .reference(
          Reference(
            to: ["actor"], relation: "R49",
            inverse: Inverse(
              "primary-source-of-areas", sv: "Är primär källa för område", en: "Is primary source of area"))),
        .optional, .optional, .stated),
      Field(
        "classification", sv: "Informationsklassning", en: "Information classification",
        .structure(.classification),
        .optional, .optional, .stated),
    ])
}
