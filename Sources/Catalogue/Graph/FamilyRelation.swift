import Metamodel

/// A relation inside the family of a service that follows from where the files lie, in the form of a field.
struct FamilyRelation: Sendable {
  let source: String
  let target: String
  /// The relation as a field that nobody writes, with its inverse.
  let field: Field
  /// Whether the target lies beside the source, not below it.
  let isBeside: Bool

  /// The relations of the metamodel that follow from the path.
  static let all: [FamilyRelation] = Metamodel.impliedRelations.compactMap { relation in
    guard relation.ground == .path, let name = relation.name, let target = relation.targets.first else {
      return nil
    }
    let field = Field(
      name.id, sv: name.label.sv, en: name.label.en,
      .reference(Reference(to: [target], relation: relation.relation, inverse: relation.inverse)),
      relation.cardinality, .computed, .stated)
    return FamilyRelation(
      source: relation.source, target: target, field: field, isBeside: target == "logical-interface")
  }

  /// The positions of the targets of a description.
  func targets(of id: String, kind: Int, in index: DescriptionIndex) -> [Int] {
    guard isBeside else { return Array(index.below(kind: kind, id: id)) }
    // A technical interface, service/version/name, realises the logical interface service/version.
    let version = id.split(separator: "/").prefix(2).joined(separator: "/")
    return index.position(kind: kind, id: version).map { [$0] } ?? []
  }
}
