import Metamodel

/// Names of ArchiMate 3.2, and the rows in which kinds and fields are mapped to them.
public enum ArchiMate {
  /// What descriptions of a kind, or parts, are as elements.
  public struct ElementRow: Sendable, Hashable {
    /// `kind`, or `kind#part`.
    public let subject: String
    public let type: String
    /// The EIRA 6.1 building block, without its prefix.
    public let block: String?
    /// The field and values that the row is for; `nil` where it is for all.
    public let condition: Condition?
    /// The one way that the row is for; `nil` where it is for both.
    public let only: Way?

    /// Creates a row.
    public init(
      _ subject: String, _ type: String, block: String? = nil, condition: Condition? = nil, only: Way? = nil
    ) {
      self.subject = subject
      self.type = type
      self.block = block
      self.condition = condition
      self.only = only
    }
  }

  /// A row holds where a field has one of the values.
  public struct Condition: Sendable, Hashable {
    public let field: String
    public let values: [String]

    /// Creates a condition.
    public init(_ field: String, _ values: [String]) {
      self.field = field
      self.values = values
    }
  }

  /// The way that a mapping is read.
  public enum Way: String, Sendable, CaseIterable {
    /// Elements become descriptions.
    case `import`
    /// Descriptions become elements.
    case export
  }

  /// What a reference, or a relation that follows from the place, is as a relationship.
  public struct RelationshipRow: Sendable, Hashable {
    /// `kind`, or `kind#part`.
    public let subject: String
    /// The field, in a structure with its path.
    public let field: String
    public let type: String
    /// Whether it leads from what is referred to.
    public let isTurned: Bool
    /// For `Access`: `Read`, `Write` or `ReadWrite`.
    public let access: String?
    /// The kinds or parts referred to that the row is for; empty where it is for all.
    public let targets: [String]

    /// Creates a row.
    public init(
      _ subject: String, _ field: String, _ type: String, isTurned: Bool = false, access: String? = nil,
      targets: [String] = []
    ) {
      self.subject = subject
      self.field = field
      self.type = type
      self.isTurned = isTurned
      self.access = access
      self.targets = targets
    }
  }

  /// Rows that a catalogue has itself; they come before those of the program.
  public struct Rows: Sendable, Hashable {
    public var elements: [ElementRow] = []
    public var relationships: [RelationshipRow] = []

    /// Creates no rows.
    public init() {}
  }

  /// The types of elements, by layer.
  public static let elementTypes = [
    "Resource", "Capability", "CourseOfAction", "ValueStream",
    "BusinessActor", "BusinessRole", "BusinessCollaboration", "BusinessInterface", "BusinessProcess",
    "BusinessFunction", "BusinessInteraction", "BusinessEvent", "BusinessService", "BusinessObject",
    "Contract",
    "Representation", "Product",
    "ApplicationComponent", "ApplicationCollaboration", "ApplicationInterface", "ApplicationFunction",
    "ApplicationInteraction", "ApplicationProcess", "ApplicationEvent", "ApplicationService", "DataObject",
    "Node", "Device", "SystemSoftware", "TechnologyCollaboration", "TechnologyInterface", "Path",
    "CommunicationNetwork", "TechnologyFunction", "TechnologyProcess", "TechnologyInteraction",
    "TechnologyEvent", "TechnologyService", "Artifact",
    "Equipment", "Facility", "DistributionNetwork", "Material",
    "Stakeholder", "Driver", "Assessment", "Goal", "Outcome", "Principle", "Requirement", "Constraint",
    "Meaning", "Value",
    "WorkPackage", "Deliverable", "ImplementationEvent", "Plateau", "Gap",
    "Location", "Grouping",
  ]

  /// The types of relationships.
  public static let relationshipTypes = [
    "Composition", "Aggregation", "Assignment", "Realization", "Serving", "Access", "Influence",
    "Association", "Triggering", "Flow", "Specialization",
  ]

  /// What an access relationship may say of itself.
  public static let accessTypes = ["Access", "Read", "Write", "ReadWrite"]

  /// The kinds, and the parts that can be referred to, as `kind#part`.
  static let subjects: [String] = Metamodel.vlds.kinds.flatMap { kind in
    [kind.id] + parts(in: kind.parts).map { "\(kind.id)#\($0.id)" }
  }

  /// The fields that refer, of all kinds and parts, and the relations that follow from the place.
  static let fields: [String] = {
    var names = Metamodel.impliedRelations.compactMap { $0.name?.id }
    for kind in Metamodel.vlds.kinds {
      for schema in [kind.schema] + parts(in: kind.parts).map(\.schema) { names += references(of: schema) }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }()

  private static func parts(in fields: [Field]) -> [Part] {
    fields.flatMap { field -> [Part] in
      guard case .parts(let part) = field.type else { return [] }
      return (part.isReferable ? [part] : []) + parts(in: part.parts)
    }
  }

  private static func references(of schema: Schema) -> [String] {
    schema.fields.flatMap { field -> [String] in
      if field.reference != nil { return [field.id] }
      guard case .structure(let structure) = field.type, !field.cardinality.isList else { return [] }
      return references(of: structure.schema).map { "\(field.id).\($0)" }
    }
  }
}
