import Catalogue
import Metamodel
import Terminal
import Testing

@testable import Interface

/// The comparison of two versions of a service, as people meet it.
@Suite struct ComparisonTests {
  private func walk(_ columns: Int = 80, _ rows: Int = 24, _ language: Language = .swedish) -> Walk {
    var walk = Walk(overviewCatalogue, columns: columns, rows: rows, language)
    walk.press("4 Tab =")
    return walk
  }

  @Test(arguments: [(80, 24), (140, 45), (40, 10)], Language.allCases)
  func screens(size: (Int, Int), language: Language) {
    let walk = walk(size.0, size.1, language)
    Golden.expect(walk.screen, "overviews/versions-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test func itBeginsWithTheNewestAndTheOneItReplaces() {
    #expect(
      walk().state.outline?.subject
        == .versions(VersionPair(older: "profile/inkomst/1", newer: "profile/inkomst/2")))
  }

  @Test func aBreakNamesThoseItReaches() {
    let screen = walk().screen
    #expect(screen.contains("ProvaVägen"))
    #expect(screen.contains("Kommunen nyttjar version 1"))
    #expect(screen.contains("it@kommunen.example"))
    #expect(!screen.contains("Åklagaren nyttjar version 2"))
  }

  @Test func enterOpensTheChangeOrTheConsumer() {
    var walk = walk()
    let rows = walk.state.outline?.rows ?? []
    guard let reached = rows.firstIndex(where: { if case .versions(.reached) = $0 { true } else { false } })
    else {
      Issue.record("Nobody is reached.")
      return
    }
    walk.state.outline?.list.selection = reached
    walk.press("Enter")
    #expect(walk.state.reading?.reference == "consumption/kommunen-1")
    walk.press("Backspace")
    walk.state.outline?.list.selection = reached - 1
    walk.press("Enter")
    #expect(walk.state.reading?.reference == "logical-interface/inkomst/1")
  }

  @Test func otherVersionsAreChosenInAList() {
    var walk = walk()
    walk.press("V")
    #expect(walk.screen.contains("1 → 2"))
    walk.press("Enter")
    #expect(
      walk.state.outline?.subject
        == .versions(VersionPair(older: "profile/inkomst/1", newer: "profile/inkomst/2")))
  }

  @Test func theFilterTakesWordsOfTheChange() {
    var walk = walk()
    walk.press("/")
    walk.type("prova")
    let changes = walk.state.outline?.rows.filter { if case .versions(.change) = $0 { true } else { false } }
    #expect(changes?.count == 1)
  }

  @Test func withoutTwoVersionsItIsRefused() {
    var walk = Walk(overviewCatalogue)
    walk.press("3 Tab =")
    #expect(walk.state.outline == nil)
    #expect(walk.row(23).contains("det finns inte två versioner att jämföra"))
  }
}
