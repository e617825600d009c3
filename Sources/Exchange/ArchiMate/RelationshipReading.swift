import Catalogue
import Metamodel

/// Which field a relationship is: the mapping read from the model to the catalogue.
struct RelationshipReading {
  /// A field that a relationship says something of.
  struct Use {
    let place: FieldPlace
    /// Whether the field stands in what the relationship leads to.
    let isTurned: Bool
  }

  /// What a relationship comes to.
  enum Uses {
    case fields([Use])
    /// Nothing, and why.
    case none(Words)
  }

  private let mapping: ArchiMateMapping
  private let rows: [String: [ArchiMateMapping.Relationship]]
  /// What relationships are named after that follow from the places of the descriptions.
  private let implied: Set<String>

  init(_ mapping: ArchiMateMapping) {
    self.mapping = mapping
    rows = Dictionary(grouping: mapping.relationships, by: \.type)
    implied = Set(Metamodel.impliedRelations.compactMap { $0.name?.id } + ["part"])
  }

  /// Whether a relationship with this `vlds:field` says what the places of the descriptions say.
  func isImplied(_ field: String) -> Bool { implied.contains(field) }

  /// The fields that a relationship between two drafts says something of.
  func uses(of relationship: ArchiMateDocument.Concept, from source: Draft, to target: Draft) -> Uses {
    if let field = relationship.property("vlds:field") {
      let use = named(field, source, target, isTurned: false) ?? named(field, target, source, isTurned: true)
      return use.map { .fields([$0]) } ?? .none(.noField)
    }
    let found = mapped(relationship, source, target)
    if !found.isEmpty { return .fields(found) }
    // Between two of one kind an association may mean anything.
    guard relationship.type == ArchiMateMapping.otherwise.type, source.notation != target.notation else {
      return .none(.noField)
    }
    // It is the same from both ends.
    let uses = free(source, target, isTurned: false) + free(target, source, isTurned: true)
    switch uses.count {
    case 0: return .none(.noField)
    case 1: return .fields(uses)
    default: return .none(.several(uses.map(\.place.field)))
    }
  }

  /// The field that the relationship names, where the mapping lets it lead that way.
  private func named(_ field: String, _ subject: Draft, _ other: Draft, isTurned: Bool) -> Use? {
    guard let place = FieldPlace(field, in: subject.schema),
      place.field.reference?.accepts(other.kind, other.part) == true
    else { return nil }
    let row = mapping.relationship(subject.notation, field, to: other.notation)
    guard (row?.isTurned ?? ArchiMateMapping.otherwise.isTurned) == isTurned else { return nil }
    return Use(place: place, isTurned: isTurned)
  }

  /// The fields that have a row of the mapping for it: the first one, but both sides of an access.
  private func mapped(
    _ relationship: ArchiMateDocument.Concept, _ source: Draft, _ target: Draft
  ) -> [Use] {
    var found: [Use] = []
    for row in rows[relationship.type] ?? [] {
      let (subject, other) = row.isTurned ? (target, source) : (source, target)
      guard row.subject == subject.notation, row.targets.isEmpty || row.targets.contains(other.notation),
        RelationshipReading.allows(row.access, relationship.access),
        let place = FieldPlace(row.field, in: subject.schema),
        place.field.reference?.accepts(other.kind, other.part) == true
      else { continue }
      found.append(Use(place: place, isTurned: row.isTurned))
      if relationship.access != "ReadWrite" { break }
    }
    return found
  }

  /// Whether a row for one sort of access is for another: both ways are each of them, and what does not tell is both.
  private static func allows(_ row: String?, _ access: String?) -> Bool {
    guard let row, row != "ReadWrite" else { return true }
    return row == access || access == "ReadWrite"
  }

  /// Fields for such targets that no row is for, so that they are associations.
  private func free(_ subject: Draft, _ other: Draft, isTurned: Bool) -> [Use] {
    subject.schema.fields.compactMap { field in
      guard let reference = field.reference, !reference.targets.isEmpty, !reference.isFileScoped,
        reference.accepts(other.kind, other.part),
        mapping.relationship(subject.notation, field.id, to: other.notation) == nil,
        let place = FieldPlace(field.id, in: subject.schema)
      else { return nil }
      return Use(place: place, isTurned: isTurned)
    }
  }
}

extension Words {
  fileprivate static func several(_ fields: [Field]) -> Words {
    let names = fields.map(\.id).joined(separator: ", ")
    return Words(
      sv: "flera fält kan menas (\(names)); ange ett i egenskapen vlds:field",
      en: "several fields may be meant (\(names)); name one in the property vlds:field")
  }
}
