import Catalogue
import CatalogueFiles
import Rules
import TestSupport
import Testing

struct JU03Tests {
  private static let base = [
    "process/exchanges/e": "passes: o\nvolume: 1\n", "information/business-objects/o": "name: O\n",
    "information/exchange-objects/x": "refines: o\n",
    "services/t/1/profile": "realises-objects: o\nrealises-exchanges: e\n",
    "services/t/1/logical-interface": "name: L\n", "law/legal-sources/lag": "name: L\n",
    "law/legal-sources/paragraf": "part-of: lag\n", "law/legal-requirements/k": "legal-sources: paragraf\n",
    "law/legal-assessments/b": "assesses: exchange/e\napplies: k\ndate: 2026-03-01\n",
  ]

  private func messages(
    _ changes: [(day: String, files: Past.Files)], edits: Past.Files = [:]
  ) -> [String] {
    Past([("2026-01-01", Self.base)] + changes, edits: edits).messages("JU-03")
  }

  private static func outdated(_ changes: String) -> String {
    "law/legal-assessments/b.md:4 Ändrat sedan bedömningen 2026-03-01: \(changes). Gör om den, eller bekräfta den med nytt datum."
  }

  @Test func anAssessmentAfterTheLastChangeIsUpToDate() {
    #expect(messages([]) == [])
    #expect(messages([("2026-03-01", ["process/exchanges/e": "passes: o\nvolume: 2\n"])]) == [])
  }

  @Test(arguments: [
    ("process/exchanges/e", "passes: o\nvolume: 2\n", "exchange/e"),
    ("information/business-objects/o", "name: Nytt\n", "business-object/o"),
    ("information/exchange-objects/x", "refines: o\nname: X\n", "exchange-object/x"),
    ("services/t/1/profile", "realises-objects: o\nrealises-exchanges: e\nname: P\n", "profile/t/1"),
    ("services/t/1/logical-interface", "name: Nytt\n", "logical-interface/t/1"),
    ("law/legal-requirements/k", "legal-sources: paragraf\nname: K\n", "legal-requirement/k"),
    ("law/legal-sources/paragraf", "part-of: lag\nname: P\n", "legal-source/paragraf"),
    ("law/legal-sources/lag", "name: Ny\n", "legal-source/lag"),
  ])
  func whatTheAssessmentRestsOnHasNotChangedSince(file: String, text: String, name: String) {
    #expect(messages([("2026-03-02", [file: text])]) == [Self.outdated("`\(name)` (2026-03-02)")])
    // A change that is not committed is of today.
    #expect(messages([], edits: [file: text]) == [Self.outdated("`\(name)` (2026-11-22)")])
  }

  @Test func changesOfStatusPublicationAndResponsibleDoNotCount() {
    let light = "passes: o\nvolume: 1\nstatus: decided\npublication: {state: published}\nresponsible: []\n"
    #expect(messages([("2026-04-01", ["process/exchanges/e": light])]) == [])
    #expect(messages([], edits: ["process/exchanges/e": light]) == [])
    // Behind a light change a grave one is still found, with its own day.
    #expect(
      messages([
        ("2026-04-01", ["process/exchanges/e": "passes: o\nvolume: 2\n"]),
        ("2026-05-01", ["process/exchanges/e": "passes: o\nvolume: 2\nstatus: decided\n"]),
      ]) == [Self.outdated("`exchange/e` (2026-04-01)")])
  }

  @Test func howAFileIsWrittenDoesNotCount() {
    #expect(
      messages([("2026-04-01", ["process/exchanges/e": "# Ny ordning\nvolume: \"1\"\npasses: [o]\n"])]) == [])
  }

  @Test func whatIsNewSinceTheAssessmentCounts() {
    #expect(
      messages([("2026-04-01", ["information/exchange-objects/y": "refines: o\n"])])
        == [Self.outdated("`exchange-object/y` (2026-04-01)")])
  }

  @Test func severalChangesStandInOneFinding() {
    #expect(
      messages([
        (
          "2026-04-01",
          [
            "process/exchanges/e": "passes: o\n", "information/business-objects/o": "name: N\n",
            "information/exchange-objects/x": "refines: o\nname: X\n", "law/legal-sources/lag": "name: N\n",
            "services/t/1/logical-interface": "name: N\n",
          ]
        )
      ]) == [
        Self.outdated(
          "`exchange/e` (2026-04-01), `business-object/o` (2026-04-01), `exchange-object/x` (2026-04-01), `logical-interface/t/1` (2026-04-01) och 1 till"
        )
      ])
  }

  @Test func onlyTheLatestAssessmentIsTested() {
    #expect(
      messages([
        ("2026-04-01", ["process/exchanges/e": "passes: o\nvolume: 2\n"]),
        ("2026-04-02", ["law/legal-assessments/c": "assesses: exchange/e\ndate: 2026-04-02\n"]),
      ]) == [])
  }

  @Test func aServiceIsAssessedByItselfAlone() {
    let base = [
      "services/t/service": "name: T\n", "services/t/1/profile": "name: P\n",
      "law/legal-assessments/b": "assesses: service/t\ndate: 2026-03-01\n",
    ]
    let past = { (files: Past.Files) in
      Past([("2026-01-01", base), ("2026-04-01", files)]).findings("JU-03").count
    }
    #expect(past(["services/t/1/profile": "name: Q\n"]) == 0)
    #expect(past(["services/t/service": "name: U\n"]) == 1)
  }

  @Test func withoutHistoryNothingIsTested() {
    let past = Past([("2026-01-01", Self.base), ("2026-04-01", ["process/exchanges/e": "passes: o\n"])])
    #expect(past.findings("JU-03").count == 1)
    #expect(assess(past.catalogue, rules: ["JU-03"]).findings.isEmpty)
  }

  @Test func whenGitHasAnsweredTheFindingsAreThoseOfATestFromScratch() {
    let past = Past([("2026-01-01", Self.base), ("2026-04-01", ["process/exchanges/e": "passes: o\n"])])
    let check = LiveCheck(past.catalogue, today: testDay)
    let fresh = LiveCheck(past.catalogue, today: testDay, history: past.history)
    #expect(check.assessment.findings != fresh.assessment.findings)
    #expect(check.knowing(past.history).assessment.findings == fresh.assessment.findings)
  }

  @Test func anEditIsAChangeOfToday() throws {
    let past = Past([("2026-01-01", Self.base)])
    let check = LiveCheck(past.catalogue, today: testDay, history: past.history)
    #expect(!check.assessment.findings.contains { $0.rule == "JU-03" })
    let position = try #require(past.catalogue.position(of: "exchange/e"))
    let old = past.catalogue.descriptions[position]
    let place = Place(kind: old.kind, id: old.id, file: old.file)
    let edited = Catalogue(
      past.catalogue, replacing: [position: makeDescription("passes: o\nvolume: 2\n", at: place)])
    let findings = check.updated(to: edited).assessment.findings
    #expect(
      findings.filter { $0.rule == "JU-03" }.map {
        "\($0.place.file):\($0.place.position.line) \($0.message.sv)"
      }
        == [Self.outdated("`exchange/e` (2026-11-22)")])
  }
}
