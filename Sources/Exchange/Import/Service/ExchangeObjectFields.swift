extension Proposal {
  /// What of exchange objects and code lists a contract decides, and people may have corrected.
  static let decidedOfObjects: Set<String> = [
    "attributes.data-type", "attributes.cardinality", "attributes.format", "attributes.code-list",
    "associations.cardinality",
  ]

  /// What of exchange objects and code lists is told of where a newer contract has it otherwise.
  static let comparedOfObjects = Comparison.newer([
    "definition", "description", "attributes", "attributes.definition", "associations", "values",
    "values.text",
  ])
}
