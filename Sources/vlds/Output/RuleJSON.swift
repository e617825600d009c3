import Exchange
import Metamodel
import Rules

extension JSON {
  /// The rules in the shape of rules.yaml.
  static var rules: JSON {
    [
      "version": .number(1),
      "terms": .array(Rules.terms.map { ["id": .string($0.id), "means": .string($0.meaning)] }),
      "rules": .array(Rules.all.map(rule)),
    ]
  }

  /// One rule; what it does not say is left out.
  static func rule(_ rule: RuleStatement) -> JSON {
    var pairs = Pairs()
    pairs.add("id", rule.id)
    pairs.add("severity", rule.severity.rawValue)
    pairs.add("when", rule.gate.rawValue)
    pairs.add("in-draft", rule.inDraft?.rawValue)
    pairs.add("at-publish", rule.atPublish?.rawValue)
    pairs.add("title", rule.title)
    pairs.add("statement", rule.statement)
    pairs.add("source", rule.source)
    pairs.add("origin", rule.origin.rawValue)
    pairs.add("kinds", rule.kinds)
    if !rule.laterKinds.isEmpty { pairs.add("later-kinds", rule.laterKinds) }
    if !rule.fields.isEmpty { pairs.add("fields", rule.fields) }
    pairs.add("finds", rule.finds)
    if !rule.exceptFields.isEmpty { pairs.add("except-fields", rule.exceptFields) }
    if !rule.cases.isEmpty {
      pairs.add(
        "cases",
        .array(rule.cases.map { ["severity": .string($0.severity.rawValue), "finds": .string($0.finds)] }))
    }
    pairs.add("fix", rule.fix)
    pairs.add("release", rule.release.rawValue)
    return pairs.object
  }

  /// A text in both languages.
  static func words(_ words: Words) -> JSON { ["sv": .string(words.sv), "en": .string(words.en)] }
}
