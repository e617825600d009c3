import Metamodel
import Terminal
import Testing

@testable import Interface

/// The cursor of the terminal stands on what has the focus, so that a screen reader reads it.
@Suite struct FocusTests {
  @Test(arguments: EveryView.all)
  func theCursorStandsOnTheFocus(view: EveryView) throws {
    let frame = view.walk().state.render()
    let cursor = try #require(frame.cursor, "\(view.name) hides the cursor")
    #expect(frame.bounds.contains(cursor))
    if let focus = view.focus { #expect(frame.lines[cursor.y].contains(focus), "\(frame.lines[cursor.y])") }
  }

  @Test(arguments: EveryView.all.filter(\.hasRows))
  func theCursorFollowsEveryStep(view: EveryView) throws {
    var walk = view.walk()
    var rows: Set<String> = []
    for _ in 0..<3 {
      let frame = walk.state.render()
      let cursor = try #require(frame.cursor)
      rows.insert("\(cursor) \(frame.lines[cursor.y])")
      walk.press("Down")
    }
    #expect(rows.count > 1)
  }

  @Test(arguments: EveryView.all, [(40, 10), (39, 9), (1, 1), (2, 3)])
  func theCursorIsOnTheScreenAtSmallSizes(view: EveryView, size: (Int, Int)) throws {
    var walk = view.walk()
    walk.resize(size.0, size.1)
    let frame = walk.state.render()
    let cursor = try #require(frame.cursor)
    #expect(frame.bounds.contains(cursor))
  }
}
