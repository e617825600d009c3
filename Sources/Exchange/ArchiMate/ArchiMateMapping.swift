import Catalogue

/// Which element of ArchiMate 3.2 a kind or part is, and which relationship a field: a table that the export reads one
/// way and an import the other.
struct ArchiMateMapping: Sendable {
  typealias Element = ArchiMate.ElementRow
  typealias Relationship = ArchiMate.RelationshipRow

  /// A kind whose descriptions are relationships themselves.
  struct Link: Sendable {
    let kind: String
    /// The fields that name the two ends.
    let source: String
    let target: String
    let type: String
  }

  /// What a part is to the description, or part, that it stands in; or to the version of its service.
  struct Membership: Sendable {
    /// `kind#part`.
    let part: String
    let type: String
    /// Whether it leads from the part.
    let isTurned: Bool
    /// Whether the other end is the profile of the version.
    let isOfVersion: Bool
  }

  /// In the order in which they are tried. What an element without `vlds:typ` becomes is said by the first row that
  /// has its building block, else by the first that has its type.
  var elements: [Element]
  /// In the order in which they are tried.
  var relationships: [Relationship]
  var links: [Link]
  var memberships: [Membership]

  /// What a reference becomes that no row is for: it is allowed between all elements.
  static let otherwise = (type: "Association", isTurned: false)

  /// The row for a description or part.
  ///
  /// - Parameter values: gives the values of a field.
  func element(_ subject: String, _ values: (String) -> [String]) -> Element? {
    elements.first { row in
      guard row.subject == subject, row.only != .import else { return false }
      return row.condition.map { condition in
        values(condition.field).contains(where: condition.values.contains)
      }
        ?? true
    }
  }

  /// Whether some descriptions of a kind, or parts, are elements.
  func hasElement(_ subject: String) -> Bool { elements.contains { $0.subject == subject } }

  /// The row for a field of a description or part.
  func relationship(_ subject: String, _ field: String, to target: String) -> Relationship? {
    relationships.first {
      $0.subject == subject && $0.field == field && ($0.targets.isEmpty || $0.targets.contains(target))
    }
  }
}

extension ArchiMateMapping {
  /// The mapping of a catalogue: its own rows come first.
  init(_ manifest: Manifest) {
    self = .standard
    elements = manifest.archiMate.elements + elements
    relationships = manifest.archiMate.relationships + relationships
  }
}

extension ArchiMate.Condition {
  /// In the place of a field: the type of the service that the description belongs to.
  static let typeOfService = "service.type"
}

extension ArchiMate.ElementRow {
  init(
    _ subject: String, _ type: String, _ block: String? = nil, when field: String? = nil,
    _ values: String..., only way: ArchiMate.Way? = nil
  ) {
    self.init(
      subject, type, block: block, condition: field.map { ArchiMate.Condition($0, values) }, only: way)
  }
}

extension ArchiMate.RelationshipRow {
  init(
    _ subject: String, _ field: String, _ type: String, turned: Bool = false, access: String? = nil,
    to targets: String...
  ) {
    self.init(subject, field, type, isTurned: turned, access: access, targets: targets)
  }
}
