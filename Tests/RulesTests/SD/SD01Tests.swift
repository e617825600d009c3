import Rules
import TestSupport
import Testing

struct SD01Tests {
  private static let base = [
    "services/t/service": "responsible: [{role: producer, actor: myndighet}]\n",
    "services/t/1/profile": "name: P\n",
    "services/t/1/logical-interface": "messages:\n  - {id: m, carries: x}\n",
    "services/t/1/technical-interfaces/g": "▹\nprotocol: soap-1.1\n",
    "services/t/1/instances/i": "implements: t/1/g\nprovider: driftbolag\n",
    "information/exchange-objects/x": "name: X\n",
    "information/exchange-models/m": "exchange-objects: x\n",
    "process/actors/myndighet": "name: M\n", "process/actors/driftbolag": "name: D\n",
    "process/actors/annan": "name: A\n",
    "process/collaborations/grupp": "members: [driftbolag, annan]\n",
    "process/collaborations/fel": "members: [annan]\n",
    "governance/plan-areas/kvarter": "part-of: stadsdel\ncontains: service/t\n",
    "governance/plan-areas/stadsdel": "name: S\n", "governance/plan-areas/tomt": "name: T\n",
  ]

  private func expect(
    _ messages: [String], adoption: String, files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var all = Self.base.merging(files) { $1 }
    all["governance/standard-adoptions/a"] = adoption
    let departs = messages.contains { $0.hasPrefix("Avviker") }
    all = all.mapValues { $0.replacing("▹\n", with: departs ? "▸\n" : "") }
    RulesTests.expect("SD-01", finds: messages, in: all, sourceLocation: sourceLocation)
  }

  private static func departs(_ binding: String = "obligatorisk") -> String {
    "Avviker från en \(binding) standard enligt `a`. Följ standarden, eller ändra beslutet om tillämpning."
  }

  private static func adoption(_ binding: String, scope: String, decision: String = "decided") -> String {
    "binding: \(binding)\ndecision: \(decision)\nscope: \(scope)\ndepartures: technical-interface/t/1/g\n"
  }

  @Test func aDepartureIsReportedOnWhatDeparts() {
    expect([Self.departs()], adoption: Self.adoption("mandatory", scope: "technical-interface/t/1/g"))
    expect(
      [Self.departs("rekommenderad")],
      adoption: Self.adoption("recommended", scope: "technical-interface/t/1/g"))
    expect([], adoption: "binding: mandatory\nscope: technical-interface/t/1/g\n")
  }

  @Test func whatBindsNobodyIsNotReported() {
    expect([], adoption: Self.adoption("voluntary", scope: "actor/annan"))
    for decision in ["on-trial", "phasing-out"] {
      expect([], adoption: Self.adoption("mandatory", scope: "actor/annan", decision: decision))
    }
    expect([], adoption: Self.adoption("mandatory", scope: "actor/myndighet") + "status: retired\n")
  }

  @Test func aDecisionThatIsNotWrittenCountsAsMade() {
    expect(
      [Self.departs()],
      adoption: "binding: mandatory\nscope: actor/myndighet\ndepartures: technical-interface/t/1/g\n")
  }

  @Test(arguments: [
    "technical-interface/t/1/g", "plan-area/kvarter", "plan-area/stadsdel", "actor/myndighet",
    "actor/driftbolag", "collaboration/grupp", "[actor/annan, plan-area/kvarter]", "[actor/saknas]",
  ])
  func whatTheScopeCoversIsRightlyEntered(scope: String) {
    expect([Self.departs()], adoption: Self.adoption("mandatory", scope: scope))
  }

  @Test(arguments: ["actor/annan", "plan-area/tomt", "collaboration/fel", "exchange-object/x"])
  func whatTheScopeDoesNotCoverIsReportedInTheAdoptionToo(scope: String) {
    let text = Self.adoption("mandatory", scope: scope)
    expect(
      [
        "`technical-interface/t/1/g` omfattas inte av det som standarden gäller för. Ta bort avsteget, eller utvidga det som standarden gäller för.",
        Self.departs(),
      ], adoption: text.replacing("departures: ", with: "departures: ▸"))
  }

  @Test func modelsAndObjectsAreCoveredByThoseWhoCarryThem() {
    for departure in ["exchange-object/x", "exchange-model/m"] {
      for (scope, isCovered) in [("actor/myndighet", true), ("actor/annan", false)] {
        let catalogue = makeCatalogue(
          Self.base.mapValues { $0.replacing("▹\n", with: "") }.merging([
            "governance/standard-adoptions/a":
              "binding: recommended\nscope: \(scope)\ndepartures: \(departure)\n"
          ]) { $1 })
        let findings = assess(catalogue, rules: ["SD-01"]).findings
        #expect(findings.map(\.severity) == (isCovered ? [.warning] : [.warning, .warning]))
      }
    }
  }
}
