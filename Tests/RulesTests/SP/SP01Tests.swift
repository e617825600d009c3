import TestSupport
import Testing

struct SP01Tests {
  private static let actors = [
    "process/actors/a": "name: A\n", "process/actors/b": "name: B\n",
    "process/actors/kommun": "generic: true\n", "process/processes/p": "actor: a\n",
    "process/processes/q": "actor: b\n", "process/processes/r": "actor: a\n",
    "process/processes/g": "actor: kommun\n", "process/processes/h": "actor: kommun\n",
  ]

  private func expect(
    _ messages: [String], processes: String, adding files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var all = Self.actors.merging(files) { _, new in new }
    all["process/collaboration-processes/c"] = processes + "\n"
    RulesTests.expect("SP-01", finds: messages, in: all, sourceLocation: sourceLocation)
  }

  @Test func aProcessHasAnActor() {
    RulesTests.expect(
      "SP-01",
      finds: [
        "Processen har ingen aktör. Ange i `actor` den som förestår den.",
        "Processen har ingen aktör. Ange i `actor` den som förestår den.",
      ],
      in: [
        "process/processes/p": "▸\nname: P\n", "process/processes/q": "name: Q\n▸actor:\n",
        "process/processes/r": "actor: borta\n",
      ])
  }

  @Test func twoActorsOrAGenericOneAreJoined() {
    expect([], processes: "processes: [p, q]")
    expect([], processes: "processes: [p, r, q]")
    expect([], processes: "processes: [g, h]")
  }

  @Test func oneActorAloneIsNoCollaboration() {
    expect(
      ["Alla processerna förestås av `a`. Lägg till den andra aktörens process."],
      processes: "name: C\n▸processes: [p, r]")
  }

  @Test func oneProcessIsLeftToKO02() {
    expect([], processes: "processes: p")
    expect([], processes: "processes: [p, p]")
  }

  @Test func ofWhatIsNotKnownNothingIsSaid() {
    expect([], processes: "processes: [p, r, borta]")
    expect([], processes: "processes: [p, x]", adding: ["process/processes/x": "actor: borta\n"])
    let message = "Processen har ingen aktör. Ange i `actor` den som förestår den."
    expect([message], processes: "processes: [p, x]", adding: ["process/processes/x": "▸\nname: X\n"])
  }

  @Test func aProcessOfAnotherCatalogueMayHaveAnotherActor() {
    for imports in [[:], ["nat": makeCatalogue(["process/processes/n": "actor: a\n"], id: "nat")]] {
      var files = Self.actors
      files["process/collaboration-processes/c"] = "processes: [p, 'nat:n']\n"
      RulesTests.expect(
        "SP-01", finds: [], in: files, manifest: "imports: [{alias: nat, path: ../nat}]\n", imports: imports)
    }
  }

  @Test func theKeyNamesTheActor() {
    var files = Self.actors
    files["process/collaboration-processes/c"] = "processes: [p, r]\n"
    let finding = assess(makeCatalogue(files), rules: ["SP-01"]).findings.first
    #expect(finding?.key == "SP-01 collaboration-process/c processes actor/a")
    #expect(finding?.severity == .error)
  }
}
