import Metamodel
import Terminal
import Testing

@testable import Interface

/// The boxes over the view: finder, search, palette, help, menu.
@Suite struct PickerTests {
  @Test func finderOpensByAFewLetters() {
    var walk = Walk(screenCatalogue)
    walk.press("Ctrl-P")
    walk.type("svink")
    walk.press("Enter")
    #expect(walk.state.reading?.reference == "exchange/svar-inkomst")
    #expect(walk.state.overlay == nil)
  }

  @Test func whatWasUsedLastStandsFirst() {
    var walk = Walk(screenCatalogue)
    walk.press("g")
    walk.type("svink")
    walk.press("Enter Esc g Enter")
    #expect(walk.state.reading?.reference == "exchange/svar-inkomst")
    walk.press(":")
    walk.type("tema")
    walk.press("Enter : Enter")
    #expect(walk.state.theme == .monochrome)
  }

  @Test func searchFindsInBodiesAndFields() {
    var walk = Walk(screenCatalogue)
    walk.press("s")
    walk.type("pengar")
    walk.press("Enter")
    #expect(walk.state.reading?.reference == "concept/inkomst")
  }

  @Test func searchShowsTheLineAroundTheHit() {
    let long = "Ordet står längre fram på raden än vad det finns plats för, och heter förmån"
    #expect(long.beginningNear(["formån"]).hasSuffix("och heter förmån"))
    #expect(long.beginningNear(["formån"]).hasPrefix("…"))
    #expect(long.beginningNear(["längre"]) == long)
    #expect(long.beginningNear(["saknas"]) == long)
    #expect("".beginningNear([""]).isEmpty)
  }

  @Test func paletteRunsCommands() {
    var walk = Walk(screenCatalogue)
    walk.press(":")
    walk.type("avsluta")
    walk.press("Enter")
    #expect(walk.effects == [.remember(Use(.command, "file.quit")), .quit])
  }

  @Test(arguments: ["profile/inkomst/2", "profil 2", "2 profil", "profiler inkomst 2"])
  func finderTakesTheKindToo(_ text: String) {
    var walk = Walk(screenCatalogue)
    walk.press("g")
    walk.type(text)
    walk.press("Enter")
    #expect(walk.state.reading?.reference == "profile/inkomst/2")
  }

  @Test func finderListsAKind() {
    var walk = Walk(screenCatalogue)
    walk.press("g")
    walk.type("exchange/")
    #expect(walk.screen.contains("1/2"))
    #expect(walk.screen.contains("Ansökan om bistånd"))
    #expect(!walk.screen.contains("Skatteverket "))
  }

  @Test func tabCompletesACommandAndWhatItIsDoneWith() {
    var walk = Walk(screenCatalogue)
    walk.press(":")
    walk.type("gå till b")
    walk.press("Tab")
    #expect(walk.row(3).contains("> Gå till beskrivning "))
    walk.type("svink")
    walk.press("Tab")
    #expect(walk.row(3).contains("> Gå till beskrivning exchange/svar-inkomst"))
    walk.press("Enter")
    #expect(walk.state.reading?.reference == "exchange/svar-inkomst")
    #expect(walk.effects == [.remember(Use(.command, "find.description"))])
  }

  @Test func paletteTakesAKindForSomethingNew() {
    var walk = Walk(screenCatalogue)
    walk.press(":")
    walk.type("ny beskrivning begrepp")
    walk.press("Enter")
    guard case .picker(let picker)? = walk.state.overlay else {
      Issue.record("closed")
      return
    }
    #expect(picker.source == .naming("concept"))
  }

  @Test func aCommandThatCannotBeDoneTakesNothing() {
    var walk = Walk(screenCatalogue)
    _ = walk.update(.work(WorkStatus(readOnly: Words(sv: "skrivskyddad", en: "read-only"))))
    walk.press(":")
    walk.type("ny beskrivning")
    walk.press("Tab Enter")
    #expect(walk.row(23).contains("skrivskyddad"))
  }

  @Test func paletteSaysWhyACommandCannotRun() {
    var walk = Walk(screenCatalogue)
    walk.press(":")
    walk.type("framåt")
    walk.press("Enter")
    #expect(walk.row(23).contains("det finns inget framåt"))
  }

  @Test func helpRunsWhatIsChosen() {
    var walk = Walk(screenCatalogue)
    walk.press("?")
    walk.type("engelska")
    walk.press("Enter")
    #expect(walk.state.language == .english)
  }

  @Test func helpNeverStandsOnAHeading() {
    var walk = Walk(screenCatalogue)
    walk.press("?")
    for key in ["Down", "Up", "End", "Home", "PageDown", "PageUp", "Up", "Up", "Up"] {
      walk.press(key)
      guard case .picker(let picker)? = walk.state.overlay else {
        Issue.record("closed")
        return
      }
      if case .heading = picker.items[picker.state.list.selection] {
        Issue.record("on a heading after \(key)")
      }
    }
  }

  @Test func menuByKeyAndMouse() {
    var walk = Walk(screenCatalogue)
    walk.press("Alt-k")
    #expect(walk.screen.contains("Gå till beskrivning"))
    walk.press("Esc")
    #expect(walk.state.overlay == nil)
    walk.click(2, 0)
    #expect(walk.screen.contains("Avsluta"))
    walk.press("Up Enter")
    #expect(walk.effects == [.quit])
  }

  @Test func escapeClosesEveryBox() {
    for key in ["g", "s", ":", "?", "F10", "Alt-h"] {
      var walk = Walk(screenCatalogue)
      walk.press("\(key) Esc")
      #expect(walk.state.overlay == nil)
      walk.press("\(key) Ctrl-C")
      #expect(walk.state.overlay == nil)
    }
  }
}
