import TestSupport
import Testing

struct SP09Tests {
  private static let message = """
    Inget meddelande bär någon information. Ange i `carries` de informationsutbytesobjekt som bärs.
    """

  private func expect(
    isFound: Bool, type: String = "e-service", _ interface: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "SP-09", finds: isFound ? [Self.message] : [],
      in: [
        "services/a/service": "type: \(type)\n", "services/a/1/logical-interface": interface,
        "information/exchange-objects/o": "attributes:\n  - id: x\n",
      ], sourceLocation: sourceLocation)
  }

  @Test func oneMessageThatCarriesSomethingIsEnough() {
    expect(isFound: false, "messages:\n  - id: fraga\n  - {id: svar, carries: o}\n")
    expect(isFound: false, "messages:\n  - {id: svar, carries: ['o#x']}\n")
    expect(isFound: false, "messages:\n  - {id: svar, carries: [borta]}\n")
  }

  @Test func messagesThatCarryNothingAreReportedOnce() {
    expect(isFound: true, "▸\nname: A\n")
    expect(isFound: true, "name: A\n▸messages:\n  - id: fraga\n  - {id: svar, carries: []}\n")
  }

  @Test func otherServicesAreNotTested() {
    expect(isFound: false, type: "non-digital", "name: A\n")
  }

  @Test func theGateMakesItAnError() {
    let catalogue = makeCatalogue([
      "services/a/service": "type: base-service\n", "services/a/1/logical-interface": "name: A\n",
    ])
    #expect(assess(catalogue, rules: ["SP-09"]).findings.map(\.severity) == [.warning])
    #expect(assess(catalogue, rules: ["SP-09"], asPublished: true).findings.map(\.severity) == [.error])
  }
}
