import Metamodel
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Something on many files that is being done: it can be watched and given up, and nothing else changes meanwhile.
@Suite struct WorkingTests {
  private static let catalogue = makeCatalogue(["needs/goals/a": "name: A", "needs/goals/b": "name: B"])
  private static let title = Words(sv: "Sparar: 400 filer", en: "Saving: 400 files")

  private func walk(_ language: Language = .swedish, isCancellable: Bool = true) -> Walk {
    var walk = Walk(Self.catalogue, language)
    walk.send(.working(Working(Self.title, isCancellable: isCancellable)))
    return walk
  }

  @Test(arguments: Language.allCases) func itTellsHowFarItHasComeAndHowToStopIt(language: Language) {
    var walk = walk(language)
    let before = walk.row(23)
    #expect(!before.contains("400"), "what is done in a moment is not told")
    walk.send(.worked(State.Loading(read: 30, total: 120)))
    let told = Words(
      sv: "25 % · Esc avbryter · Sparar: 400 filer", en: "25 % · Esc cancels · Saving: 400 files")
    #expect(walk.row(23).contains(told[language]))
    walk.press("Esc")
    #expect(walk.effects == [.cancelWork])
    let stopping = Words(sv: "25 % · avbryter … · Sparar", en: "25 % · cancelling … · Saving")
    #expect(walk.row(23).contains(stopping[language]))
    walk.send(.working(nil))
    #expect(walk.row(23) == before)
    // What comes late is of nothing.
    walk.send(.worked(State.Loading(read: 120, total: 120)))
    #expect(walk.row(23) == before)
  }

  @Test func whatIsTypedWaitsButForWhatStopsItOrLeavesTheProgram() {
    let walk = walk()
    let event = { (name: String) in Event.key(KeyPress(name)!) }
    for name in ["q", "j", "Enter", "Ctrl-S", "u"] { #expect(walk.state.holds(event(name)), "\(name)") }
    #expect(walk.state.holds(.paste("text")))
    for name in ["Esc", "Ctrl-C", "Ctrl-Z"] { #expect(!walk.state.holds(event(name)), "\(name)") }
    #expect(!walk.state.holds(.resize(Size(columns: 40, rows: 10))) && !walk.state.holds(.end))
    #expect(!Walk(Self.catalogue).state.holds(event("q")))
  }

  @Test func nothingIsChangedMeanwhile() {
    var walk = walk()
    let screen = walk.screen
    walk.press("j q : Enter Ctrl-S")
    walk.click(3, 5)
    #expect(walk.effects.isEmpty && walk.screen == screen)
  }

  @Test func whatOthersHaveDoneCannotBeStopped() {
    var walk = walk(isCancellable: false)
    walk.send(.worked(State.Loading(read: 1, total: 2)))
    #expect(walk.row(23).contains("50 % · Sparar"))
    #expect(walk.state.holds(.key(KeyPress(.escape))))
    walk.press("Esc")
    #expect(walk.effects.isEmpty)
  }
}
