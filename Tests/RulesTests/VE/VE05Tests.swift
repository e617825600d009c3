import TestSupport
import Testing

struct VE05Tests {
  private static let files = [
    "process/actors/a": "name: A\n",
    "services/s/1/profile": "name: S1\n",
    "consumptions/c": "consumer: a\nuses: s/1\nagreements: [lang, mall]\nconnection: connected\n",
    "agreements/lang": "signing: signed\nnotice-period: 60\n",
    "agreements/mall": "signing: signed\ntemplate: true\nnotice-period: 400\n",
  ]

  private func expect(
    _ messages: [String], _ change: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "VE-05", finds: messages,
      in: Self.files.merging(["governance/changes/x": "affects: profile/s/1\n" + change]) { $1 },
      sourceLocation: sourceLocation)
  }

  private static func tooShort(from day: String, left: Int, notice: Int) -> String {
    "Från \(day) är det \(left) dagar till ändringen, men `a` ska enligt `c` ha \(notice). Flytta den, eller kom överens om kortare varsel."
  }

  @Test func theNoticeThatIsAgreedIsEnough() {
    // 60 days, from the first that was told.
    expect(
      [],
      """
      breaking: true
      planned-date: 2026-12-31
      notices:
        - {actor: a, date: 2026-11-20}
        - {actor: a, date: 2026-11-01}
      """)
    expect([], "breaking: true\nplanned-date: 2027-01-21\n")
  }

  @Test func aDayTooFewIsReported() {
    expect(
      [Self.tooShort(from: "beskedet 2026-11-02", left: 59, notice: 60)],
      "breaking: true\nplanned-date: ▸2026-12-31\nnotices: {actor: a, date: 2026-11-02}\n")
  }

  @Test func withoutNoticeItIsCountedFromToday() {
    expect(
      [Self.tooShort(from: "i dag", left: 59, notice: 60)], "breaking: true\nplanned-date: ▸2027-01-20\n")
  }

  @Test func theLongestPeriodCounts() {
    expect(
      [Self.tooShort(from: "i dag", left: 60, notice: 90)],
      "breaking: true\nnotice-period: 90\nplanned-date: ▸2027-01-21\n")
  }

  @Test(arguments: [
    "planned-date: 2026-12-01\n", "breaking: true\n", "breaking: true\nplanned-date: 2026-11-21\n",
    "breaking: true\nplanned-date: 2026-12-01\nmade-on: 2026-11-20\n",
  ])
  func otherChangesAreNotTested(change: String) { expect([], change) }

  @Test func whereNoPeriodIsAgreedNoneIsTooShort() {
    RulesTests.expect(
      "VE-05", finds: [],
      in: Self.files.merging([
        "agreements/lang": "signing: drafted\nnotice-period: 60\n",
        "governance/changes/x": "affects: profile/s/1\nbreaking: true\nplanned-date: 2026-11-23\n",
      ]) { $1 })
  }
}
