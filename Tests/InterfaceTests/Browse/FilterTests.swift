import Metamodel
import Terminal
import Testing

@testable import Interface

/// The filter line of the list.
@Suite struct FilterTests {
  private func names(_ walk: Walk) -> [String] {
    walk.state.browse.rows.map { screenCatalogue.name(at: $0, in: .swedish) }
  }

  @Test func filtersAsOneTypes() {
    var walk = Walk(screenCatalogue)
    walk.press("0 Tab /")
    walk.type("inkomst")
    #expect(names(walk).allSatisfy { $0.lowercased().contains("inkomst") || $0 == "Hämta inkomst" })
    #expect(walk.screen.contains("\(walk.state.browse.rows.count) av \(screenCatalogue.descriptions.count)"))
    walk.press("Backspace Backspace")
    #expect(walk.state.browse.filter.text == "inkom")
  }

  @Test func foldsLettersBothWays() {
    var walk = Walk(screenCatalogue)
    walk.press("0 Tab /")
    walk.type("upphor")
    #expect(names(walk) == ["Inkomsten upphör"])
    walk.press("Ctrl-U")
    walk.type("UPPHÖR")
    #expect(names(walk) == ["Inkomsten upphör"])
  }

  @Test func escapeRestoresTheOldPlace() {
    var walk = Walk(screenCatalogue)
    walk.press("2 Tab j j j")
    let place = walk.state.browse.selected
    walk.press("/")
    walk.type("skatteverket")
    #expect(walk.state.browse.selected != place)
    walk.press("Esc")
    #expect(walk.state.browse.selected == place)
    #expect(walk.state.browse.filter.isEmpty)
  }

  @Test func enterKeepsTheFilterAndEscapeTakesItAway() {
    var walk = Walk(screenCatalogue)
    walk.press("2 Tab /")
    walk.type("svar")
    walk.press("Enter")
    #expect(walk.state.browse.rows.count == 1)
    let chosen = walk.state.browse.selected
    walk.press("Esc")
    #expect(walk.state.browse.rows.count > 1)
    #expect(walk.state.browse.selected == chosen)
  }

  @Test func speaksTheQueryLanguage() {
    var walk = Walk(screenCatalogue)
    walk.press("0 Tab /")
    walk.type("kind:exchange digitalisation:digital")
    #expect(names(walk) == ["Svar om inkomst"])
    walk.press("Ctrl-U")
    walk.type("producer:skatteverket")
    #expect(names(walk) == ["Inkomstuppgift"])
  }

  @Test func unknownFieldLeavesTheListAndNamesTheNearest() {
    var walk = Walk(screenCatalogue)
    walk.press("0 Tab /")
    let before = walk.state.browse.rows
    walk.type("statsu:decided")
    #expect(walk.state.browse.rows == before)
    #expect(walk.row(23).contains("menade du status?"))
  }

  @Test func lettersAreTextWhileTyping() {
    var walk = Walk(screenCatalogue)
    walk.press("0 Tab /")
    walk.type("qgs?:9")
    #expect(walk.effects.isEmpty)
    #expect(walk.state.browse.filter.text == "qgs?:9")
    #expect(walk.state.overlay == nil)
  }

  @Test func pastingGoesToTheLineAndNowhereElse() {
    var walk = Walk(screenCatalogue)
    walk.send(.paste("q\nq\n"))
    #expect(walk.effects.isEmpty)
    #expect(walk.state.notice?.isProblem == true)
    walk.press("0 Tab /")
    walk.send(.paste("svar om"))
    #expect(names(walk) == ["Svar om inkomst"])
  }

  @Test func emptyAnswerIsSaid() {
    var walk = Walk(screenCatalogue, columns: 120, rows: 30)
    walk.press("0 Tab /")
    walk.type("finnsinte")
    #expect(walk.screen.contains("Inga träffar."))
    walk.press("Enter Enter j k PageDown End")
    #expect(walk.state.reading == nil)
  }
}
