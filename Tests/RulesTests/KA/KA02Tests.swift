import TestSupport
import Testing

struct KA02Tests {
  private static let files = [
    "process/actors/kalla": "name: K\n", "process/actors/kopia": "name: C\n",
    "process/actors/kund": "name: N\n", "process/actors/kallans-del": "part-of: kalla\n",
    "information/exchange-objects/o": "primary-source: kalla\n",
    "services/egen/service": "name: E\n",
    "services/egen/1/profile": "life-cycle: in-operation\n",
    "services/egen/1/logical-interface": "messages:\n  - {id: m, carries: o}\n",
    "services/egen/1/instances/i": "provider: kallans-del\nenvironment: production\n",
    "services/annan/service": "name: A\n",
    "services/annan/1/profile": "life-cycle: in-operation\n",
    "services/annan/1/logical-interface": "messages:\n  - {id: m, carries: o}\n",
    "services/annan/1/instances/i": "provider: kopia\nenvironment: production\n",
    "consumptions/n":
      "consumer: kund\nuses: annan/1\ninstances: annan/1/i\nconnection: connected\n",
  ]
  private static let marked = [
    "consumptions/n": "consumer: kund\nuses: ▸annan/1\ninstances: annan/1/i\nconnection: connected\n"
  ]
  private static let message =
    "`o` hämtas inte från sin primära källa `kalla`, som erbjuder `egen/1/i`. Byt till källans tjänst, eller motivera undantaget."

  private func expect(
    _ messages: [String], with files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "KA-02", finds: messages, in: Self.files.merging(files) { $1 },
      manifest: "imports: [{alias: far, path: ../far}]\n", sourceLocation: sourceLocation)
  }

  @Test func whoFetchesElsewhereIsTold() { expect([Self.message], with: Self.marked) }

  @Test func theSourceOfTheAreaCountsWhereTheObjectHasNone() {
    let area = ["information/information-areas/x": "primary-source: kalla\n"]
    let object = ["information/exchange-objects/o": "area: x\n"]
    expect([Self.message], with: Self.marked.merging(area) { $1 }.merging(object) { $1 })
    expect(
      [],
      with: area.merging(["information/exchange-objects/o": "area: x\nprimary-source: kopia\n"]) { $1 })
  }

  @Test func fetchingAtTheSourceIsRight() {
    expect(
      [],
      with: [
        "consumptions/n":
          "consumer: kund\nuses: egen/1\ninstances: [annan/1/i, egen/1/i]\nconnection: connected\n"
      ])
  }

  @Test(arguments: [
    // The source offers nothing that can be used.
    "services/egen/1/profile": "life-cycle: planned\n",
    "services/egen/1/logical-interface": "messages:\n  - {id: m}\n",
    "services/egen/1/instances/i": "provider: kallans-del\nenvironment: test\n",
    // The consumer is the source, or not connected.
    "process/actors/kund": "part-of: kalla\n",
    "consumptions/n": "consumer: kund\nuses: annan/1\ninstances: annan/1/i\nconnection: planned\n",
    // What is not known may be the source.
    "services/annan/1/instances/i": "provider: far:x\nenvironment: production\n",
    "information/exchange-objects/o": "name: O\n",
  ])
  func otherwiseNothingIsSaid(path: String, text: String) { expect([], with: [path: text]) }
}
