import Rules
import TestSupport
import Testing

struct PU03Tests {
  private static let whole = [
    "services/t/service": "type: base-service\n",
    "services/t/1/profile": "terms-of-use: Fritt\nlicence: https://example.se/cc0\n",
    "services/t/1/logical-interface": "messages:\n  - {id: m, carries: [x, y]}\n",
    "information/exchange-objects/x": "definition: X\n", "information/exchange-objects/y": "definition: Y\n",
  ]

  private func expect(
    _ messages: [String], with files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "PU-03", finds: messages, in: Self.whole.merging(files) { $1 }, sourceLocation: sourceLocation)
  }

  @Test func aBaseServiceThatSaysEverythingIsComplete() { expect([], with: [:]) }

  @Test func allThatIsMissingStandsInOneFinding() {
    expect(
      [
        "Bastjänsten saknar informationsutbytesobjekt i något meddelande, `terms-of-use` och `licence`. Komplettera profilen och det logiska gränssnittet."
      ],
      with: ["services/t/1/profile": "▸\nname: P\n", "services/t/1/logical-interface": "name: L\n"])
  }

  @Test func theInformationIsDefined() {
    expect(
      [
        "Bastjänsten saknar definition av `x` och `y`. Komplettera profilen och det logiska gränssnittet."
      ],
      with: [
        "services/t/1/profile": "▸" + "\nterms-of-use: Fritt\nlicence: https://example.se/cc0\n",
        "information/exchange-objects/x": "name: X\n",
        "information/exchange-objects/y": "definition: \" \"\n",
      ])
  }

  @Test func onlyABaseServiceIsTested() {
    expect([], with: ["services/t/service": "type: e-service\n", "services/t/1/profile": "name: P\n"])
  }

  @Test func whatABrokenReferenceNamesIsNotMissing() {
    expect([], with: ["services/t/1/logical-interface": "messages:\n  - {id: m, carries: saknas}\n"])
  }

  @Test func inADraftItIsInformation() {
    var files = Self.whole
    files["services/t/1/profile"] = "licence: https://example.se/cc0\n"
    files["services/t/2/profile"] = "licence: https://example.se/cc0\npublication: {state: published}\n"
    #expect(
      assess(makeCatalogue(files), rules: ["PU-03"]).findings.map(\.severity) == [.info, .warning])
  }
}
