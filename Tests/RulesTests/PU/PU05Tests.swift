import TestSupport
import Testing

struct PU05Tests {
  private func expect(
    _ messages: [String], _ change: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "PU-05", finds: messages, in: ["governance/changes/c": change], sourceLocation: sourceLocation)
  }

  @Test func whatIsStillToComeOrHasBeenMadeIsInOrder() {
    expect([], "planned-date: 2026-11-22\n")
    expect([], "planned-date: 2026-11-21\nmade-on: 2026-11-22\n")
    expect([], "name: C\n")
  }

  @Test func aDayThatHasPassedIsReportedAtTheDate() {
    expect(
      ["Ändringen skulle ha gjorts 2026-11-21. Ange när den genomfördes, eller ett nytt datum."],
      "planned-date: ▸2026-11-21\n")
    expect(
      ["Ändringen skulle ha gjorts 2025-01-31. Ange när den genomfördes, eller ett nytt datum."],
      "planned-date: ▸2025-01-31\nmade-on:\n")
  }
}
