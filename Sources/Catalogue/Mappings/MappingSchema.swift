import Metamodel

extension Manifest {
  /// What may stand under `mappings` in catalogue.yaml: for each format rows that come before those of the program.
  static let mappingStructure = Structure(
    "mappings", sv: "Avbildningar", en: "Mappings",
    fields: [
      Field(
        "archimate", sv: "ArchiMate", en: "ArchiMate", .structure(archiMate), .optional, .optional, .added)
    ])

  private static let archiMate = Structure(
    "archimate", sv: "ArchiMate", en: "ArchiMate",
    fields: [
      Field(
        "elements", sv: "Element", en: "Elements",
        .structure(Structure("element", sv: "Element", en: "Element", fields: elementFields)),
        .any, .optional, .added),
      Field(
        "relationships", sv: "Relationer", en: "Relationships",
        .structure(
          Structure("relationship", sv: "Relation", en: "Relationship", fields: relationshipFields)),
        .any, .optional, .added),
    ])

  private static let elementFields: [Field] = [
    choice("kind", "Slag eller slag#del", "Kind or kind#part", ArchiMate.subjects, .one),
    choice("type", "Typ av element", "Type of element", ArchiMate.elementTypes, .one),
    text("block", "Byggblock i EIRA", "Building block of EIRA", pattern: "^[A-Za-z]+$"),
    text("when", "När fältet", "When the field", pattern: "^[a-z.-]+$"),
    text("values", "Har något av värdena", "Has one of the values", .any),
    choice("only", "Bara vid", "Only for", ArchiMate.Way.allCases.map(\.rawValue)),
  ]

  private static let relationshipFields: [Field] = [
    choice("kind", "Slag eller slag#del", "Kind or kind#part", ArchiMate.subjects, .one),
    choice("field", "Fält", "Field", ArchiMate.fields, .one),
    choice("type", "Typ av relation", "Type of relationship", ArchiMate.relationshipTypes, .one),
    Field("turned", sv: "Vänd", en: "Turned", .boolean, .optional, .optional, .added, default: ["false"]),
    choice("access", "Åtkomst", "Access", ArchiMate.accessTypes),
    choice("targets", "Till slag eller slag#del", "To kind or kind#part", ArchiMate.subjects, .any),
  ]

  private static func choice(
    _ id: String, _ sv: String, _ en: String, _ ids: [String], _ cardinality: Cardinality = .optional
  ) -> Field {
    Field(
      id, sv: sv, en: en, .choice(ids.map { Choice($0, sv: $0, en: $0) }), cardinality,
      cardinality == .one ? .first : .optional, .added)
  }

  private static func text(
    _ id: String, _ sv: String, _ en: String, _ cardinality: Cardinality = .optional, pattern: String? = nil
  ) -> Field {
    Field(id, sv: sv, en: en, .text(localized: false, pattern: pattern), cardinality, .optional, .added)
  }
}
