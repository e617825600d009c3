extension Kind {
  static let capabilityArea = Kind(
    "capability-area", sv: "Förmågeområde", en: "Capability area", .governance, .second,
    path: "governance/capability-areas/{id}.md",
    definition: Words(
      sv: "Ett av de sex områden där en organisation ska ha förmågor för att andra ska kunna lita på den.",
      en: "One of the six areas in which an organisation must have capabilities for others to trust it."),
    source: "TILLIT 2.1", .stated,
    common: [
      FieldChange("description", level: .first, cardinality: .one)
    ],
    fields: [
      Field(
        "gain", sv: "Nytta", en: "Gain",
        .markdown,
        .optional, .optional, .stated),
      Field(
        "risk", sv: "Risk", en: "Risk",
        .markdown,
        .optional, .optional, .stated),
    ])
}
