import TestSupport
import Testing

struct TI01Tests {
  private static let areas = [
    "governance/capability-areas/styrning": "name: S\n", "governance/capability-areas/drift": "name: D\n",
    "process/actors/a": "name: A\n", "process/actors/b": "name: B\n",
    "process/actors/alla": "name: Alla\ngeneric: true\n",
    "agreements/o": "parties: [a, alla]\n",
  ]

  private func expect(
    _ messages: [String], _ files: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    RulesTests.expect(
      "TI-01", finds: messages, in: Self.areas.merging(files) { $1 }, sourceLocation: sourceLocation)
  }

  private static func assessment(
    of actor: String = "a", _ rows: String, more: String = "", date: String = "2026-01-01"
  ) -> String {
    "actor: \(actor)\ndate: \(date)\n\(more)rows: \(rows.isEmpty ? "[]\n" : "\n" + rows)"
  }

  @Test func aLevelAboveOneIsShown() {
    expect(
      ["Nivå 2 är inte styrkt. Ange det som styrker den, eller dokument."],
      [
        "governance/capability-assessments/t": Self.assessment(
          """
            - {area: styrning, level: 1}
            - ▸{area: drift, level: 2}
            - {area: drift, level: 3, documents: https://example.se}
            - {area: drift, level: 4, evidence: actor/a}

          """)
      ])
  }

  private static let rows = "rows:\n  - {area: styrning, minimum-level: ▸3}\n"
  private static let required = "set-in: agreement/o\n" + rows
  private static let low =
    "`a` har nivå 2 i `styrning`, och kravet är 3. Höj förmågan, eller gör en ny tillitsanalys."
  private static let shown = ", documents: https://example.se}\n"

  @Test func aPartyReachesTheLevelRequired() {
    var files = ["governance/capability-requirements/k": Self.required.replacing("▸", with: "")]
    files["governance/capability-assessments/t"] = Self.assessment(
      "  - {area: styrning, level: 3" + Self.shown)
    expect([], files)
    files["governance/capability-requirements/k"] = Self.required
    files["governance/capability-assessments/t"] = Self.assessment(
      "  - {area: styrning, level: 2" + Self.shown)
    expect([Self.low], files)
    files["governance/capability-assessments/t"] = Self.assessment("  - {area: drift, level: 4" + Self.shown)
    expect(["`a` har ingen nivå i `styrning` i sin senaste tillitsanalys. Gör en ny."], files)
    files["governance/capability-assessments/t"] = Self.assessment("  - {area: saknas, level: 4" + Self.shown)
    files["governance/capability-requirements/k"] = Self.required.replacing("▸", with: "")
    expect([], files)
  }

  @Test func theLatestAssessmentCounts() {
    expect(
      [Self.low],
      [
        "governance/capability-requirements/k": Self.required,
        "governance/capability-assessments/ny": Self.assessment("  - {area: styrning, level: 2" + Self.shown),
        "governance/capability-assessments/old": Self.assessment(
          "  - {area: styrning, level: 4" + Self.shown, date: "2025-01-01"),
      ])
  }

  @Test func anActorWithoutAssessmentIsNamedOnce() {
    expect(
      ["`a` omfattas av kravet men har ingen tillitsanalys. Gör en."],
      [
        "governance/capability-requirements/k":
          "▸\nset-in: agreement/o\ntrust-level: 2\nrows:\n  - {area: styrning, minimum-level: 3}\n  - {area: drift, minimum-level: 1}\n"
      ])
    expect([], ["governance/capability-requirements/k": "set-in: agreement/o\nrows: []\n"])
  }

  @Test func theTrustLevelIsReachedAndTheCertificateInForce() {
    let required = "set-in: agreement/o\ntrust-level: ▸3\n"
    let assessed = { (more: String) in
      [
        "governance/capability-requirements/k": required,
        "governance/capability-assessments/t": Self.assessment("", more: more),
      ]
    }
    expect(
      ["`a` har ingen tillitsnivå, och kravet är 3. Gör en ny tillitsanalys."], assessed(""))
    expect(["`a` har tillitsnivå 2, och kravet är 3. Höj nivån."], assessed("trust-level: 2\n"))
    expect(
      ["Certifieringen av `a` gick ut 2026-11-21. Certifiera på nytt."],
      assessed("trust-level: 3\ncertified-to: 2026-11-21\n"))
    expect(
      [],
      assessed("trust-level: 4\ncertified-to: 2026-11-22\n").mapValues { $0.replacing("▸", with: "") })
  }

  @Test(arguments: [
    ("", ["a", "b"]), ("roles: consumer\n", ["b"]), ("roles: producer\n", ["a"]),
    ("roles: [information-owner]\n", ["c"]), ("roles: [producer, consumer]\n", ["a", "b"]),
  ])
  func aServiceRequiresOfItsProducersAndConsumers(roles: String, names: [String]) {
    let catalogue = makeCatalogue(
      Self.areas.merging([
        "process/actors/c": "name: C\n",
        "services/t/service":
          "responsible:\n  - {role: producer, actor: a}\n  - {role: information-owner, actor: c}\n",
        "services/t/1/profile": "name: P\n",
        "consumptions/n": "uses: t/1\nconsumer: b\nconnection: connected\n",
        "consumptions/m": "uses: t/1\nconsumer: c\nconnection: disconnected\n",
        "governance/capability-requirements/k": "set-in: service/t\ntrust-level: 2\n" + roles,
      ]) { $1 })
    #expect(
      assess(catalogue, rules: ["TI-01"]).findings.map(\.message.sv)
        == names.map { "`\($0)` omfattas av kravet men har ingen tillitsanalys. Gör en." })
  }

  @Test func rolesInAnAgreementAreThoseHeldThere() {
    expect(
      ["`b` omfattas av kravet men har ingen tillitsanalys. Gör en."],
      [
        "agreements/o": "parties: [a]\nresponsible: [{role: catalogue-provider, actor: b}]\n",
        "governance/capability-requirements/k":
          "▸\nset-in: agreement/o\nroles: catalogue-provider\ntrust-level: 1\n",
      ])
  }
}
