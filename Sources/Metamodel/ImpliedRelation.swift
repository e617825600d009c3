/// A relation that no field holds: it follows from where a file lies, or from the parts in it.
public struct ImpliedRelation: Sendable {
  /// What it follows from.
  public enum Ground: String, Sendable {
    case path
    case merged
    case parts
    case structure
    case responsible
  }

  public let relation: String?
  public let source: String
  public let targets: [String]
  public let ground: Ground
  public let cardinality: Cardinality
  /// The id and label of the relation seen from its source, `nil` where it is shown as parts.
  public let name: Inverse?
  /// The view from the target.
  public let inverse: Inverse?
  /// The role that replaces the relation, for the ground `responsible`.
  public let role: String?
  public let reason: String

  /// Creates a relation that follows from something else than a field.
  @inline(never)
  public init(
    _ relation: String?, _ source: String, to targets: [String], by ground: Ground,
    _ cardinality: Cardinality,
    name: Inverse? = nil, inverse: Inverse? = nil, role: String? = nil, reason: String
  ) {
    self.relation = relation
    self.source = source
    self.targets = targets
    self.ground = ground
    self.cardinality = cardinality
    self.name = name
    self.inverse = inverse
    self.role = role
    self.reason = reason
  }
}
