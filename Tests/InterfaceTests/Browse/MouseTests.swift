import Metamodel
import Terminal
import Testing

@testable import Interface

/// Clicks and the wheel.
@Suite struct MouseTests {
  @Test func clickChoosesAndASecondOpens() {
    var walk = Walk(screenCatalogue)
    walk.press("2")
    let place = walk.state.layout.inside(.list)
    walk.click(place.x + 2, place.y + 2)
    #expect(walk.state.browse.list.selection == 2)
    #expect(walk.state.reading == nil)
    walk.click(place.x + 2, place.y + 2)
    #expect(walk.state.reading != nil)
  }

  @Test func clickInTheTreeShowsTheKind() {
    var walk = Walk(screenCatalogue)
    let place = walk.state.layout.inside(.tree)
    walk.click(place.x + 5, place.y + 2)
    #expect(walk.state.browse.scope == .kind("customer"))
  }

  @Test func wheelScrollsWhatItIsOver() {
    var walk = Walk(screenCatalogue, rows: 12)
    walk.press("0")
    let place = walk.state.layout.inside(.list)
    walk.send(.mouse(Mouse(.wheelDown, at: Point(x: place.x + 1, y: place.y + 1))))
    #expect(walk.state.browse.list.top == 3)
    walk.send(.mouse(Mouse(.wheelUp, at: Point(x: place.x + 1, y: place.y + 1))))
    #expect(walk.state.browse.list.top == 0)
  }

  @Test func hintsCanBeClicked() {
    var walk = Walk(screenCatalogue)
    let row = Array(walk.row(23))
    guard let x = row.indices.first(where: { String(row[$0...].prefix(6)) == "filter" }) else {
      Issue.record("no hint")
      return
    }
    walk.click(x, 23)
    #expect(walk.state.browse.isTyping)
  }

  @Test func clicksAnywhereAtAnySizeDoNoHarm() {
    for (columns, rows) in [(1, 1), (40, 10), (80, 24), (200, 60)] {
      var walk = Walk(screenCatalogue, columns: columns, rows: rows)
      for step in 0..<400 {
        walk.click((step * 37) % columns, (step * 11) % rows)
        walk.send(
          .mouse(
            Mouse(
              step % 2 == 0 ? .wheelDown : .wheelUp, at: Point(x: (step * 13) % columns, y: (step * 7) % rows)
            )))
        if step % 40 == 0 { walk.press("Esc") }
      }
      #expect(walk.state.render().size == Size(columns: columns, rows: rows))
    }
  }
}
