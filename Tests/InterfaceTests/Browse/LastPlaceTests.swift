import Catalogue
import Metamodel
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Beginning where one was, and descriptions kept at hand.
@Suite struct LastPlaceTests {
  @Test(arguments: ["2 Tab Down", "4 Tab Enter", "4 Tab Enter ]", "0 Tab End", "5", "4 Down Tab"])
  func theNextRunBeginsWhereThisOneEnded(keys: String) {
    var walk = Walk(screenCatalogue)
    walk.press(keys)
    let place = walk.state.lastPlace
    var next = Walk(screenCatalogue)
    next.state.begin(at: place)
    #expect(next.state.lastPlace == place)
    #expect(next.screen == walk.screen)
  }

  @Test func aDescriptionIsWaitedForWhileTheCatalogueIsRead() {
    let place = LastPlace(scope: "kind/actor", description: "actor/skatteverket", isOpen: true)
    let empty = makeCatalogue([:])
    var state = State(
      size: Size(columns: 80, rows: 24), language: .swedish, content: Content(empty, extent: .beginning))
    state.begin(at: place)
    #expect(state.reading == nil)
    _ = state.update(.content(Content(screenCatalogue, extent: .places)))
    #expect(state.browse.selected.map { state.catalogue.descriptions[$0].reference } == "actor/skatteverket")
    #expect(state.reading == nil)
    _ = state.update(.content(Content(screenCatalogue)))
    #expect(state.reading?.reference == "actor/skatteverket")
  }

  @Test func aKeyBeforeThatKeepsThePersonWhereTheyAre() {
    var state = State(
      size: Size(columns: 80, rows: 24), language: .swedish,
      content: Content(makeCatalogue([:]), extent: .beginning))
    state.begin(at: LastPlace(scope: "kind/actor", description: "actor/skatteverket", isOpen: true))
    _ = state.update(.event(.key(KeyPress("4"))))
    _ = state.update(.content(Content(screenCatalogue)))
    #expect(state.reading == nil)
    #expect(state.browse.scope == .perspective(.service))
  }

  @Test(arguments: ["kind/gone", "perspective/gone", "", "chosen", "kind"])
  func aPlaceThatIsGoneIsNoPlace(scope: String) {
    var walk = Walk(screenCatalogue)
    let before = walk.screen
    walk.state.begin(at: LastPlace(scope: scope, description: "actor/gone", isOpen: true))
    #expect(walk.screen == before)
  }

  @Test func theCursorIsOnTheFirstRowWhateverTheRowsAreAtFirst() {
    func state() -> State {
      State(
        size: Size(columns: 80, rows: 24), language: .swedish,
        content: Content(makeCatalogue([:]), extent: .beginning))
    }
    let (places, whole) = (Content(screenCatalogue, extent: .places), Content(screenCatalogue))
    let named = Content(screenCatalogue, names: NameIndex(screenCatalogue))
    var beginning = state()
    _ = beginning.update(.event(.resize(Size(columns: 90, rows: 24))))
    for content in [places, whole, named] { _ = beginning.update(.content(content)) }
    #expect(beginning.browse.list.selection == 0)
    // Whoever has moved stays on what the cursor is on, and so does whoever has been somewhere before.
    var moved = state()
    _ = moved.update(.content(places))
    for key in ["4", "Tab", "Down"] { _ = moved.update(.event(.key(KeyPress(key)!))) }
    let chosen = moved.browse.selected
    for content in [whole, named] { _ = moved.update(.content(content)) }
    #expect(moved.browse.selected == chosen)
    var again = state()
    again.begin(at: LastPlace(scope: "kind/actor", description: "actor/skatteverket", isOpen: false))
    for content in [places, whole, named] { _ = again.update(.content(content)) }
    #expect(
      again.browse.selected.map { again.catalogue.descriptions[$0].reference } == "actor/skatteverket")
  }

  @Test func bookmarksAreSetListedAndTakenAway() {
    var walk = Walk(screenCatalogue)
    walk.press("'")
    #expect(walk.row(23).contains("det finns inga bokmärken; sätt med b"))
    walk.press("4 Tab b 2 Tab b '")
    #expect(walk.effects.suffix(2).last == .bookmarks(walk.state.bookmarks))
    #expect(walk.state.bookmarks.count == 2)
    #expect(walk.screen.contains("Bokmärken"))
    walk.type("inkomstuppgift")
    walk.press("Enter")
    #expect(walk.state.reading?.reference == walk.state.bookmarks[0])
    walk.press("b")
    #expect(walk.state.bookmarks.count == 1)
    #expect(walk.row(23).contains("borttaget"))
  }

  @Test func whatIsKeptByIdGoesWithADescriptionToItsNewOne() {
    var walk = Walk(screenCatalogue)
    walk.press("4 Tab Enter b Esc Space")
    let old = walk.state.bookmarks[0]
    #expect(walk.state.marked == [old] && walk.state.recent.descriptions.first == old)
    let effects = walk.state.update(.moved([old: "actor/ny", "actor/other": "actor/another"]))
    #expect(effects == [.bookmarks(["actor/ny"])])
    #expect(walk.state.marked == ["actor/ny"] && walk.state.recent.descriptions.first == "actor/ny")
    #expect(walk.state.update(.moved(["actor/other": "actor/another"])).isEmpty)
  }

  @Test func theBookmarkOfAnAbsentDescriptionIsNotListed() {
    var walk = Walk(screenCatalogue)
    walk.state.bookmarks = ["actor/gone", "actor/skatteverket"]
    walk.press("'")
    #expect(walk.screen.contains("Skatteverket"))
    #expect(walk.screen.contains("1/1"))
  }
}
