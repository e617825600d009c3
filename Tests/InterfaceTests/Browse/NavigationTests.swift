import Metamodel
import Terminal
import Testing

@testable import Interface

/// Finding the way: the keys, and where they lead.
@Suite struct NavigationTests {
  /// The trail that the program is for: from a life event to the service that serves it, by links alone.
  @Test func fromLifeEventToServiceAndBack() {
    var walk = Walk(screenCatalogue)
    walk.press("g")
    walk.type("inkomsten upphör")
    walk.press("Enter")
    #expect(walk.state.reading?.reference == "life-event/inkomsten-upphor")
    let trail = [
      "customer-action/ansoker", "exchange/ansokan", "process/utreda", "exchange/svar-inkomst",
      "business-object/inkomst", "profile/inkomst/2", "service/inkomst",
    ]
    for step in trail { walk.follow(step) }
    for step in trail.dropLast().reversed() {
      walk.press("Backspace")
      #expect(walk.state.reading?.reference == step)
    }
    walk.press("Alt-Right")
    #expect(walk.state.reading?.reference == "exchange/ansokan")
  }

  @Test func backKeepsThePosition() {
    var walk = Walk(screenCatalogue)
    walk.press("2 Tab j j j Enter")
    let before = walk.state.reading?.reference
    walk.press("Tab Tab")
    let anchor = walk.state.reading?.anchor
    walk.press("Enter Ctrl-O")
    #expect(walk.state.reading?.reference == before)
    #expect(walk.state.reading?.anchor == anchor)
    walk.press("Esc")
    #expect(walk.state.reading == nil)
    #expect(walk.state.browse.list.selection == 3)
    #expect(walk.state.browse.pane == .list)
  }

  @Test(arguments: Array(Perspective.allCases.enumerated()).map { ($0.offset, $0.element) })
  func digitsShowPerspectives(index: Int, perspective: Perspective) {
    var walk = Walk(screenCatalogue)
    walk.press("\(index + 1)")
    #expect(walk.state.browse.scope == .perspective(perspective))
  }

  @Test func treeFoldsAndUnfolds() {
    var walk = Walk(screenCatalogue)
    let before = walk.state.browse.treeRows(screenCatalogue).count
    walk.press("Left")
    #expect(walk.state.browse.treeRows(screenCatalogue).count < before)
    walk.press("Right")
    #expect(walk.state.browse.treeRows(screenCatalogue).count == before)
    walk.press("j")
    #expect(walk.state.browse.scope == .kind("customer"))
    walk.press("h")
    #expect(walk.state.browse.scope == .perspective(.needs))
  }

  @Test func escapeNeverQuits() {
    var walk = Walk(screenCatalogue)
    walk.press("4 Tab Enter Tab / Esc Esc Esc Esc Esc Esc Esc Esc")
    #expect(!walk.effects.contains(.quit))
    #expect(walk.state.browse.pane == .tree)
  }

  @Test func interruptSaysHowToQuit() {
    var walk = Walk(screenCatalogue)
    walk.press("Ctrl-C")
    #expect(walk.effects.isEmpty)
    #expect(walk.row(23).contains("q"))
    walk.press("q")
    #expect(walk.effects == [.quit])
  }

  @Test func whatIsFoundIsSetOffAndEscapeTakesThatAwayFirst() {
    var walk = Walk(screenCatalogue)
    walk.press("g")
    walk.type("concept/inkomst")
    walk.press("Enter /")
    walk.type("PENGAR")
    let row = walk.state.render().lines.firstIndex { $0.contains("pengar") } ?? 0
    let look = walk.state.theme.look
    let matched = (0..<80).filter {
      walk.state.render()[Point(x: $0, y: row)]?.style.foreground == look.match.foreground
    }
    #expect(matched.count == "pengar".count)
    walk.press("Enter")
    #expect(walk.row(23).contains("F3 nästa träff"))
    walk.press("Esc")
    #expect(walk.state.reading?.reference == "concept/inkomst")
    #expect(walk.state.reading?.find == nil)
    walk.press("Esc")
    #expect(walk.state.reading == nil)
  }

  @Test func aFilterThatIsNotTypedInShowsItsBeginning() {
    var walk = Walk(screenCatalogue)
    walk.press("g")
    walk.type("business-object/inkomst")
    walk.press("Enter R")
    #expect(walk.screen.contains("/ refers:business"))
  }

  @Test func unknownKeysAreAnswered() {
    var walk = Walk(screenCatalogue)
    walk.press("F6")
    #expect(walk.row(23).contains("F6"))
    #expect(walk.row(23).contains("?"))
  }

  @Test func languageChangesWhileRunning() {
    var walk = Walk(screenCatalogue)
    walk.press("4 Tab")
    let selection = walk.state.browse.list.selection
    walk.press("L")
    #expect(walk.screen.contains("Perspectives"))
    #expect(walk.state.browse.list.selection == selection)
    walk.press("L")
    #expect(walk.screen.contains("Perspektiv"))
  }

  @Test func copyingGivesKindAndID() {
    var walk = Walk(screenCatalogue)
    walk.press("3 Tab y")
    guard case .copy(let text)? = walk.effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(screenCatalogue.position(of: text) != nil)
    walk.press("Space Space y")
    guard case .copy(let marked)? = walk.effects.last else { return }
    #expect(marked.split(separator: "\n").count == 2)
  }

  @Test func versionsAndTabsOfAService() {
    var walk = Walk(screenCatalogue)
    walk.press("4 Tab Enter")
    #expect(walk.state.reading?.reference == "service/inkomst")
    walk.press("]")
    #expect(walk.state.reading?.reference == "profile/inkomst/2")
    walk.press("V")
    #expect(walk.state.reading?.reference == "profile/inkomst/1")
    walk.press("]")
    #expect(walk.state.reading?.reference == "logical-interface/inkomst/1")
    #expect(walk.screen.contains("╳"))
    walk.press("V ] ]")
    #expect(walk.state.reading?.reference == "instance/inkomst/2/drift")
  }

  @Test func whatRefersHere() {
    var walk = Walk(screenCatalogue)
    walk.press("g")
    walk.type("business-object inkomst")
    walk.press("Esc g")
    walk.type("Skatteverket")
    walk.press("Enter R")
    let names = walk.state.browse.rows.map { screenCatalogue.descriptions[$0].reference }
    #expect(Set(names) == ["process/lamna", "service/inkomst", "instance/inkomst/2/drift"])
  }
}

extension Walk {
  /// Walks the links with Tab to the one that leads to a description, and follows it.
  mutating func follow(_ reference: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let count = state.reading?.page.anchors.count ?? 0
    for _ in 0...count {
      press("Tab")
      guard let reading = state.reading, let anchor = reading.anchor else { break }
      if case .description(reference, _) = reading.page.anchors[anchor].destination {
        press("Enter")
        #expect(state.reading?.reference == reference, sourceLocation: sourceLocation)
        return
      }
    }
    Issue.record(
      "No link from \(state.reading?.reference ?? "-") to \(reference).", sourceLocation: sourceLocation)
  }
}
