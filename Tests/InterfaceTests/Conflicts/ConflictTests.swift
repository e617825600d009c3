import Catalogue
import Terminal
import TestSupport
import Testing

@testable import Interface

/// A file that another program has changed too: both sides are seen, and one is chosen field by field.
@Suite struct ConflictTests {
  private func walk(columns: Int = 80, rows: Int = 24) -> Walk {
    var walk = Walk(
      makeCatalogue(["process/actors/kommunen": "name: Kommunen vid havet i norr\n"]), columns: columns,
      rows: rows)
    let long = String(repeating: "samma ord ", count: 40)
    walk.send(
      .conflict(
        FileConflict(
          file: "process/actors/kommunen.md", reference: "actor/kommunen",
          rows: [
            FileConflict.Row(
              field: "name", mine: "Kommunen vid havet i norr A", theirs: "Kommunen vid havet i norr B",
              changed: .both),
            FileConflict.Row(field: "status", mine: "", theirs: "decided", changed: .theirs),
            FileConflict.Row(field: "", mine: long + "mitt slut", theirs: long + "ditt slut", changed: .both),
          ])))
    return walk
  }

  @Test func whatDiffersIsSeenHoweverLongTheValuesAre() {
    var walk = walk()
    Golden.expect(walk.screen, "screens/conflict")
    walk.press("j j")
    #expect(walk.screen.contains("mitt slut") && walk.screen.contains("ditt slut"))
  }

  @Test func theChoiceIsMadeFieldByField() {
    var walk = walk(columns: 40, rows: 10)
    walk.press("Space j Space")
    let effects = walk.state.update(.event(.key(KeyPress(.enter))))
    guard case .settle(let file, let kept)? = effects.first else {
      Issue.record("nothing was settled")
      return
    }
    #expect(file == "process/actors/kommunen.md" && kept == ["status", ""])
  }
}
