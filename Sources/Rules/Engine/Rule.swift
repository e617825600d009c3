import Catalogue

/// A rule: what it says. What it looks at is told by the protocols below; one that conforms to none is not
/// tested yet.
///
/// A rule looks and reports. It keeps nothing, throws nothing and prints nothing.
protocol Rule: Sendable {
  static var statement: RuleStatement { get }

  // The rule by what it looks at. The protocols below answer: asking the runtime what each rule conforms to takes
  // milliseconds of every start.
  static var onDescriptions: (any DescriptionRule.Type)? { get }
  static var onValues: (any ValueRule.Type)? { get }
  static var onCatalogue: (any CatalogueRule.Type)? { get }
  static var onFindings: (any FindingsRule.Type)? { get }
}

extension Rule {
  static var onDescriptions: (any DescriptionRule.Type)? { nil }
  static var onValues: (any ValueRule.Type)? { nil }
  static var onCatalogue: (any CatalogueRule.Type)? { nil }
  static var onFindings: (any FindingsRule.Type)? { nil }
}

extension DescriptionRule {
  static var onDescriptions: (any DescriptionRule.Type)? { Self.self }
}

extension ValueRule {
  static var onValues: (any ValueRule.Type)? { Self.self }
}

extension FindingsRule {
  static var onFindings: (any FindingsRule.Type)? { Self.self }
}

/// A rule that looks at one description of its kinds at a time.
protocol DescriptionRule: Rule {
  /// Looks at the description at a position and reports what it finds there.
  static func check(_ position: Int, in context: RuleContext, _ report: Report)
}

/// A rule that looks at each value of the front matter, also of `catalogue.yaml`.
///
/// All such rules share one walk through the nodes of a document.
protocol ValueRule: Rule {
  /// Looks at the value of one key, with the list or map that may stand there.
  static func check(_ value: Value, of document: Document, in context: RuleContext, _ report: Report)
}

/// A rule that looks at the catalogue as a whole.
protocol CatalogueRule: Rule {
  static func check(_ context: RuleContext, _ report: Report)

  /// The kinds whose contents it looks at: those of the fields compared, where nothing else is said.
  static var kindsLookedAt: Set<String> { get }
}

extension CatalogueRule {
  static var onCatalogue: (any CatalogueRule.Type)? { Self.self }

  static var kindsLookedAt: Set<String> { Set(statement.fields.map { String($0.prefix { $0 != "." }) }) }
}

/// A rule that looks at what the others have found.
protocol FindingsRule: Rule {
  /// Whether there is anything in the catalogue that it would look at.
  static func hasWork(in context: RuleContext) -> Bool

  /// Looks when all others have.
  ///
  /// - Parameter faulty: the descriptions with findings of severity error.
  static func check(_ faulty: Set<Int>, in context: RuleContext, _ report: Report)
}
