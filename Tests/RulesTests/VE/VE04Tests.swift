import TestSupport
import Testing

struct VE04Tests {
  private static let published = "publication: {state: published, date: 2026-02-01}\n"
  private static let base = [
    "services/t/1/profile": "description: P\nlife-cycle: planned\n",
    "services/t/1/logical-interface": "description: L\n",
    "services/t/1/technical-interfaces/g": "protocol: rest\n",
  ]

  /// The messages after a version has been published, and something has come after.
  private func messages(
    _ changes: [(day: String, files: Past.Files)], edits: Past.Files = [:], removed: Set<String> = []
  ) -> [String] {
    let publishing = ("2026-02-01", ["services/t/1/profile": Self.profile()])
    return Past([("2026-01-01", Self.base), publishing] + changes, edits: edits, removed: removed).messages(
      "VE-04")
  }

  private static func profile(_ more: String = "", description: String = "P") -> String {
    "description: \(description)\n" + published + more
  }

  private static func altered(_ field: String, at place: String, since date: String = "2026-02-01") -> String
  {
    "services/t/1/\(place) `\(field)` har ändrats sedan versionen publicerades \(date). Publicera på nytt med nytt datum, eller lägg ändringen i en ny version."
  }

  @Test func whatStandsAsItWasPublishedIsInOrder() {
    #expect(messages([]) == [])
    #expect(messages([("2026-03-01", ["needs/goals/m": "name: M\n"])]) == [])
  }

  @Test func anAlteredFieldIsReportedWhereItStands() {
    #expect(
      messages([("2026-03-01", ["services/t/1/profile": Self.profile(description: "Q")])])
        == [Self.altered("description", at: "profile.md:2")])
    #expect(
      messages([], edits: ["services/t/1/profile": Self.profile("price: 1\n")])
        == [Self.altered("price", at: "profile.md:4")])
  }

  @Test func aFieldThatIsGoneIsReportedToo() {
    #expect(
      messages([("2026-03-01", ["services/t/1/profile": Self.published])])
        == [Self.altered("description", at: "profile.md:1")])
  }

  @Test func theInterfacesOfTheVersionAreTestedToo() {
    #expect(
      messages([
        (
          "2026-03-01",
          [
            "services/t/1/logical-interface": "description: L\nmessages:\n  - {id: m}\n",
            "services/t/1/technical-interfaces/g": "protocol: sftp\n",
          ]
        )
      ]) == [
        Self.altered("messages", at: "logical-interface.md:4"),
        Self.altered("protocol", at: "technical-interfaces/g.md:2"),
      ])
  }

  @Test func someFieldsMayBeAltered() {
    let free =
      "status: decided\nlife-cycle: phasing-out\nphase-out-date: 2027-01-01\nresponsible: []\nattachments: a.pdf\n"
    #expect(messages([("2026-03-01", ["services/t/1/profile": Self.profile(free)])]) == [])
  }

  @Test func publishedAnewWithANewDateItMayBeAltered() {
    let anew = "description: Q\npublication: {state: published, date: 2026-03-01}\n"
    #expect(messages([("2026-03-01", ["services/t/1/profile": anew])]) == [])
    #expect(messages([], edits: ["services/t/1/profile": anew]) == [])
    #expect(
      messages(
        [("2026-03-01", ["services/t/1/profile": anew])],
        edits: ["services/t/1/logical-interface": "description: M\n"])
        == [Self.altered("description", at: "logical-interface.md:2", since: "2026-03-01")])
  }

  @Test func whatIsNotPublishedMayBeAltered() {
    let withdrawn = "description: Q\npublication: {state: withdrawn, date: 2026-02-01}\n"
    #expect(messages([("2026-03-01", ["services/t/1/profile": withdrawn])]) == [])
    // Without a date it is not known from when.
    let undated = "description: Q\npublication: {state: published}\n"
    #expect(messages([("2026-03-01", ["services/t/1/profile": undated])]) == [])
  }

  private static func gone(_ interface: String, since date: String = "2026-02-01") -> String {
    "services/t/1/profile.md:1 `\(interface)` har tagits bort sedan versionen publicerades \(date). Publicera på nytt med nytt datum, eller lägg ändringen i en ny version."
  }

  @Test func anInterfaceThatIsGoneIsReportedOnTheVersion() {
    #expect(
      messages([], removed: ["services/t/1/logical-interface"]) == [Self.gone("logical-interface/t/1")])
    #expect(
      messages([("2026-03-01", [:])], removed: ["services/t/1/technical-interfaces/g"])
        == [Self.gone("technical-interface/t/1/g")])
  }

  @Test func whatCameAndWentAfterThePublishingIsNoAlteration() {
    let new = ["services/t/1/technical-interfaces/ny": "protocol: rest\n"]
    #expect(messages([("2026-03-01", new)], removed: ["services/t/1/technical-interfaces/ny"]) == [])
    let anew = ["services/t/1/profile": "publication: {state: published, date: 2026-03-01}\n"]
    #expect(messages([("2026-03-01", anew)], edits: ["services/t/1/instances/i": "name: I\n"]) == [])
  }

  @Test func anInterfaceThatHasComeSinceIsReportedOnItself() {
    let message =
      "services/t/1/technical-interfaces/ny.md:1 Gränssnittet har lagts till sedan versionen publicerades 2026-02-01. Publicera på nytt med nytt datum, eller lägg det i en ny version."
    let new = ["services/t/1/technical-interfaces/ny": "protocol: rest\n"]
    #expect(messages([("2026-03-01", new)]) == [message])
    #expect(messages([], edits: new) == [message])
  }

  @Test func withoutHistoryNothingIsTested() {
    let past = Past([
      ("2026-01-01", Self.base), ("2026-02-01", ["services/t/1/profile": Self.profile()]),
      ("2026-03-01", ["services/t/1/profile": Self.profile(description: "Q")]),
    ])
    #expect(past.findings("VE-04").map(\.severity) == [.error])
    #expect(assess(past.catalogue, rules: ["VE-04"]).findings.isEmpty)
  }

  private func expect(
    _ messages: [String], _ profile: String, version: String = "2.1",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "VE-04", finds: messages,
      in: [
        "services/s/1.9/profile": "name: A\n", "services/s/2/profile": "name: B\n",
        "services/s/\(version)/profile": profile,
      ], sourceLocation: sourceLocation)
  }

  @Test func aBreakingChangeWithANewFirstNumberIsRight() {
    expect([], "breaking: true\nreplaces: s/1.9\n")
    expect([], "breaking: true\nreplaces: s/2\n", version: "20.1")
  }

  @Test func whatBreaksNothingKeepsItsNumber() {
    expect([], "breaking: false\nreplaces: s/2\n")
    expect([], "replaces: s/2\n")
    expect([], "breaking: true\n")
    expect([], "breaking: true\nreplaces: s/broken\n")
  }

  @Test(arguments: ["2.1", "2.0.4"]) func aBreakingChangeWithTheSameFirstNumberIsReported(version: String) {
    expect(
      [
        "Ändringen är inte bakåtkompatibel, men versionen har samma första tal som `s/2`, som den ersätter. Ge den ett nytt första tal."
      ], "replaces: s/2\nbreaking: ▸true\n", version: version)
  }
}
