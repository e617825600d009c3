import TestSupport
import Testing

struct AN02Tests {
  private static let actors = ["process/actors/a": "name: A\n", "process/actors/b": "name: B\n"]
  private static func nobody(_ role: String) -> String {
    "Ingen har i dag rollen \(role). Ange aktören under `responsible`."
  }

  private func expect(
    _ messages: [String], _ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "AN-02", finds: messages, in: Self.actors.merging(files) { $1 }, sourceLocation: sourceLocation)
  }

  @Test func whatHasItsOwnerIsRight() {
    expect(
      [],
      [
        "information/concepts/c": "responsible: {role: concept-owner, actor: a}\n",
        "information/exchange-objects/o":
          "responsible:\n  - {role: information-owner, actor: a}\n  - {role: information-owner, actor: b}\n",
        "information/exchange-models/m": "responsible: {role: producer, actor: a}\n",
      ])
  }

  @Test func withoutOwnerEachIsReported() {
    expect(
      [Self.nobody("begreppsägare"), Self.nobody("producent"), Self.nobody("informationsägare")],
      [
        "information/concepts/c": "▸\nname: C\n",
        "information/exchange-objects/o": "▸responsible:\n  - {role: producer, actor: a}\n",
        "information/exchange-models/m": "▸\nname: M\n",
      ])
  }

  @Test func aConceptAndAModelHaveOneOnly() {
    let two = { (role: String) in
      "▸responsible:\n  - {role: \(role), actor: a}\n  - {role: \(role), actor: b}\n"
    }
    expect(
      [
        "2 aktörer har rollen begreppsägare, men bara en kan ha den: `a` och `b`. Låt en ha den.",
        "2 aktörer har rollen producent, men bara en kan ha den: `a` och `b`. Låt en ha den.",
      ],
      [
        "information/concepts/c": two("concept-owner"), "information/exchange-models/m": two("producer"),
      ])
  }

  @Test func theOwnersOfTheAreaCountWhereThereAreNone() {
    let area = """
      responsible:
        - {role: concept-owner, actor: a}
        - {role: concept-owner, actor: b}
        - {role: information-owner, actor: b}
      """
    expect(
      ["2 aktörer har rollen begreppsägare, men bara en kan ha den: `a` och `b`. Låt en ha den."],
      [
        "information/information-areas/x": area,
        "information/concepts/c": "▸\narea: x\n",
        "information/concepts/d": "area: x\nresponsible: {role: concept-owner, actor: a}\n",
        "information/exchange-objects/o": "area: x\n",
      ])
    expect(
      [Self.nobody("begreppsägare"), Self.nobody("informationsägare")],
      [
        "information/information-areas/x": "name: X\n",
        "information/concepts/c": "▸\narea: x\n", "information/exchange-objects/o": "▸\narea: x\n",
      ])
  }

  @Test func anAreaThatIsNotAtHandMayHaveOne() {
    RulesTests.expect(
      "AN-02", finds: [],
      in: ["information/concepts/c": "area: y\n", "information/concepts/d": "area: far:x\n"],
      manifest: "imports: [{alias: far, path: ../far}]\n")
  }
}
