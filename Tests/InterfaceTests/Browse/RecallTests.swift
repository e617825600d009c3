import Terminal
import Testing

@testable import Interface

/// What has been typed and run before, offered again.
@Suite struct RecallTests {
  private func walk(_ uses: [Use] = []) -> Walk {
    var walk = Walk(screenCatalogue)
    walk.remember(uses)
    return walk
  }

  @Test func filtersOfBeforeComeBackInTheLine() {
    var walk = walk([Use(.filter, "status:draft"), Use(.filter, "inkomst"), Use(.find, "annat")])
    walk.press("0 / Alt-Up")
    #expect(walk.state.browse.filter.text == "inkomst")
    let found = walk.state.browse.rows.count
    #expect(found > 0 && found < walk.state.browse.total)
    walk.press("Ctrl-P")
    #expect(walk.state.browse.filter.text == "status:draft")
    walk.press("Alt-Up")
    #expect(walk.row(23).contains("Inget tidigare"))
    walk.press("Ctrl-N Alt-Down")
    #expect(walk.state.browse.filter.text == "")
    #expect(walk.state.browse.rows.count == walk.state.browse.total)
  }

  @Test func aBeginningChoosesAmongThem() {
    var walk = walk([Use(.filter, "status:draft"), Use(.filter, "inkomst")])
    walk.press("0 /")
    walk.type("sta")
    walk.press("Alt-Up")
    #expect(walk.state.browse.filter.text == "status:draft")
    walk.press("Alt-Down")
    #expect(walk.state.browse.filter.text == "sta")
  }

  @Test func escapeGivesTheListBackAsItWas() {
    var walk = walk([Use(.filter, "status:draft")])
    walk.press("0 / Alt-Up Esc")
    #expect(walk.state.browse.filter.isEmpty)
  }

  @Test func linesAreKeptWhenTheyAreUsed() {
    var walk = walk()
    walk.press("0 /")
    walk.type("inkomst")
    walk.press("Enter / Enter Enter /")
    walk.type("pengar")
    walk.press("Enter Esc v /")
    walk.type("definition")
    walk.press("Enter s")
    walk.type("pengar")
    walk.press("Enter")
    #expect(
      walk.effects == [
        .remember(Use(.filter, "inkomst")), .remember(Use(.find, "pengar")),
        .remember(Use(.find, "definition")), .remember(Use(.search, "pengar")),
      ])
  }

  @Test func aFaultyFilterIsNotKept() {
    var walk = walk()
    walk.press("0 /")
    walk.type("statsu:x")
    walk.press("Enter")
    #expect(walk.effects.isEmpty)
  }

  @Test func searchesOfBeforeAreListed() {
    var walk = walk([Use(.search, "pengar"), Use(.search, "has:error")])
    walk.press("s")
    #expect(walk.row(4).contains("has:error"))
    #expect(walk.row(5).contains("pengar"))
    walk.press("Down Enter Enter")
    #expect(walk.state.reading?.reference == "concept/inkomst")
  }

  @Test func commandsOfBeforeStandFirst() {
    var walk = walk([Use(.command, "gone.since"), Use(.command, "view.theme")])
    walk.press(": Enter")
    #expect(walk.state.theme == Theme.standard.next)
  }
}
