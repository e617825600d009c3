import Catalogue
import Exchange
import Metamodel
import Rules
import TestSupport
import Testing

@testable import vlds

/// What cannot come in is left out of an import, and keeps nothing else out.
@Suite struct LeavingOutTests {
  @Test func whereLeavingOutAValueIsNotEnoughItsDescriptionIsLeftOut() throws {
    let metamodel = Metamodel.vlds
    // What the rules say of a status that is none.
    let wrong = makeCatalogue(["needs/goals/b": "name: B\nstatus: x\n"])
    let findings = LiveCheck(wrong, today: try #require(Day("2026-11-22"))).assessment.findings
      .filter { ["FO-04", "FO-05"].contains($0.rule) }
    #expect(!findings.isEmpty)
    var contents = ImportedContents()
    contents.proposals = ["a", "b"].map { id in
      Proposal(
        kind: "goal", id: id, [NewValue.Pair("name", .text(id)), NewValue.Pair("status", .text("x"))],
        origin: "mål.csv:2")
    }
    var rounds = 0
    let merge = Merge(contents, into: makeCatalogue([:]))
    let (edits, report) = try merge.leavingOut(in: metamodel) { edits throws(Failure) in
      rounds += 1
      if edits.contains(where: { $0.madeOrChanged == "goal/b" }) { throw .refused(findings) }
      return []
    }
    #expect(rounds == 3, "first the value alone, then all of it")
    #expect(edits.map(\.madeOrChanged) == ["goal/a"])
    #expect(report.created.map(\.id) == ["a"])
    #expect(report.skipped.contains { $0.what == "goal/b" && $0.place == "mål.csv:2" })
  }
}
