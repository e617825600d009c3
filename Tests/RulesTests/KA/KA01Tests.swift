import TestSupport
import Testing

struct KA01Tests {
  private static let actors = [
    "process/actors/a": "name: A\n", "process/actors/b": "name: B\n",
    "process/actors/c": "name: C\npart-of: a\n", "process/actors/d": "name: D\n",
  ]
  private static let owners = """
    responsible:
      - {role: information-owner, actor: a}
      - {role: information-owner, actor: b}

    """

  private func expect(
    _ messages: [String], _ object: String, at path: String = "information/exchange-objects/o",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "KA-01", finds: messages, in: Self.actors.merging([path: object]) { $1 }, sourceLocation: sourceLocation
    )
  }

  @Test func anOwnerAsSourceIsRight() {
    expect([], Self.owners + "primary-source: b\n")
    // A part of an owner is the same party.
    expect([], Self.owners + "primary-source: c\n")
  }

  @Test func oneOwnerNeedsNoSourceNamed() {
    expect([], "responsible: {role: information-owner, actor: a}\n")
    expect([], "primary-source: a\n")
  }

  @Test(arguments: ["information/exchange-objects/o", "information/information-areas/o"])
  func twoOwnersNeedASource(path: String) {
    expect(
      [
        "2 aktörer är informationsägare (`a` och `b`), men primär källa saknas. Ange en av dem i `primary-source`."
      ], "▸\n" + Self.owners, at: path)
    expect(
      [
        "2 aktörer är informationsägare (`a` och `b`), men primär källa saknas. Ange en av dem i `primary-source`."
      ], "▸primary-source: \n" + Self.owners, at: path)
  }

  @Test func aSourceThatOwnsNothingIsReported() {
    expect(
      [
        "`d` är ingen av informationsägarna. Ange `a` eller `b` som primär källa, eller gör den till ägare."
      ], Self.owners + "primary-source: ▸d\n")
  }

  @Test func aReferenceThatDoesNotHoldMayNameTheSource() {
    expect([], Self.owners + "primary-source: broken\n")
    expect([], "responsible: {role: information-owner, actor: broken}\nprimary-source: d\n")
  }

  @Test func itIsAnErrorWhenPublished() {
    let catalogue = makeCatalogue(
      Self.actors.merging(["information/exchange-objects/o": Self.owners]) { $1 })
    #expect(assess(catalogue, rules: ["KA-01"]).findings.map(\.severity) == [.warning])
    #expect(assess(catalogue, rules: ["KA-01"], asPublished: true).findings.map(\.severity) == [.error])
  }
}
