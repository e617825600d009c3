import Rules
import TestSupport
import Testing

struct SP13Tests {
  private static let others = [
    "process/actors/p": "name: P\n", "process/actors/q": "name: Q\n",
    "process/processes/p": "actor: p\n", "process/processes/q": "actor: q\n",
    "information/business-objects/o": "name: O\n",
    "services/a/service": "type: e-service\nresponsible: {role: producer, actor: p}\n",
  ]

  private static let digital = "Utbytet är digitalt men realiseras inte av någon tjänst."

  private func expect(
    isFound: Bool, digitalisation: String = "digital", passes: String = "o", more: String = "",
    adding files: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var all = Self.others.merging(files) { _, new in new }
    all["process/exchanges/u"] = """
      from: process/p
      to: process/q
      passes: \(passes)
      digitalisation: \(isFound ? "▸" : "")\(digitalisation)
      \(more)
      """
    RulesTests.expect(
      "SP-13", finds: isFound ? [Self.digital] : [], in: all, sourceLocation: sourceLocation)
  }

  @Test func aServiceOfAPartyRealisesIt() {
    expect(isFound: false, adding: ["services/a/1/profile": "realises-objects: o\n"])
  }

  @Test func aServiceThatNamesItRealisesIt() {
    let other = "type: base-service\nresponsible: {role: producer, actor: r}\n"
    expect(
      isFound: false,
      adding: [
        "process/actors/r": "name: R\n", "services/b/service": other,
        "services/b/1/profile": "realises-objects: o\nrealises-exchanges: [u]\n",
      ])
    expect(
      isFound: true,
      adding: [
        "process/actors/r": "name: R\n", "services/b/service": other,
        "services/b/1/profile": "realises-objects: o\n",
      ])
  }

  @Test func withoutAServiceThereIsAGap() {
    expect(isFound: true)
    expect(
      isFound: true,
      adding: [
        "services/a/1/profile": "realises-objects: n\n", "information/business-objects/n": "name: N\n",
      ])
  }

  @Test func aPlannedServiceCountsAndARetiredOneDoesNot() {
    for (profile, isFound) in [
      ("life-cycle: planned\n", false), ("life-cycle: phasing-out\n", false), ("life-cycle: retired\n", true),
      ("status: retired\n", true),
    ] {
      expect(isFound: isFound, adding: ["services/a/1/profile": "realises-objects: o\n" + profile])
    }
  }

  @Test func whatIsNotDigitalNeedsNoService() {
    for digitalisation in ["manual", "planned", "never"] {
      expect(isFound: false, digitalisation: digitalisation)
    }
  }

  @Test func onlyExchangesOfTheStateAreTested() {
    expect(isFound: false, more: "states: [new, future]")
    expect(isFound: true, more: "states: [new, current]")
    expect(isFound: true, more: "states: ~")
  }

  @Test func brokenReferencesAreLeftToST01() {
    expect(isFound: false, passes: "[o, borta]")
  }

  @Test(arguments: ["current", "new", "future"]) func theStateIsChosen(state: String) throws {
    let catalogue = makeCatalogue([
      "process/exchanges/a": "digitalisation: digital\nstates: [current, new, future]\n",
      "process/exchanges/b": "digitalisation: planned\nstates: [current, new, future]\n",
      "process/exchanges/c": "digitalisation: digital\n",
      "process/exchanges/d": "digitalisation: planned\nstates: new\n",
    ])
    let options = Validator.Options(rules: ["SP-13"], state: state)
    let findings = Validator(catalogue, today: testDay, options: options).assess().findings
    let expected = ["current": ["a", "c"], "new": ["a", "b", "d"], "future": ["a", "b"]]
    #expect(findings.map(\.key) == expected[state]?.map { "SP-13 exchange/\($0) digitalisation" })
    let planned = "Utbytet ska bli digitalt men realiseras inte av någon tjänst."
    let isDigital = { (key: String) in key.contains("/a") || key.contains("/c") }
    for finding in findings {
      #expect(finding.message.sv == (isDigital(finding.key) ? Self.digital : planned))
      #expect(finding.severity == .warning)
    }
  }
}
