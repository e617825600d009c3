import TestSupport
import Testing

struct VE04Tests {
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
