import Foundation
import TestSupport
import Testing

/// `vlds acknowledge`, and what `validate` makes of it.
@Suite struct AcknowledgeTests {
  private let key = "KO-01 actor/a type"

  private func catalogue(_ findings: String? = nil) -> TemporaryCatalogue {
    var files = [
      "process/actors/a.md": "---\nname: A\n---\n", "process/actors/b.md": "---\nname: B\nstatus: x\n---\n",
    ]
    files["findings.yaml"] = findings
    return TemporaryCatalogue(files)
  }

  @Test func aFindingIsAcknowledgedAndLifted() throws {
    let files = catalogue()
    let result = try files.vlds(
      "acknowledge", key, "--reason", "Vi \"väntar\"", "--by", "Rådet", "--until", "2027-01-01", "--format",
      "json")
    #expect(result.code == 0, "\(result.complaint)")
    #expect(result.object["changed"] as? [String] == ["findings.yaml"])
    #expect(
      files.text(of: "findings.yaml")
        == "- {key: \"\(key)\", reason: \"Vi \\\"väntar\\\"\", by: Rådet, date: 2026-11-22, until: 2027-01-01}\n"
    )
    let lifted = try files.vlds("acknowledge", "--lift", key, "--format", "json")
    #expect(lifted.object["changed"] as? [String] == ["findings.yaml"])
    #expect(files.text(of: "findings.yaml") == nil)
  }

  @Test func whoeverWorksHereIsNamedWhereNobodyElseIs() throws {
    let files = catalogue()
    #expect(try files.vlds("acknowledge", key, "--reason", "R").code == 0)
    let text = try #require(files.text(of: "findings.yaml"))
    #expect(text.firstMatch(of: /by: \S/) != nil)
  }

  @Test(arguments: [
    (["acknowledge", "ST-01 actor/a x", "--reason", "R"], 2, "går inte att kvittera"),
    (["acknowledge", "FO-05 actor/b status", "--reason", "R"], 2, "går inte att kvittera"),
    (["acknowledge", "KO-01 actor/a typ", "--reason", "R"], 1, "menade du KO-01 actor/a type?"),
    (["acknowledge", "KO-01 actor/a type"], 2, "--reason"),
    (["acknowledge", "KO-01 actor/a type", "--reason", " "], 2, "--reason"),
    (["acknowledge", "KO-01 actor/a type", "--reason", "R", "--until", "snart"], 2, "ingen dag"),
    (["acknowledge", "KO-01 actor/a type", "--reason", "R", "--until", "2026-11-21"], 2, "har redan varit"),
    (["acknowledge"], 2, "nyckel"), (["acknowledge", "--lift", "KO-01 actor/a type"], 1, "ingen rad"),
    (["acknowledge", "x", "--lift", "y"], 2, "nyckel"),
    (["acknowledge", "--lift", "KO-01 actor/a type", "--reason", "R"], 2, "--lift"),
  ])
  func whatCannotBeDoneChangesNothing(arguments: [String], code: Int32, words: String) throws {
    let files = catalogue()
    let result = try Program.run(arguments, in: files.root)
    #expect(result.code == code)
    #expect(result.complaint.contains(words), "\(result.complaint)")
    #expect(files.text(of: "findings.yaml") == nil)
  }

  @Test func aFindingOfTheGateCanBeAcknowledgedToo() throws {
    let files = TemporaryCatalogue(["process/actors/a.md": "---\nname: A\ntype: state-agency\n---\n"])
    let gate = try files.vlds("validate", "--as-published", "--format", "json")
    let plain = try files.vlds("validate", "--format", "json")
    let keys = { (result: Program.Result) in
      Set((result.object["findings"] as? [[String: Any]] ?? []).compactMap { $0["key"] as? String })
    }
    let own = try #require(
      keys(gate).subtracting(keys(plain)).filter { !$0.hasPrefix("FO") && !$0.hasPrefix("ST") }.sorted().first
    )
    #expect(try files.vlds("acknowledge", own, "--reason", "R", "--by", "B").code == 0)
  }

  @Test func anAcknowledgedFindingIsOutOfCountsAndExitCodeAndListedApart() throws {
    let line = "- {key: \"\(key)\", reason: Senare, by: Rådet, date: 2026-11-01}\n"
    let old = "- {key: \"KO-01 actor/z type\", reason: Borta, by: Rådet, date: 2026-11-01}\n"
    let files = catalogue(line + old)
    let plain = try files.vlds("validate", "actor/a", "--fail-on", "info")
    #expect(plain.code == 0 && plain.output == "1 beskrivning: inga fynd, 1 kvitterat\n")
    let whole = try files.vlds("validate")
    #expect(whole.output.contains(", 1 kvitterat, 1 inaktuell kvittering\n") && !whole.output.contains(key))
    let listed = try files.vlds("validate", "--acknowledged")
    #expect(listed.output.contains("Kvitterade fynd:\nprocess/actors/a.md:1:1: varning KO-01 "))
    #expect(listed.output.contains("    = Senare (Rådet, 2026-11-01)\n"))
    #expect(listed.output.contains("findings.yaml:2: KO-01 actor/z type\n    = Borta (Rådet, 2026-11-01)\n"))
    let json = try files.vlds("validate", "--acknowledged", "--format", "json")
    let findings = try #require(json.object["findings"] as? [[String: Any]])
    let found = try #require(findings.first { $0["key"] as? String == key })
    #expect((found["acknowledged"] as? [String: Any])?["by"] as? String == "Rådet")
    #expect((json.object["counts"] as? [String: Int])?["acknowledged"] == 1)
    #expect(
      (json.object["lapsed"] as? [[String: Any]])?.map { $0["key"] as? String } == ["KO-01 actor/z type"])
    let without = try files.vlds("validate", "--format", "json")
    #expect(
      !without.output.contains(key) && (without.object["counts"] as? [String: Int])?["acknowledged"] == 1)
    // The day after its last it is back.
    files.write(line.replacing("}", with: ", until: 2026-11-21}"), to: "findings.yaml")
    #expect(try files.vlds("validate", "actor/a", "--fail-on", "warning").code == 1)
  }

  @Test func outsideGitWhatTheHistoryTellsIsNotLapsed() throws {
    let files = TemporaryCatalogue([
      "law/legal-assessments/a.md": "---\nname: A\nassesses: exchange/x\ndate: 2026-01-01\n---\n",
      "process/exchanges/x.md": "---\nname: X\n---\n",
      "findings.yaml":
        "- {key: \"JU-03 legal-assessment/a date exchange/x\", reason: R, by: B, date: 2026-11-01}\n",
    ])
    let json = try files.vlds("validate", "--acknowledged", "--format", "json")
    #expect((json.object["lapsed"] as? [Any])?.isEmpty == true)
  }

  @Test func aFaultyLineIsToldOnStandardErrorAndStopsNothing() throws {
    let files = catalogue("- {key: \"\(key)\", by: Rådet, date: 2026-11-01}\n")
    let result = try files.vlds("validate", "actor/a", "--fail-on", "warning", "--format", "json")
    #expect(result.code == 1)
    #expect(
      result.complaint
        == "varning: findings.yaml:1:3: Raden saknar `reason` och räknas inte. Skriv till det.\n")
  }

  @Test func listsCountWithoutWhatIsAcknowledged() throws {
    let files = catalogue("- {key: \"\(key)\", reason: Senare, by: Rådet, date: 2026-11-01}\n")
    let rows = try files.vlds("list", "actor", "--where", "id:a", "--format", "json").rows
    #expect((rows.first?["findings"] as? [String: Int])?["warning"] == 0)
    #expect(try files.vlds("list", "--where", "has:findings", "--format", "json").rows.count == 1)
  }

  @Test func renamingTakesTheKeysAlong() throws {
    let files = catalogue("# kvar\n- {key: \"\(key)\", reason: Senare, by: Rådet, date: 2026-11-01}\n")
    let result = try files.vlds("rename", "actor/a", "aa", "--format", "json")
    #expect(result.object["changed"] as? [String] == ["findings.yaml"])
    #expect(
      files.text(of: "findings.yaml")
        == "# kvar\n- {key: \"KO-01 actor/aa type\", reason: Senare, by: Rådet, date: 2026-11-01}\n")
  }

  @Test func branchesMergeLineByLine() throws {
    let files = TemporaryCatalogue([:])
    let result = try Program.run(["init", files.root + "/ny"])
    #expect(result.code == 0)
    #expect(files.text(of: "ny/.gitattributes") == "findings.yaml merge=union\n")
  }
}
