import Foundation
import Metamodel
import Rules
import Testing
import Yams

/// The words of the rules are those of rules.yaml, all of them and nothing else.
struct StatementTests {
  private let document: [String: Any]

  init() throws {
    let file = try #require(
      Bundle.module.url(forResource: "rules", withExtension: "yaml", subdirectory: "Fixtures"))
    document = try #require(try Yams.load(yaml: String(contentsOf: file, encoding: .utf8)) as? [String: Any])
  }

  @Test func everyRuleSaysWhatRulesYamlSays() throws {
    let rules = try #require(document["rules"] as? [[String: Any]])
    #expect(rules.count == 73)
    #expect(Rules.all.map(\.id) == rules.map { $0["id"] as? String ?? "" })
    for (statement, rule) in zip(Rules.all, rules) {
      let written = statement.asYaml
      #expect(Set(written.keys) == Set(rule.keys), "\(statement.id)")
      for (key, value) in rule {
        #expect(written[key].map { "\($0)" } == plain(value), "\(statement.id) \(key)")
      }
    }
  }

  @Test func everyTermMeansWhatRulesYamlSays() throws {
    let terms = try #require(document["terms"] as? [[String: String]])
    #expect(Rules.terms.map(\.id) == terms.map { $0["id"] ?? "" })
    #expect(Rules.terms.map(\.meaning) == terms.map { $0["means"] ?? "" })
  }

  @Test func everyRuleIsFoundByItsID() {
    for statement in Rules.all { #expect(Rules.rule(statement.id) == statement) }
    #expect(Rules.rule("XX-99") == nil)
  }

  @Test func kindsOfRulesAreKindsOfTheMetamodel() {
    for statement in Rules.all {
      for kind in statement.kinds + statement.laterKinds where kind != "*" {
        #expect(Metamodel.vlds[kind] != nil, "\(statement.id): \(kind)")
      }
    }
  }

  /// A value of the file in the form that ``RuleStatement/asYaml`` gives.
  private func plain(_ value: Any) -> String {
    switch value {
    case let words as [String: String] where words["sv"] != nil: "\(words["sv"] ?? "")|\(words["en"] ?? "")"
    case let cases as [[String: String]]:
      "\(cases.map { "\($0["severity"] ?? "")|\($0["finds"] ?? "")" })"
    default: "\(value)"
    }
  }
}

extension RuleStatement {
  /// The rule by the keys of rules.yaml; what is absent there is absent here.
  fileprivate var asYaml: [String: Any] {
    let origins: [Origin: String] = [.stated: "S", .inferred: "I", .external: "X", .added: "A"]
    var keys: [String: Any] = [
      "id": id, "severity": severity.rawValue, "when": gate.rawValue, "title": "\(title.sv)|\(title.en)",
      "statement": "\(statement.sv)|\(statement.en)", "source": source, "origin": origins[origin] ?? "",
      "kinds": kinds, "finds": finds, "fix": "\(fix.sv)|\(fix.en)", "release": release.rawValue,
    ]
    if let inDraft { keys["in-draft"] = inDraft.rawValue }
    if let atPublish { keys["at-publish"] = atPublish.rawValue }
    if !laterKinds.isEmpty { keys["later-kinds"] = laterKinds }
    if !fields.isEmpty { keys["fields"] = fields }
    if !exceptFields.isEmpty { keys["except-fields"] = exceptFields }
    if !cases.isEmpty { keys["cases"] = cases.map { "\($0.severity.rawValue)|\($0.finds)" } }
    return keys
  }
}
