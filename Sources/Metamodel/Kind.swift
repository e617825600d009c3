/// A kind of description: what it means, where its files lie and which fields they have.
public final class Kind: Sendable {
  public let id: String
  public let label: Words
  public let perspective: Perspective
  public let release: Release
  public let path: PathPattern
  public let definition: Words
  /// Where the guide, or another framework, speaks of it.
  public let source: String
  public let origin: Origin
  /// What the kind changes in the common fields.
  public let common: [FieldChange]
  /// The fields of the kind itself, without the common ones.
  public let fields: [Field]
  /// The parts of the kind.
  public let parts: [Field]
  /// All that may stand in a file, in the order of a new one: common fields, own fields, parts, and the
  /// extension fields of the catalogue.
  public let schema: Schema
  /// How many fields of the schema come from `extensions` of the catalogue; they stand last.
  public let extensionCount: Int

  /// Creates a kind; `path` is written as in metamodel.yaml, `needs/customers/{id}.md`.
  @inline(never)
  public init(
    _ id: String, sv: String, en: String, _ perspective: Perspective, _ release: Release = .core,
    path: String,
    definition: Words, source: String, _ origin: Origin = .stated, common: [FieldChange] = [],
    fields: [Field], parts: [Field] = [], extensions: [Field] = []
  ) {
    self.id = id
    self.label = Words(sv: sv, en: en)
    self.perspective = perspective
    self.release = release
    self.path = PathPattern(path)
    self.definition = definition
    self.source = source
    self.origin = origin
    self.common = common
    self.fields = fields
    self.parts = parts
    let commons = Metamodel.commonFields.map { field in
      common.first { $0.field == field.id }?.applied(to: field) ?? field
    }
    self.schema = Schema(commons + fields + parts + extensions)
    self.extensionCount = extensions.count
  }

  /// The part with an id, at any depth.
  public func part(_ id: String) -> Part? { Kind.part(id, in: parts) }

  private static func part(_ id: String, in fields: [Field]) -> Part? {
    for case .parts(let part) in fields.lazy.map(\.type) {
      if part.id == id { return part }
      if let inner = Kind.part(id, in: part.parts) { return inner }
    }
    return nil
  }
}

extension Kind {
  /// Whether its descriptions lie in the folder of a service.
  public var isOfServiceFamily: Bool { path.names.first == "service" }

  /// Whether its descriptions lie below a version of a service.
  public var isBelowVersion: Bool { isOfServiceFamily && path.names.count > 1 }

  /// The list that a part stands in, at any depth.
  public func partField(_ part: Part) -> Field? {
    func find(in fields: [Field]) -> Field? {
      for field in fields {
        guard case .parts(let other) = field.type else { continue }
        if other === part { return field }
        if let found = find(in: other.parts) { return found }
      }
      return nil
    }
    return find(in: parts)
  }
}
