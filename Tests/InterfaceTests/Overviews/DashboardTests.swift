import Catalogue
import Metamodel
import Rules
import Terminal
import TestSupport
import Testing

@testable import Interface

/// The overview: figures that lead to what they count.
@Suite struct DashboardTests {
  static let changes = [
    LatestChange(reference: "exchange/svar-inkomst", time: "2026-11-21 14:05"),
    LatestChange(reference: "actor/skatteverket", time: "2026-11-20 09:30"),
    LatestChange(reference: "actor/borta", time: "2026-11-20 09:30"),
  ]

  private func open(_ walk: inout Walk) {
    walk.press("O")
    _ = walk.state.update(.latestChanges(LatestChanges(Self.changes, by: .history)))
  }

  @Test(arguments: [(80, 24), (140, 45), (40, 10)], Language.allCases)
  func screens(size: (Int, Int), language: Language) {
    var walk = Walk(overviewCatalogue, columns: size.0, rows: size.1, language)
    open(&walk)
    #expect(walk.effects.last == .findLatestChanges)
    Golden.expect(walk.screen, "overviews/dashboard-\(size.0)x\(size.1)-\(language.rawValue)")
    walk.press("End")
    Golden.expect(walk.screen, "overviews/dashboard-end-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test func asciiOnly() {
    var walk = Walk(overviewCatalogue, glyphs: .ascii)
    open(&walk)
    for _ in 0..<2 {
      let signs = walk.screen.unicodeScalars.filter { !$0.isASCII && !"åäöÅÄÖ·–".unicodeScalars.contains($0) }
      #expect(signs.isEmpty, "\(String(String.UnicodeScalarView(signs)))")
      walk.press("End")
    }
  }

  /// What a figure says is how many the list behind it has.
  @Test func everyFigureIsTrue() throws {
    var walk = Walk(overviewCatalogue, columns: 140, rows: 60)
    open(&walk)
    let dashboard = try #require(walk.state.dashboard)
    var tested = 0
    for (index, spot) in dashboard.spots.enumerated() {
      if case .description = spot.target { continue }
      let line = dashboard.lines[spot.rect.y].spans.map(\.text).joined()
      let shown = cells(line, spot.rect.x..<spot.rect.endX)
      var opened = walk
      while opened.state.dashboard?.cursor.spot != index {
        opened.state.dashboard?.cursor = SpotCursor(at: index)
      }
      opened.press("Enter")
      #expect(opened.state.isBrowsing || opened.state.outline != nil)
      // `3 of 4` leads to the one that has not.
      let numbers = shown.split(separator: " ").compactMap { Int($0) }
      let expected = numbers.count == 2 ? numbers[1] - numbers[0] : try #require(numbers.first)
      let found = opened.state.outline?.count ?? opened.state.browse.rows.count
      #expect(found == expected, "\(line) \(spot)")
      tested += 1
      opened.press("Backspace")
      #expect(opened.state.dashboard?.cursor.spot == index)
    }
    #expect(tested > 15)
  }

  @Test func theSumsOfFindingsAreThoseOfTheWholeCatalogue() throws {
    let catalogue = makeCatalogue([
      "process/actors/a": "name: A\nstatus: nej\ngeneric: kanske\nx: y\nz: å\n",
      "needs/goals/b": "name: B\nstatus: nej\n",
    ])
    let walk = Walk(catalogue)
    let figures = Figures(walk.state.content)
    let counts = try #require(walk.state.content.assessment).counts
    #expect(figures.sum.findings == counts && counts.errors > catalogue.descriptions.count)
    #expect(figures.rows.reduce(0) { $0 + $1.findings.errors } == counts.errors)
  }

  @Test func someoneIsResponsibleWhoIsSoTodayOrForTheArea() {
    let catalogue = makeCatalogue([
      "process/actors/k": "name: K\n",
      "information/information-areas/omrade": "name: O\nresponsible: {role: concept-owner, actor: k}\n",
      "information/concepts/arvd": "name: A\narea: omrade\n",
      "information/concepts/egen": "name: E\nresponsible: {role: concept-owner, actor: k}\n",
      "information/concepts/forbi":
        "name: F\nresponsible: {role: concept-owner, actor: k, to: 2026-01-01}\n",
      "information/concepts/ingen": "name: I\n",
    ])
    let terms = Terms(catalogue, today: Day("2026-11-22"))
    let held = catalogue.descriptions.indices.filter(terms.hasHolder).map { catalogue.descriptions[$0].id }
    #expect(Set(held) == ["omrade", "arvd", "egen"])
    let missing = Set(Coverage.responsible(in: terms).missing.map { catalogue.descriptions[$0].id })
    #expect(missing.isSuperset(of: ["forbi", "ingen"]) && missing.isDisjoint(with: held))
  }

  @Test func theFiguresFollowTheCatalogue() throws {
    var walk = Walk(screenCatalogue)
    walk.press("O")
    let before = try #require(walk.state.figures).sum.count
    let check = LiveCheck(overviewCatalogue, today: Day("2026-11-22")!)
    _ = walk.state.update(.content(Content(overviewCatalogue, check: check)))
    #expect(walk.state.figures?.sum.count != before)
    #expect(walk.state.figures?.sum.count == overviewCatalogue.descriptions.count)
  }

  @Test func nothingIsClaimedBeforeTheCatalogueIsRead() {
    var state = State(
      size: Size(columns: 80, rows: 24), language: .swedish,
      content: Content(overviewCatalogue, extent: .places))
    _ = state.openDashboard()
    #expect(state.render().lines.joined().contains("Katalogen läses."))
    _ = state.update(.content(Content(overviewCatalogue)))
    #expect(state.figures?.isChecked == false)
    #expect(state.render().lines[4].contains("…"))
  }

  @Test func changesOfDescriptionsThatAreGoneAreLeftOut() {
    var walk = Walk(overviewCatalogue, columns: 140, rows: 60)
    open(&walk)
    #expect(walk.screen.contains("2026-11-21 14:05"))
    #expect(walk.screen.ranges(of: "2026-11-20 09:30").count == 1)
    walk.press("End Enter")
    #expect(walk.state.reading?.reference == "actor/skatteverket")
  }

  @Test func oneCanBeginWithIt() {
    var walk = Walk(overviewCatalogue)
    walk.press(":")
    walk.type("börja med översikten")
    walk.press("Enter")
    #expect(walk.state.settings.startsWithOverview)
    #expect(walk.effects.last == .settings(walk.state.settings))
  }
}
