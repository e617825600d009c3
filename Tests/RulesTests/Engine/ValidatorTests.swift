import Metamodel
import Rules
import TestSupport
import Testing

/// What holds for all rules: order, severities, keys, and what is tested at all.
struct ValidatorTests {
  @Test func findingsComeByFileLineRuleAndKey() {
    let catalogue = makeCatalogue([
      "needs/goals/b": "nmae: A\nstatus: foo\n", "needs/goals/a": "name: A\nstatus: bar\nvalid-from: x\n",
      "needs/customers/c": "type: citizen\n",
    ])
    let order = assess(catalogue).findings.filter { $0.rule.hasPrefix("FO") || $0.rule == "KO-01" }
      .map { "\($0.place.file):\($0.place.position.line) \($0.rule)" }
    #expect(
      order == [
        "needs/customers/c.md:1 KO-01", "needs/goals/a.md:1 KO-01", "needs/goals/a.md:3 FO-05",
        "needs/goals/a.md:4 FO-04", "needs/goals/b.md:1 KO-01", "needs/goals/b.md:1 KO-01",
        "needs/goals/b.md:2 FO-03", "needs/goals/b.md:3 FO-05",
      ])
  }

  @Test func findingsAreTheSameEveryTime() {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<700).map { ("needs/goals/mal-\($0)", "nmae: A\npart-of: mal-\($0 + 1)\n") })
    let catalogue = makeCatalogue(files)
    let first = assess(catalogue)
    #expect(first.findings.count > 1400)
    #expect(assess(catalogue).findings == first.findings)
  }

  @Test func theKeyIsRuleDescriptionFieldAndNames() {
    let catalogue = makeCatalogue(
      [
        "process/exchanges/a": "nmae: A\npasses: [b]\n",
        "information/exchange-objects/o": "attributes:\n  - id: kon\n    data-typ: x\n",
      ], manifest: "titel: A\n")
    let keys = Set(assess(catalogue, rules: ["FO-03", "ST-01"]).findings.map(\.key))
    #expect(
      keys == [
        "FO-03 exchange/a nmae", "ST-01 exchange/a passes business-object/b",
        "FO-03 exchange-object/o attributes[kon].data-typ", "FO-03 catalogue.yaml titel",
      ])
  }

  @Test func aFindingOfTheFileHasADashForItsField() {
    let catalogue = makeCatalogue(["services/a/1/profile": "name: A\n"])
    #expect(assess(catalogue, rules: ["ST-02"]).findings.map(\.key) == ["ST-02 profile/a/1 - service/a"])
  }

  @Test func aSettingWithAReasonReplacesTheSeverity() {
    let files = ["needs/customers/a": "name: A\nnmae: B\n"]
    let setting = { (rule: String, text: String) in
      assess(makeCatalogue(files, manifest: "rules:\n  \(rule): \(text)\n"), rules: [rule])
        .findings.map(\.severity)
    }
    #expect(setting("KO-01", "{severity: info, reason: Utkast}") == [.info])
    #expect(setting("KO-01", "{severity: off, reason: Utkast}") == [])
    #expect(setting("KO-01", "{severity: off}") == [.warning])
    #expect(setting("KO-01", "{severity: off, reason: \"  \"}") == [.warning])
  }

  @Test func formatAndStructureCannotBeSwitchedOff() {
    let catalogue = makeCatalogue(
      ["process/exchanges/a": "nmae: B\npasses: [b]\n"],
      manifest: """
        rules:
          FO-03: {severity: off, reason: Vi vill inte}
          ST-01: {severity: off, reason: Vi vill inte}
        """)
    #expect(assess(catalogue, rules: ["FO-03", "ST-01"]).findings.map(\.severity) == [.warning, .error])
  }

  @Test func whatIsRetiredIsTestedForFormatAndStructureOnly() {
    let catalogue = makeCatalogue(["process/exchanges/a": "nmae: A\nstatus: retired\npasses: [b]\n"])
    #expect(assess(catalogue).findings.map(\.rule) == ["FO-03", "ST-01"])
  }

  @Test func theGateMakesAFindingGraver() throws {
    let catalogue = makeCatalogue([
      "needs/customers/a": "name: A\n",
      "needs/customers/b": "name: B\npublication:\n  state: \"published\"\n",
      "needs/customers/c": "name: C\npublication:\n  state: withdrawn\n",
    ])
    #expect(assess(catalogue, rules: ["KO-01"]).findings.map(\.severity) == [.warning, .error, .warning])
    let position = try #require(catalogue.position(kind: "customer", id: "a"))
    let options = Validator.Options(asPublished: true, descriptions: [position])
    let findings = Validator(catalogue, today: testDay, options: options).assess().findings
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map(\.place.description) == [position])
  }

  @Test func findingsAreCountedAndFoundByDescription() throws {
    let catalogue = makeCatalogue(
      ["needs/customers/a": "nmae: A\n", "needs/customers/b": "name: B\ntype: citizen\n"],
      manifest: "titel: A\n")
    let assessment = assess(catalogue)
    let (a, b) = (
      try #require(catalogue.position(kind: "customer", id: "a")),
      try #require(catalogue.position(kind: "customer", id: "b"))
    )
    #expect(assessment.findings(at: a).map(\.rule) == ["KO-01", "KO-01", "FO-03"])
    #expect(assessment.counts(at: a).warnings == 3)
    #expect(assessment.counts(at: b).total == 0)
    #expect(assessment.counts.total == assessment.findings.count)
    #expect(assessment.hasFinding(of: "FO-03", at: a) && !assessment.hasFinding(of: "FO-03", at: b))
  }

  @Test func theLevelHangsOnCompletenessLinksAndStructure() {
    let catalogue = makeCatalogue([
      "needs/customers/a": "nmae: A\n",
      "needs/customers/b": "name: B\ntype: citizen\n",
      "needs/customers/c": "---\nname: C\ntype: citizen\n---\n\nText.\n",
      "needs/customers/d": "name: D\ntype: citizen\nlife-situations: [s]\n",
      "needs/customers/e": "name: E\ntype: citizen\nlife-situations: [s, t]\n",
      "needs/life-situations/s": "name: S\n",
    ])
    let levels = { (assessment: Assessment) in
      ["a", "b", "c", "d", "e"].compactMap { catalogue.position(kind: "customer", id: $0) }
        .map { assessment.level(at: $0) }
    }
    #expect(levels(assess(catalogue)) == [0, 1, 2, 3, 1])
    // Which rules are asked about makes no difference.
    #expect(levels(assess(catalogue, rules: ["FO-03"])) == [0, 1, 2, 3, 1])
  }

  @Test func everyKindHasItsArticleInSwedish() {
    let neuter = Set(
      Metamodel.vlds.kinds.filter { kind in
        let catalogue = makeCatalogue(["process/processes/p": "same-as: \(kind.id)/finns-inte-har\n"])
        return assess(catalogue, rules: ["ST-01"]).findings.first?.message.sv.contains("inget ") == true
      }.map(\.id))
    #expect(
      neuter == [
        "customer-action", "customer-value", "goal", "exchange", "business-object", "concept",
        "exchange-object", "logical-interface", "technical-interface", "consumption", "legal-requirement",
        "need", "information-area", "code-list", "security-requirement", "plan-area", "capability-area",
        "capability-requirement", "gap", "initiative", "step-result", "quality-requirement", "scenario",
      ])
  }
}
