import TestSupport
import Testing

struct VE03Tests {
  private static let files = [
    "process/actors/a": "name: A\n", "process/actors/b": "name: B\n",
    "process/actors/del": "part-of: b\n",
    "information/exchange-objects/o": "name: O\nattributes:\n  - {id: x, name: X}\n",
    "services/s/service": "name: S\n", "services/s/1/profile": "name: S1\n",
    "services/s/1/logical-interface": "messages:\n  - {id: m, carries: 'o#x'}\n",
    "services/s/1/technical-interfaces/t": "name: T\n",
    "services/s/1/instances/i": "name: I\n", "services/s/1/instances/j": "name: J\n",
    "services/s/2/profile": "name: S2\n",
    "consumptions/ca": "consumer: a\nuses: s/1\ninstances: s/1/i\nconnection: connected\n",
    "consumptions/cb": "consumer: del\nuses: s/1\ninstances: s/1/j\nconnection: disconnecting\n",
    "consumptions/cc": "consumer: a\nuses: s/1\nconnection: planned\n",
  ]

  private func expect(
    _ messages: [String], _ change: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "VE-03", finds: messages, in: Self.files.merging(["governance/changes/x": change]) { $1 },
      sourceLocation: sourceLocation)
  }

  private static func notTold(_ actor: String, _ consumption: String) -> String {
    "`\(actor)` berörs genom `\(consumption)` men har inte fått besked. Informera, och lägg till det i `notices` med datum."
  }

  @Test(arguments: [
    "profile/s/1", "service/s", "logical-interface/s/1", "technical-interface/s/1/t", "exchange-object/o",
    "exchange-object/o#x",
  ])
  func eachConsumerOfWhatIsAffectedIsToBeTold(target: String) {
    expect([Self.notTold("a", "ca"), Self.notTold("del", "cb")], "▸▸notices: []\naffects: '\(target)'\n")
  }

  @Test func ofAnInstanceOnlyThoseThroughItAre() {
    expect([Self.notTold("del", "cb")], "▸\naffects: instance/s/1/j\n")
  }

  @Test func whatNobodyUsesTouchesNobody() {
    expect([], "affects: [profile/s/2, actor/a, consumption/ca]\n")
  }

  @Test func whoIsToldIsNotReported() {
    expect(
      [],
      """
      affects: service/s
      notices:
        - {actor: a, date: 2026-11-01}
        - {actor: b, date: 2026-12-24}
      """)
  }

  @Test func aNoticeWithoutDateHasNotBeenGiven() {
    expect(
      [
        "Beskedet till `del`, som berörs genom `cb`, har inget datum. Informera, och ange `date`."
      ],
      """
      affects: service/s
      notices:
        - {actor: a, date: 2026-11-01}
        - ▸{actor: b}
      """)
  }

  @Test(arguments: ["2026-11-22", "2027-01-01"]) func aChangeToComeIsTested(day: String) {
    expect(
      [Self.notTold("a", "ca")],
      "▸notices: {actor: b, date: 2026-01-01}\naffects: service/s\nplanned-date: \(day)\n")
  }

  @Test func aChangeThatIsMadeOrWhoseDayHasPassedIsNot() {
    expect([], "affects: service/s\nmade-on: 2026-01-01\n")
    expect([], "affects: service/s\nplanned-date: 2026-11-21\n")
    expect([], "affects: service/s\nstatus: retired\n")
  }

  @Test func aReferenceThatDoesNotHoldMayNameTheConsumer() {
    expect([], "affects: service/s\nnotices: {actor: broken, date: 2026-01-01}\n")
  }
}
