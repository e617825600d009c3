import TestSupport
import Testing

struct SP14Tests {
  private static let others = [
    "process/actors/p": "name: P\n", "process/actors/q": "name: Q\n",
    "process/processes/p": "actor: p\n", "process/processes/q": "actor: q\n",
    "information/business-objects/o": "name: O\n", "process/exchanges/annat": "passes: o\n",
  ]

  private static let service = "type: e-service\nresponsible: {role: producer, actor: p}\n"

  private func expect(
    by services: String?, digitalisation: String = "never", adding files: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var all = Self.others.merging(files) { _, new in new }
    all["process/exchanges/u"] = """
      from: process/p
      to: process/q
      passes: o
      digitalisation: \(services == nil ? "" : "▸")\(digitalisation)
      """
    let message = services.map { services in
      """
      Utbytet ska inte vara digitalt, men realiseras av \(services). Ändra `digitalisation`, eller räkna upp \
      de utbyten som tjänsten gäller i `realises-exchanges`.
      """
    }
    RulesTests.expect(
      "SP-14", finds: message.map { [$0] } ?? [], in: all, sourceLocation: sourceLocation)
  }

  @Test func noServiceRealisesIt() {
    expect(by: nil, adding: [:])
    expect(
      by: nil,
      adding: [
        "services/a/service": Self.service,
        "services/a/1/profile": "realises-objects: o\nrealises-exchanges: annat\n",
      ])
  }

  @Test func whatADigitalServiceRealisesIsReportedOnceWithAll() {
    expect(
      by: "`a/1`",
      adding: ["services/a/service": Self.service, "services/a/1/profile": "realises-objects: o\n"])
    expect(
      by: "`a/1`, `a/2` och `b/1`",
      adding: [
        "services/a/service": Self.service, "services/a/1/profile": "realises-objects: o\n",
        "services/a/2/profile": "realises-objects: o\n", "services/b/service": "type: base-service\n",
        "services/b/1/profile": "realises-objects: o\nrealises-exchanges: u\n",
      ])
  }

  @Test func aServiceThatIsNotDigitalMayRealiseIt() {
    expect(
      by: nil,
      adding: [
        "services/a/service": "type: non-digital\nresponsible: {role: producer, actor: p}\n",
        "services/a/1/profile": "realises-objects: o\n",
      ])
  }

  @Test func aRetiredServiceDoesNotCount() {
    expect(
      by: nil,
      adding: [
        "services/a/service": Self.service, "services/a/1/profile": "realises-objects: o\nstatus: retired\n",
        "services/b/service": Self.service + "status: retired\n",
        "services/b/1/profile": "realises-objects: o\n",
      ])
  }

  @Test func otherExchangesMayBeRealised() {
    for digitalisation in ["digital", "planned", "manual"] {
      expect(
        by: nil, digitalisation: digitalisation,
        adding: ["services/a/service": Self.service, "services/a/1/profile": "realises-objects: o\n"])
    }
  }

  @Test func theKeyNamesTheProfiles() {
    var files = Self.others
    files["services/a/service"] = Self.service
    files["services/a/1/profile"] = "realises-objects: o\n"
    files["process/exchanges/u"] = "from: process/p\nto: process/q\npasses: o\ndigitalisation: never\n"
    let findings = assess(makeCatalogue(files), rules: ["SP-14"]).findings
    #expect(findings.map(\.key) == ["SP-14 exchange/u digitalisation profile/a/1"])
    #expect(findings.flatMap(\.related).map(\.file) == ["services/a/1/profile.md"])
    #expect(findings.map(\.severity) == [.warning])
  }
}
