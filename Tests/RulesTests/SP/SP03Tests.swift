import TestSupport
import Testing

struct SP03Tests {
  private static let others = [
    "needs/customer-values/v": "name: V\n", "needs/customer-values/w": "name: W\n",
    "process/processes/p": "customer-values: v\n", "process/processes/q": "customer-values: [w]\n",
    "process/processes/r": "name: R\n",
  ]

  private func message(_ value: String) -> String {
    "Ingen av processerna bidrar till `\(value)`. Ange kundvärdet på den process som bidrar, eller ta bort det här."
  }

  private func expect(
    _ messages: [String], _ fields: String, manifest: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files = Self.others
    files["process/collaboration-processes/c"] = fields
    RulesTests.expect(
      "SP-03", finds: messages, in: files, manifest: manifest, sourceLocation: sourceLocation)
  }

  @Test func eachValueIsContributedTo() {
    expect([], "customer-values: [v, w]\nprocesses: [p, q]\n")
    expect([], "customer-values: v\nprocesses: [r, p]\n")
    expect([], "processes: [r]\n")
  }

  @Test func aValueThatNoneContributesToIsReportedAtItsName() {
    expect([message("w")], "customer-values: [v, ▸w]\nprocesses: [p, r]\n")
    expect([message("v"), message("w")], "customer-values:\n  - ▸v\n  - ▸w\nprocesses: [r]\n")
    expect([message("v")], "customer-values: ▸v\n")
  }

  @Test func aBrokenValueOrProcessIsLeftToST01() {
    expect([], "customer-values: [v, borta]\nprocesses: p\n")
    expect([], "customer-values: [v, w]\nprocesses: [p, borta]\n")
  }

  @Test func aProcessOfAnotherCatalogueMayContribute() {
    expect(
      [], "customer-values: w\nprocesses: [p, 'nat:n']\n",
      manifest: "imports: [{alias: nat, path: ../nat}]\n")
  }

  @Test func theKeyNamesTheValue() {
    var files = Self.others
    files["process/collaboration-processes/c"] = "customer-values: [w]\nprocesses: [p]\n"
    let findings = assess(makeCatalogue(files), rules: ["SP-03"]).findings
    #expect(findings.map(\.key) == ["SP-03 collaboration-process/c customer-values customer-value/w"])
    #expect(findings.map(\.severity) == [.warning])
  }
}
