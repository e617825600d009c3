import Metamodel

/// A field has no more values than it may, and a list that is there has no fewer.
enum FO06: Rule {
  static let statement = RuleStatement(
    "FO-06", .error, .always,
    title: Words(sv: "Fel antal värden", en: "Wrong number of values"),
    statement: Words(
      sv: "Ett fält har inte fler värden än det får, och en lista som finns har inte färre.",
      en: "A field has no more values than it may, and a list that is there has no fewer."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      A list in a field or part whose `cardinality` has the upper bound 1; more values than the upper \
      bound; the same value twice in a list; a list that is there, even empty, with fewer values than the \
      lower bound. An absent field is KO-01, not this rule.
      """,
    fix: Words(sv: "Ta bort eller lägg till värden.", en: "Remove or add values."), .core)
}
