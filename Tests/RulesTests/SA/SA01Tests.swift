import Rules
import TestSupport
import Testing

struct SA01Tests {
  private static let whole = "{confidentiality: 1, integrity: 2, availability: 3, traceability: 0}"

  private func expect(
    _ messages: [String], _ object: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "SA-01", finds: messages, in: ["information/exchange-objects/x": object], sourceLocation: sourceLocation
    )
  }

  @Test func anObjectClassifiedInAllAspectsIsClassified() {
    expect([], "classification: \(Self.whole)\n")
  }

  @Test func anObjectWithoutClassificationIsReportedOnce() {
    expect(["Informationen är inte klassad. Låt informationsägaren klassa den."], "▸\nname: X\n")
    expect(["Informationen är inte klassad. Låt informationsägaren klassa den."], "▸classification: {}\n")
  }

  @Test func eachAspectThatIsMissingIsReported() {
    expect(
      [
        "Informationen är inte klassad i tillgänglighet. Låt informationsägaren klassa den.",
        "Informationen är inte klassad i konfidentialitet. Låt informationsägaren klassa den.",
      ], "▸▸classification:\n  integrity: 2\n")
    expect(
      ["Informationen är inte klassad i spårbarhet. Låt informationsägaren klassa den."],
      "▸classification: {confidentiality: 1, integrity: 2, availability: 3}\n")
  }

  @Test func theGateIsThatOfTheObjectOrOfAVersionThatCarriesIt() {
    let published = "publication: {state: published}\n"
    #expect(severities(object: "name: X\n", profile: "name: P\n") == [.warning])
    #expect(severities(object: "name: X\n", profile: published) == [.error])
    #expect(severities(object: "name: X\n", profile: published + "status: retired\n") == [.warning])
    #expect(severities(object: published, profile: "name: P\n") == [.error])
    let weak = "classification: {confidentiality: 1, integrity: 2, availability: 3}\n"
    #expect(severities(object: weak, profile: "name: P\n") == [.info])
    #expect(severities(object: weak, profile: published) == [.warning])
  }

  private func severities(object: String, profile: String) -> [Severity] {
    let catalogue = makeCatalogue([
      "information/exchange-objects/x": object, "services/t/1/profile": profile,
      "services/t/1/logical-interface": "messages:\n  - {id: m, carries: x}\n",
    ])
    return assess(catalogue, rules: ["SA-01"]).findings.map(\.severity)
  }
}
