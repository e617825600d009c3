import Catalogue
import Rules
import TestSupport
import Testing

/// What the rules find where references lead into another catalogue: what is to be found there, too, as far as it is at
/// hand.
struct ImportedRulesTests {
  private static let other = makeCatalogue(
    [
      "process/actors/stat": "name: S\n", "process/actors/kalla": "name: K\npart-of: stat\n",
      "process/processes/lamna": "name: L\nactor: kalla\n",
      "process/processes/styra": "name: S\nactor: stat\n",
      "information/business-objects/o": "name: O\n", "information/business-objects/p": "name: P\n",
      "information/exchange-objects/x": "name: X\nrefines: o\nprimary-source: kalla\n",
      "information/exchange-objects/y": "name: Y\nrefines: p\n",
      "services/t/service": "name: T\nresponsible: {role: producer, actor: kalla}\n",
      "services/t/1/profile": "name: T1\nlife-cycle: in-operation\nrealises-objects: o\n",
      "services/t/1/logical-interface": "name: L\nmessages: {id: m, carries: x}\n",
      "services/t/1/instances/i": "name: I\nprovider: kalla\nenvironment: production\n",
    ], id: "far")

  /// The keys of what a rule finds, with the other catalogue at hand and without it.
  private func keys(_ rule: String, _ files: [String: String]) -> (atHand: [String], away: [String]) {
    let own = ["process/actors/kund": "name: N\n", "process/processes/anvanda": "name: A\nactor: kund\n"]
    let keys = { (imports: [String: Catalogue]) in
      let catalogue = makeCatalogue(
        own.merging(files) { $1 }, manifest: "imports: [{alias: far, path: ../far}]\n", imports: imports)
      return assess(catalogue, rules: [rule]).findings.map(\.key)
    }
    return (keys(["far": Self.other]), keys([:]))
  }

  private func expect(
    _ found: [String], _ rule: String, _ files: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let keys = keys(rule, files)
    #expect(keys.atHand == found, sourceLocation: sourceLocation)
    // What is not at hand counts as fulfilled.
    #expect(keys.away == [], sourceLocation: sourceLocation)
  }

  @Test func whatIsCarriedIsComparedWithWhatIsPromised() {
    let files = { (object: String, carried: String) in
      [
        "services/s/service": "name: S\n",
        "services/s/1/profile": "name: S1\nrealises-objects: 'far:\(object)'\n",
        "services/s/1/logical-interface": "name: G\nmessages: [{id: m, carries: 'far:\(carried)'}]\n",
      ]
    }
    expect([], "SP-11", files("o", "x"))
    expect([], "SP-10", files("o", "x"))
    expect(
      ["SP-11 logical-interface/s/1 messages[m].carries far:exchange-object/y"], "SP-11", files("o", "y"))
    expect(
      ["SP-10 profile/s/1 realises-objects far:business-object/p"], "SP-10", files("p", "x"))
  }

  @Test func theProducersThereDecideWhetherAnythingHasToBeAgreed() {
    let consumption = "name: C\nuses: far:t/1\nconnection: connected\n"
    expect(
      ["OV-01 consumption/c agreements actor/kund far:profile/t/1 information-exchange"], "OV-01",
      ["consumptions/c": consumption + "consumer: kund\n"])
    expect([], "OV-01", ["consumptions/c": consumption + "consumer: far:stat\n"])
    expect(
      ["OV-05 profile/s/1 uses-services far:actor/kalla far:profile/t/1"], "OV-05",
      [
        "services/s/service": "name: S\nresponsible: {role: producer, actor: kund}\n",
        "services/s/1/profile": "name: S1\nlife-cycle: in-operation\nuses-services: far:t/1\n",
      ])
  }

  @Test func aServiceThereRealisesAnExchangeHere() {
    let exchange = { (giver: String) in
      [
        "process/exchanges/e":
          "name: E\nfrom: \(giver)\nto: process/anvanda\npasses: far:o\ndigitalisation: digital\n"
      ]
    }
    #expect(keys("SP-13", exchange("far:process/lamna")).atHand == [])
    // Who gives is neither the one that produces it nor part of it.
    let others = ["process/actors/b": "name: B\n", "process/processes/b": "name: B\nactor: b\n"]
    #expect(
      keys("SP-13", exchange("process/b").merging(others) { $1 }).atHand == [
        "SP-13 exchange/e digitalisation"
      ])
  }

  @Test func aPartyIsWithinAnotherByAWayThere() {
    let files = [
      "process/actors/lokal": "name: L\npart-of: far:kalla\n",
      "process/processes/l": "name: L\nactor: lokal\n",
      "process/exchanges/e": "name: E\nfrom: process/l\nto: far:process/styra\n",
    ]
    expect(["SP-04 exchange/e to actor/lokal far:actor/stat"], "SP-04", files)
  }

  @Test func theSourceThereIsTheOneToFetchFrom() {
    let files = [
      "services/s/service": "name: S\n", "services/s/1/profile": "name: S1\n",
      "services/s/1/logical-interface": "name: G\nmessages: {id: m, carries: far:x}\n",
      "services/s/1/instances/i": "name: I\nprovider: kund\nenvironment: production\n",
      "process/actors/b": "name: B\n",
      "consumptions/c": "name: C\nconsumer: b\nuses: s/1\ninstances: s/1/i\nconnection: connected\n",
    ]
    expect(
      ["KA-02 consumption/c uses far:actor/kalla far:exchange-object/x far:instance/t/1/i"], "KA-02", files)
  }
}
