import Catalogue
import Metamodel
import Rules
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Testing from the menu: in the background, with progress, and stopped when one wants.
@Suite struct ValidatingTests {
  private let catalogue = makeCatalogue([
    "needs/goals/a": "name: A\nstatus: x\n", "needs/goals/b": "name: B\nstatus: y\n",
    "process/actors/c": "name: C\nstatus: z\n",
  ])

  private let today = Day("2026-11-22")!  // A day that there is.

  private var check: LiveCheck { LiveCheck(catalogue, today: today) }

  @Test(arguments: Language.allCases)
  func allIsTestedBehindWithProgress(language: Language) {
    var walk = Walk(catalogue, columns: 90, language)
    walk.press("F9")
    #expect(walk.effects.last == .validate)
    walk.send(.checking(State.Loading(read: 2, total: 3)))
    Golden.expect(walk.screen, "findings/checking-\(language.rawValue)")
    // One goes on working meanwhile.
    walk.press("1")
    #expect(walk.state.isBrowsing && walk.state.checking != nil)
    walk.send(.validated(check))
    #expect(walk.state.checking == nil)
    #expect(
      walk.row(23).contains(
        language == .swedish ? "3 beskrivningar prövade: 3 fel" : "3 descriptions tested: 3 errors"))
  }

  @Test func aCheckThatRunsIsCancelledWithCtrlC() {
    var walk = Walk(catalogue)
    walk.press("F9")
    walk.send(.checking(State.Loading(read: 1, total: 3)))
    walk.press("F9")
    #expect(walk.row(23).contains("en kontroll pågår"))
    walk.press("Ctrl-C")
    #expect(walk.effects == [.validate, .cancelValidation])
    #expect(walk.state.checking == nil && walk.row(23).contains("avbröts"))
    // What was on its way changes nothing.
    walk.send(.checking(State.Loading(read: 2, total: 3)))
    #expect(walk.state.checking == nil)
  }

  @Test func thisDescriptionAloneIsListed() {
    var walk = Walk(catalogue)
    walk.press("1 Tab")
    walk.type("/")
    walk.type("goal/b")
    walk.press("Enter")
    walk.press("Esc")
    walk.press("g")
    walk.type("B")
    walk.press("Enter F8")
    #expect(walk.effects.last == .validate)
    let found = (walk.state.outline?.rows ?? []).compactMap {
      if case .finding(let finding) = $0 { finding.key } else { nil }
    }
    #expect(!found.isEmpty && found.allSatisfy { $0.contains("goal/b") })
    walk.send(.validated(check))
    #expect(walk.row(23).contains("1 beskrivning prövad: 1 fel"))
  }

  @Test func theMarkedOrElseTheListIsTheSelection() {
    var walk = Walk(catalogue)
    walk.press("1 Tab F7")
    guard case .findings(let choice)? = walk.state.outline?.subject else {
      Issue.record("The findings are not shown.")
      return
    }
    #expect(choice.only?.sorted() == ["goal/a", "goal/b"])
    walk.send(.validated(check))
    walk.press("Esc Space F7")
    guard case .findings(let marked)? = walk.state.outline?.subject else { return }
    #expect(marked.only?.count == 1)
  }

  @Test func whatIsFoundOfAnotherCatalogueIsNotTakenIn() {
    var walk = Walk(catalogue)
    walk.press("F9")
    let other = LiveCheck(makeCatalogue(["needs/goals/a": "name: A\n"]), today: today)
    walk.send(.validated(other))
    #expect(walk.state.content.assessment?.counts.errors == 3)
  }
}
