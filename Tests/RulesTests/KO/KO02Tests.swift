import Rules
import TestSupport
import Testing

struct KO02Tests {
  private static let others = [
    "process/processes/p": "actor: a\nsteps:\n  - id: s\n", "process/processes/q": "actor: b\n",
    "process/processes/r": "actor: a\n", "process/processes/g": "actor: kommun\n",
    "process/actors/a": "name: A\n", "process/actors/b": "name: B\n",
    "process/actors/kommun": "generic: true\n", "needs/customer-values/v": "name: V\n",
    "needs/customers/k": "name: K\n", "process/exchanges/u": "from: process/p#s\nto: customer/k\n",
    "process/exchanges/w": "from: customer/k\nto: process/g\n",
  ]

  private static let owner = "responsible: {role: process-owner, actor: a}\n"
  private static let content = "delivery: D\ncustomer-values: [v]\n"

  private func expect(
    missing: String?, _ fields: String, adding files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var all = Self.others.merging(files) { _, new in new }
    all["process/collaboration-processes/c"] = (missing == nil ? "" : "▸\n") + fields
    RulesTests.expect(
      "KO-02", finds: missing.map { ["Samverkansprocessen saknar \($0). Lägg till det."] } ?? [], in: all,
      sourceLocation: sourceLocation)
  }

  @Test func whatHasAllOfItIsComplete() {
    expect(missing: nil, Self.owner + Self.content + "processes: [p, q]\n")
  }

  @Test func allThatIsMissingIsToldAtOnce() {
    expect(
      missing: """
        en processägare, en leverans, minst två processer (nu 0), processer hos minst två aktörer, minst ett \
        kundvärde och minst ett utbyte med någon av processerna
        """, "name: C\ndelivery: \" \"\nprocesses: []\n")
  }

  @Test func thereIsOneOwner() {
    expect(
      missing: "en enda processägare (nu 2)",
      Self.content + """
        processes: [p, q]
        responsible:
          - {role: process-owner, actor: a}
          - {role: process-owner, actor: b}
        """)
    expect(
      missing: "en processägare",
      Self.content + """
        processes: [p, q]
        responsible:
          - {role: process-owner, actor: a, to: 2026-11-21}
          - {role: process-owner, actor: b, from: 2026-11-23}
          - {role: manager, actor: b}
        """)
  }

  @Test func theSameOwnerTwiceIsOneOwner() {
    expect(
      missing: nil,
      Self.content + """
        processes: [p, q]
        responsible:
          - {role: process-owner, actor: a}
          - {role: process-owner, actor: a, from: 2026-01-01}
        """)
  }

  @Test func theProcessesAreTwoOfTwoActors() {
    expect(
      missing: "minst två processer (nu 1) och processer hos minst två aktörer",
      Self.owner + Self.content + "processes: p\n")
    expect(
      missing: "processer hos minst två aktörer", Self.owner + Self.content + "processes: [p, r]\n")
  }

  @Test func aGenericActorStandsForSeveral() {
    expect(missing: "minst två processer (nu 1)", Self.owner + Self.content + "processes: g\n")
    expect(
      missing: nil, Self.owner + Self.content + "processes: [g, h]\n",
      adding: ["process/processes/h": "actor: kommun\n"])
  }

  @Test func anExchangeEndsInOneOfTheProcesses() {
    expect(
      missing: "minst ett utbyte med någon av processerna",
      Self.owner + Self.content + "processes: [q, r]\n")
    expect(
      missing: "minst ett utbyte med någon av processerna",
      Self.owner + Self.content + "processes: [p, q]\n",
      adding: ["process/exchanges/u": "from: process/p\nto: customer/k\nstatus: retired\n"])
  }

  @Test func whatABrokenReferenceNamesIsNotMissing() {
    expect(
      missing: nil,
      "delivery: D\ncustomer-values: [borta]\nprocesses: [q, borta]\nresponsible: {role: process-owner, actor: borta}\n"
    )
    expect(
      missing: "minst ett utbyte med någon av processerna",
      Self.owner + Self.content + "processes: [r, x]\n",
      adding: ["process/processes/x": "actor: borta\n"])
  }

  @Test func theKeyNamesWhatIsMissingAndTheGateMakesItAnError() {
    let catalogue = makeCatalogue(
      Self.others.merging([
        "process/collaboration-processes/c":
          "customer-values: v\nprocesses: [p, q]\npublication: {state: published}\n",
        "process/collaboration-processes/d": "name: D\n",
      ]) { $1 })
    let findings = assess(catalogue, rules: ["KO-02"]).findings
    #expect(findings.map(\.severity) == [.error, .warning])
    #expect(findings.first?.key == "KO-02 collaboration-process/c - delivery responsible")
  }
}
