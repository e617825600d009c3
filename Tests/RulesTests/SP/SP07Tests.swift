import TestSupport
import Testing

struct SP07Tests {
  private func expect(
    isFound: Bool, _ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files = files
    files["information/business-objects/o"] = (isFound ? "▸\n" : "") + "name: O\n"
    let message = """
      Verksamhetsobjektet förmedlas digitalt, men inget informationsutbytesobjekt preciserar det. Beskriv \
      informationen som ett informationsutbytesobjekt.
      """
    RulesTests.expect(
      "SP-07", finds: isFound ? [message] : [], in: files, sourceLocation: sourceLocation)
  }

  private static let digital = "passes: o\ndigitalisation: digital\n"

  @Test func whatIsRefinedMayBePassedDigitally() {
    expect(
      isFound: false,
      ["process/exchanges/u": Self.digital, "information/exchange-objects/e": "refines: [o]\n"])
  }

  @Test func whatIsNotPassedDigitallyNeedsNoExchangeObject() {
    expect(isFound: false, [:])
    for digitalisation in ["manual", "planned", "never"] {
      expect(
        isFound: false, ["process/exchanges/u": "passes: o\ndigitalisation: \(digitalisation)\n"])
    }
    expect(isFound: false, ["process/exchanges/u": "passes: o\n"])
    expect(isFound: false, ["process/exchanges/u": Self.digital + "status: retired\n"])
  }

  @Test func whatIsPassedDigitallyIsRefined() {
    expect(isFound: true, ["process/exchanges/u": Self.digital])
    expect(
      isFound: true,
      [
        "process/exchanges/t": "passes: o\ndigitalisation: manual\n", "process/exchanges/u": Self.digital,
        "information/business-objects/annat": "name: A\n",
        "information/exchange-objects/e": "refines: annat\n",
      ])
  }

  @Test func theExchangeIsRelatedAndNotInTheKey() {
    let catalogue = makeCatalogue([
      "information/business-objects/o": "name: O\n", "process/exchanges/u": Self.digital,
    ])
    let findings = assess(catalogue, rules: ["SP-07"]).findings
    #expect(findings.map(\.key) == ["SP-07 business-object/o -"])
    #expect(findings.flatMap(\.related).map(\.file) == ["process/exchanges/u.md"])
    #expect(findings.map(\.severity) == [.warning])
  }
}
