import Rules
import TestSupport
import Testing

struct AN01Tests {
  private static let actors = ["process/actors/a": "name: A\n", "process/actors/b": "name: B\n"]

  private func expect(
    _ messages: [String], _ process: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "AN-01", finds: messages,
      in: Self.actors.merging(["process/collaboration-processes/p": process]) { $1 },
      sourceLocation: sourceLocation)
  }

  @Test func oneOwnerIsRight() {
    expect(
      [],
      """
      responsible:
        - {role: process-owner, actor: a}
        - {role: process-owner, actor: a, from: 2026-01-01}
        - {role: process-owner, actor: b, to: 2026-11-21}
        - {role: manager, actor: b}
      """)
  }

  @Test func anOwnerThatABrokenReferenceNamesIsNamed() {
    expect([], "responsible:\n  - {role: process-owner, actor: c}\n")
  }

  @Test func nobodyIsTooFew() {
    expect(
      ["Ingen har i dag rollen processägare. Ange aktören under `responsible`."], "▸\nname: P\n")
  }

  @Test func whoeverComesLaterIsNotThereYet() {
    expect(
      ["Ingen har i dag rollen processägare. Ange aktören under `responsible`."],
      "name: P\n▸responsible:\n  - {role: process-owner, actor: a, from: 2026-11-23}\n")
  }

  @Test func twoAreTooMany() {
    expect(
      ["2 aktörer har rollen processägare, men bara en kan ha den: `a` och `b`. Låt en ha den."],
      """
      ▸responsible:
        - {role: process-owner, actor: a, to: 2026-11-22}
        - {role: process-owner, actor: b, from: 2026-11-22}
      """)
  }

  @Test func whatIsRetiredIsNotTested() { expect([], "status: retired\n") }

  @Test func itIsAnErrorAtTheGateOnly() {
    let catalogue = makeCatalogue([
      "process/collaboration-processes/a": "name: A\npublication: {state: published}\n",
      "process/collaboration-processes/b": "name: B\n",
    ])
    #expect(assess(catalogue, rules: ["AN-01"]).findings.map(\.severity) == [.error, .warning])
    #expect(
      assess(catalogue, rules: ["AN-01"], asPublished: true).findings.map(\.severity) == [.error, .error])
  }
}
