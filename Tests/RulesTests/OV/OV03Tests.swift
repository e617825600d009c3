import TestSupport
import Testing

struct OV03Tests {
  private static let files = [
    "process/actors/a": "name: A\n", "process/actors/b": "name: B\n",
    "process/actors/del": "part-of: b\n", "process/actors/c": "name: C\n",
    "process/collaboration-ideas/i": "name: I\n", "process/collaboration-ideas/j": "name: J\n",
  ]
  private static let group = "status: decided\nmembers: [a, del]\nideas: [i, j]\n"
  private static let agreement = "type: collaboration\nsigning: signed\ncollaboration: g\n"
  private static let none =
    "Ingen giltig samverkansöverenskommelse anger samverkansgruppen i `collaboration`. Teckna en mellan medlemmarna."

  private func expect(
    _ messages: [String], group: String, agreements: [String: String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let named = Dictionary(uniqueKeysWithValues: agreements.map { ("agreements/\($0)", $1) })
    RulesTests.expect(
      "OV-03", finds: messages,
      in: Self.files.merging(named) { $1 }.merging(["process/collaborations/g": group]) { $1 },
      sourceLocation: sourceLocation)
  }

  @Test func oneAgreementWithAllIsEnough() {
    expect(
      [], group: Self.group,
      agreements: [
        "x": Self.agreement + "builds-on: j\nparties: a\naccessions: {actor: b}\n", "y": Self.agreement,
      ])
  }

  @Test func aGroupThatIsNotDecidedNeedsNone() {
    expect([], group: Self.group.replacing("decided", with: "review"), agreements: [:])
    expect([], group: "members: [a, b]\n", agreements: [:])
  }

  @Test(arguments: [
    "type: operation\nsigning: signed\ncollaboration: g\nbuilds-on: i\nparties: [a, b]\n",
    "type: collaboration\nsigning: ended\ncollaboration: g\nbuilds-on: i\nparties: [a, b]\n",
    "type: collaboration\nsigning: signed\nbuilds-on: i\nparties: [a, b]\n",
  ])
  func withoutAValidAgreementItIsReported(agreement: String) {
    expect([Self.none], group: "▸\n" + Self.group, agreements: ["x": agreement])
  }

  @Test func whatTheAgreementLacksIsSaid() {
    expect(
      [
        "`x` har inte `a` och `del` som part. Komplettera samverkansöverenskommelsen."
      ], group: Self.group.replacing("members", with: "▸members"),
      agreements: ["x": Self.agreement + "builds-on: i\nparties: [c]\n"])
    expect(
      [
        "`x` bygger inte på någon av samverkansidéerna. Komplettera samverkansöverenskommelsen."
      ], group: Self.group.replacing("ideas", with: "▸ideas"),
      agreements: ["x": Self.agreement + "parties: [a, b]\n"])
    expect(
      [
        "`x` bygger inte på någon av samverkansidéerna och har inte `del` som part. Komplettera samverkansöverenskommelsen."
      ], group: Self.group.replacing("members", with: "▸members"),
      agreements: ["x": Self.agreement + "parties: a\n"])
  }

  @Test func ofSeveralTheOneThatLacksLeastIsNamed() {
    expect(
      [
        "`y` har inte `del` som part. Komplettera samverkansöverenskommelsen."
      ], group: Self.group.replacing("members", with: "▸members"),
      agreements: [
        "x": Self.agreement + "builds-on: i\n", "y": Self.agreement + "builds-on: i\nparties: a\n",
      ])
  }

  @Test func aReferenceThatDoesNotHoldMayNameWhatIsMissing() {
    expect([], group: Self.group, agreements: ["x": Self.agreement + "builds-on: i\nparties: broken\n"])
    expect([], group: Self.group, agreements: ["x": Self.agreement + "builds-on: broken\nparties: [a, b]\n"])
  }
}
