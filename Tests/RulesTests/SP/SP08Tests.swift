import TestSupport
import Testing

struct SP08Tests {
  private static let others = [
    "services/a/service": "type: e-service\n", "information/business-objects/o": "name: O\n",
    "information/business-objects/n": "name: N\n", "process/exchanges/u": "passes: [n, o]\n",
    "process/exchanges/w": "passes: n\n",
  ]

  private static let withoutObjects = """
    Profilen anger inga verksamhetsobjekt. Ange i `realises-objects` dem vars utbyte tjänsten realiserar.
    """

  private func passesOthers(_ exchange: String) -> String {
    """
    Utbytet `\(exchange)` förmedlar inget av profilens verksamhetsobjekt. Ange vad det förmedlar i \
    `realises-objects`, eller ta bort utbytet ur profilen.
    """
  }

  private func expect(
    _ messages: [String], _ profile: String, adding files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var all = Self.others.merging(files) { _, new in new }
    all["services/a/1/profile"] = profile
    RulesTests.expect(
      "SP-08", finds: messages, in: all, manifest: "imports: [{alias: nat, path: ../nat}]\n",
      sourceLocation: sourceLocation)
  }

  @Test func theObjectsAreNamedAndTheExchangesPassThem() {
    expect([], "realises-objects: o\n")
    expect([], "realises-objects: [o]\nrealises-exchanges: [u]\n")
    expect([], "realises-objects: [o, n]\nrealises-exchanges: [u, w]\n")
  }

  @Test func withoutObjectsThereIsNoExchange() {
    expect([Self.withoutObjects], "▸\nname: A\n")
    expect([Self.withoutObjects], "▸realises-objects: []\nrealises-exchanges: [u]\n")
  }

  @Test func anExchangeThatPassesNoneOfThemIsReportedAtItsName() {
    expect([passesOthers("w")], "realises-objects: o\nrealises-exchanges: [u, ▸w]\n")
    expect(
      [passesOthers("x")], "realises-objects: o\nrealises-exchanges: ▸x\n",
      adding: ["process/exchanges/x": "name: X\n"])
  }

  @Test func ofWhatIsBrokenRetiredOrElsewhereNothingIsSaid() {
    expect([], "realises-objects: [o, borta]\nrealises-exchanges: w\n")
    expect([], "realises-objects: o\nrealises-exchanges: [borta, 'nat:n']\n")
    expect(
      [], "realises-objects: o\nrealises-exchanges: [x, y]\n",
      adding: [
        "process/exchanges/x": "passes: borta\n", "process/exchanges/y": "passes: n\nstatus: retired\n",
      ])
  }

  @Test func otherServicesAreNotTested() {
    expect(
      [], "realises-exchanges: w\n", adding: ["services/a/service": "type: non-digital\n"])
  }

  @Test func theGateMakesItAnError() {
    let catalogue = makeCatalogue(
      Self.others.merging(["services/a/1/profile": "realises-objects: o\nrealises-exchanges: w\n"]) { $1 })
    let findings = assess(catalogue, rules: ["SP-08"]).findings
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.key) == ["SP-08 profile/a/1 realises-exchanges exchange/w"])
    #expect(assess(catalogue, rules: ["SP-08"], asPublished: true).findings.map(\.severity) == [.error])
  }
}
