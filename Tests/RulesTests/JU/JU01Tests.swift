import TestSupport
import Testing

struct JU01Tests {
  private static let unassessed =
    "Utbytet är digitalt eller ska bli det, men ingen rättslig bedömning avser det. Gör en."
  private static let unfounded =
    "Utbytet rör personuppgifter, men inget juridiskt krav med rättskälla gäller det eller det som utbyts. Ange kravet."

  private func expect(
    _ messages: [String], exchange: String, with files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let all = [
      "process/exchanges/e": exchange, "information/business-objects/o": "name: O\n",
      "information/exchange-objects/x": "refines: o\nattributes:\n  - id: a\n",
      "law/legal-sources/s": "name: S\n",
    ].merging(files) { $1 }
    RulesTests.expect("JU-01", finds: messages, in: all, sourceLocation: sourceLocation)
  }

  private static let assessed = ["law/legal-assessments/b": "assesses: exchange/e\n"]

  @Test func anExchangeThatIsNotDigitalNeedsNoAssessment() {
    expect([], exchange: "digitalisation: manual\npersonal-data: sensitive\n")
    expect([], exchange: "passes: o\n")
  }

  @Test func aDigitalExchangeIsAssessed() {
    expect([], exchange: "digitalisation: digital\npersonal-data: none\n", with: Self.assessed)
    expect([Self.unassessed], exchange: "▸\ndigitalisation: digital\n")
    expect([Self.unassessed], exchange: "▸\ndigitalisation: planned\npersonal-data: not-assessed\n")
  }

  @Test(arguments: ["exchange/e", "business-object/o", "exchange-object/x", "exchange-object/x#a"])
  func personalDataHasARequirementOnTheExchangeOrWhatItPasses(target: String) {
    var files = Self.assessed
    files["law/legal-requirements/k"] = "applies-to: \(target)\nlegal-sources: s\n"
    let exchange = "digitalisation: digital\npasses: o\npersonal-data: ordinary\n"
    expect([], exchange: exchange, with: files)
    files["law/legal-requirements/k"] = "applies-to: \(target)\n"
    expect([Self.unfounded], exchange: exchange.marked(at: "ordinary"), with: files)
  }

  @Test func aRequirementOnSomethingElseDoesNotCount() {
    var files = Self.assessed
    files["law/legal-requirements/k"] = "applies-to: business-object/o\nlegal-sources: s\n"
    for data in ["ordinary", "sensitive", "protected"] {
      expect([Self.unfounded], exchange: "digitalisation: planned\npersonal-data: ▸\(data)\n", with: files)
    }
  }

  @Test func atTheGateItIsAnError() {
    let catalogue = makeCatalogue(["process/exchanges/e": "digitalisation: digital\n"])
    #expect(assess(catalogue, rules: ["JU-01"]).findings.map(\.severity) == [.warning])
    #expect(assess(catalogue, rules: ["JU-01"], asPublished: true).findings.map(\.severity) == [.error])
  }
}
