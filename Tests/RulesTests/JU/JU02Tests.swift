import TestSupport
import Testing

struct JU02Tests {
  /// An exchange, a service that realises it and a consumption of that.
  private static let base = [
    "process/exchanges/e": "digitalisation: ▹digital\npasses: o\n",
    "information/business-objects/o": "name: O\n",
    "information/exchange-objects/x": "refines: o\n",
    "services/t/service": "▹\ntype: e-service\n",
    "services/t/1/profile": "life-cycle: in-operation\nrealises-objects: o\nrealises-exchanges: e\n",
    "consumptions/n": "uses: t/1\nconnection: ▹connected\n",
  ]

  /// Expects the findings in the file named, where the hollow marks stand.
  private func expect(
    _ messages: [String], at file: String? = nil, with files: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var all = Self.base.merging(files) { $1 }
    for (path, text) in all {
      let mark = String(repeating: "▸", count: path == file ? messages.count : 0)
      all[path] = text.replacing("▹\n", with: mark.isEmpty ? "" : mark + "\n").replacing("▹", with: mark)
    }
    RulesTests.expect("JU-02", finds: messages, in: all, sourceLocation: sourceLocation)
  }

  private static let refused =
    "I bruk fast bedömningen `b` säger ej möjligt. Stoppa det, eller gör en ny bedömning."
  private static let prevented =
    "I bruk fast kravet `k` hindrar det. Stoppa det, eller bedöm kravet i en ny rättslig bedömning."

  private static func assessment(_ target: String, _ result: String, date: String = "2026-01-01") -> String {
    "assesses: \(target)\nresult: \(result)\ndate: \(date)\n"
  }

  @Test func whatHasBeenAssessedAsPossibleIsInUse() {
    expect([], with: ["law/legal-assessments/b": Self.assessment("exchange/e", "possible")])
    expect([], with: [:])
  }

  @Test(arguments: [
    ("exchange/e", "process/exchanges/e"), ("service/t", "services/t/service"),
    ("consumption/n", "consumptions/n"),
  ])
  func whatIsInUseHasNotBeenAssessedAsNotPossible(target: String, file: String) {
    expect(
      [Self.refused], at: file, with: ["law/legal-assessments/b": Self.assessment(target, "not-possible")])
  }

  @Test func theLatestAssessmentCounts() {
    let older = Self.assessment("exchange/e", "not-possible", date: "2025-01-01")
    let newer = Self.assessment("exchange/e", "possible")
    expect([], with: ["law/legal-assessments/a": newer, "law/legal-assessments/b": older])
    expect([], with: ["law/legal-assessments/b": older, "law/legal-assessments/c": newer])
  }

  @Test func whatIsNotInUseIsNotTested() {
    let assessment = Self.assessment("[exchange/e, service/t]", "not-possible")
    expect(
      [],
      with: [
        "law/legal-assessments/b": assessment,
        "services/t/1/profile": "life-cycle: planned\nrealises-objects: o\nrealises-exchanges: e\n",
      ])
    expect(
      [],
      with: [
        "law/legal-assessments/b": Self.assessment("exchange/e", "not-possible"),
        "process/exchanges/e": "digitalisation: planned\npasses: o\n",
      ])
    expect(
      [],
      with: [
        "law/legal-assessments/b": Self.assessment("consumption/n", "not-possible"),
        "consumptions/n": "uses: t/1\nconnection: planned\n",
      ])
  }

  @Test(arguments: ["exchange/e", "business-object/o", "exchange-object/x"])
  func anExchangeInUseIsNotPreventedByARequirement(target: String) {
    var files = ["law/legal-requirements/k": "effect: prevents\napplies-to: \(target)\n"]
    expect([Self.prevented], at: "process/exchanges/e", with: files)
    files["law/legal-requirements/k"] = "effect: limits\napplies-to: \(target)\n"
    expect([], with: files)
  }

  @Test func aServiceIsPreventedByWhatAppliesToItself() {
    expect(
      [Self.prevented], at: "services/t/service",
      with: ["law/legal-requirements/k": "effect: prevents\napplies-to: service/t\n"])
  }

  @Test func anAssessmentThatAppliesTheRequirementSettlesIt() {
    var files = ["law/legal-requirements/k": "effect: prevents\napplies-to: exchange/e\n"]
    for (result, settles) in [("possible", true), ("possible-on-conditions", true), ("not-settled", false)] {
      files["law/legal-assessments/b"] = Self.assessment("exchange/e", result) + "applies: k\n"
      expect(settles ? [] : [Self.prevented], at: "process/exchanges/e", with: files)
    }
    files["law/legal-assessments/b"] = Self.assessment("exchange/e", "possible")
    expect([Self.prevented], at: "process/exchanges/e", with: files)
  }
}
