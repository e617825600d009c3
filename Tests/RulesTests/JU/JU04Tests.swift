import Rules
import TestSupport
import Testing

struct JU04Tests {
  private func expect(
    _ messages: [String], sources: String, law: [String: String], user: (String, String)? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var files = ["law/legal-requirements/k": "legal-sources: \(sources)\n"]
    for (id, text) in law { files["law/legal-sources/\(id)"] = text }
    let user = user ?? ("law/legal-assessments/b", "assesses: service/t\napplies: k\ndate: 2026-01-01\n")
    files["services/t/service"] = "type: e-service\n"
    files[user.0] = user.1
    RulesTests.expect("JU-04", finds: messages, in: files, sourceLocation: sourceLocation)
  }

  private static let past = "valid-to: 2026-11-21\n"
  private static func ceased(_ source: String) -> String {
    "Kravet används men \(source) gäller inte längre. Ange den rättskälla som gäller nu."
  }

  @Test func lawInForceIsRestedOn() {
    expect([], sources: "a", law: ["a": "name: A\n"])
    expect([], sources: "a", law: ["a": "valid-to: 2027-11-22\n"])
    expect([], sources: "[]", law: [:])
  }

  @Test func lawThatHasCeasedIsReportedOnceForAll() {
    expect([Self.ceased("`a`")], sources: "▸a", law: ["a": Self.past])
    expect(
      [Self.ceased("`a` och `b`")], sources: "▸[a, b]", law: ["a": Self.past, "b": "status: retired\n"])
  }

  @Test func whatASourceIsPartOfCeasesForItToo() {
    expect(
      [Self.ceased("`a` (ersätts av `ny`)")], sources: "▸a",
      law: ["a": "part-of: lag\n", "lag": Self.past + "replaced-by: ny\n", "ny": "name: Ny\n"])
  }

  @Test func whatReplacesTheSourceIsNamed() {
    expect(
      [Self.ceased("`a` (ersätts av `b` och `c`)")], sources: "▸a",
      law: ["a": Self.past + "replaced-by: [b, c]\n", "b": "name: B\n", "c": "name: C\n"])
  }

  @Test func oneOfSeveralThatHasCeasedIsAWarning() {
    expect([Self.ceased("`b`")], sources: "[a, ▸b]", law: ["a": "name: A\n", "b": Self.past])
    #expect(severities(sources: "[a, b]", law: ["a": "name: A\n", "b": Self.past]) == [.warning])
    #expect(severities(sources: "b", law: ["b": Self.past]) == [.error])
  }

  @Test func whatSoonCeasesIsAWarningWhereNothingElseStays() {
    let soon = "valid-to: 2027-05-21\n"
    let message =
      "Kravet används men `a` upphör att gälla 2027-05-21. Ange den rättskälla som gäller därefter."
    expect([message], sources: "▸a", law: ["a": soon])
    expect([message, Self.ceased("`b`")], sources: "[▸a, ▸b]", law: ["a": soon, "b": Self.past])
    expect([], sources: "[a, b]", law: ["a": soon, "b": "name: B\n"])
    expect([], sources: "a", law: ["a": "valid-to: 2027-05-22\n"])
    #expect(severities(sources: "a", law: ["a": soon]) == [.warning])
  }

  @Test func aSourceThatIsNotFoundIsNotTakenToHaveCeased() {
    expect([Self.ceased("`a`")], sources: "[▸a, saknas]", law: ["a": Self.past])
    #expect(severities(sources: "[a, saknas]", law: ["a": Self.past]) == [.warning])
  }

  @Test(arguments: [
    ("agreements/o", "considers: legal-requirement/k\nsigning: signed\n", true),
    ("agreements/o", "considers: legal-requirement/k\nsigning: drafted\n", false),
    ("services/t/1/profile", "fulfils: legal-requirement/k\nlife-cycle: phasing-out\n", true),
    ("services/t/1/profile", "fulfils: legal-requirement/k\nlife-cycle: retired\n", false),
    ("consumptions/n", "legal-requirements: k\nconnection: connected\n", true),
    ("consumptions/n", "legal-requirements: k\nconnection: disconnected\n", false),
    ("law/legal-assessments/b", "assesses: service/t\n", false),
  ])
  func onlyARequirementInUseIsTested(file: String, text: String, isUse: Bool) {
    expect(
      isUse ? [Self.ceased("`a`")] : [], sources: isUse ? "▸a" : "a", law: ["a": Self.past],
      user: (file, text))
  }

  @Test func anAssessmentThatIsNoLongerTheLatestIsNoUse() {
    let old = "assesses: service/t\napplies: k\ndate: 2025-01-01\n"
    let files = [
      "law/legal-requirements/k": "legal-sources: a\n", "law/legal-sources/a": Self.past,
      "law/legal-assessments/b": old, "law/legal-assessments/c": "assesses: service/t\ndate: 2026-01-01\n",
      "services/t/service": "type: e-service\n",
    ]
    RulesTests.expect("JU-04", finds: [], in: files)
  }

  @Test(arguments: [("exchange/e", true), ("exchange/m", false), ("service/t", true), ("service/u", false)])
  func aRequirementOnADigitalExchangeOrARunningServiceIsInUse(target: String, isUse: Bool) {
    let files = [
      "law/legal-requirements/k": "applies-to: \(target)\nlegal-sources: \(isUse ? "▸" : "")a\n",
      "law/legal-sources/a": Self.past, "process/exchanges/e": "digitalisation: digital\n",
      "process/exchanges/m": "digitalisation: planned\n", "services/t/service": "name: T\n",
      "services/t/1/profile": "life-cycle: in-operation\n", "services/u/service": "name: U\n",
      "services/u/1/profile": "life-cycle: planned\n",
    ]
    RulesTests.expect("JU-04", finds: isUse ? [Self.ceased("`a`")] : [], in: files)
  }

  private func severities(sources: String, law: [String: String]) -> [Severity] {
    var files = [
      "law/legal-requirements/k": "legal-sources: \(sources)\n", "services/t/service": "name: T\n",
      "law/legal-assessments/b": "assesses: service/t\napplies: k\n",
    ]
    for (id, text) in law { files["law/legal-sources/\(id)"] = text }
    return assess(makeCatalogue(files), rules: ["JU-04"]).findings.map(\.severity)
  }
}
