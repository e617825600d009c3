/// What is known of the findings of descriptions, for queries and lists.
public protocol FindingLookup: Sendable {
  /// How many findings a description has.
  func counts(at position: Int) -> FindingCounts
  /// Whether a description has a finding of a rule.
  func hasFinding(of rule: String, at position: Int) -> Bool
  /// The level that a description reaches, 0 to 3.
  func level(at position: Int) -> Int
}

/// A number of findings by severity.
public struct FindingCounts: Sendable, Hashable {
  public var errors = 0
  public var warnings = 0
  public var infos = 0

  /// Creates counts.
  public init(errors: Int = 0, warnings: Int = 0, infos: Int = 0) {
    self.errors = errors
    self.warnings = warnings
    self.infos = infos
  }

  /// How many there are of all severities.
  public var total: Int { errors + warnings + infos }
}
