import Metamodel

/// The rules to run, by what they look at.
struct RuleSet: Sendable {
  let onCatalogue: [any CatalogueRule.Type]
  let onFindings: [any FindingsRule.Type]
  let onValues: [any ValueRule.Type]
  /// The rules on values that `catalogue.yaml` is tested by.
  let onManifest: [any ValueRule.Type]
  /// The rules on descriptions, by the position of the kind in the metamodel.
  let onDescriptions: [[any DescriptionRule.Type]]
  /// Those that a retired description is still tested by.
  let onRetired: [[any DescriptionRule.Type]]

  /// - Parameter options: what is asked for; structure and traceability are always tested, since the level
  ///   that a description reaches hangs on them.
  init(_ metamodel: Metamodel, options: Validator.Options) {
    let types = Rules.types.filter { rule in
      let statement = rule.statement
      return options.keeps(statement.id) || statement.family == "ST" || statement.family == "SP"
    }
    onCatalogue = types.compactMap { $0.onCatalogue }
    onFindings = types.compactMap { $0.onFindings }
    onValues = types.compactMap { $0.onValues }
    onManifest = onValues.filter { RuleSet.manifestRules.contains($0.statement.id) }
    let onEach = types.compactMap { $0.onDescriptions }
    onDescriptions = metamodel.kinds.map { kind in
      onEach.filter {
        ($0.statement.kinds + $0.statement.laterKinds).contains { $0 == kind.id || $0 == "*" }
      }
    }
    onRetired = onDescriptions.map { $0.filter { RuleSet.isKept($0.statement) } }
  }

  /// Stands for `catalogue.yaml` where the rules on the whole are counted.
  static let manifest = -1

  /// format.md, catalogue.yaml.
  private static let manifestRules: Set<String> = ["FO-03", "FO-04", "FO-05", "FO-06"]

  private static func isKept(_ statement: RuleStatement) -> Bool {
    statement.isFixed || statement.id == "VE-02"
  }
}
