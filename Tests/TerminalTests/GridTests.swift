// SPDX-License-Identifier: EUPL-1.2
import Terminal
import TestSupport
import Testing

/// Grids with headings that stay in sight, and lines with corners.
@Suite struct GridTests {
  private func grid(_ rows: Int, _ columns: Int) -> Grid {
    Grid(
      rows: rows, columns: columns, headingWidth: 5, columnWidth: 4, rowHeading: { Line("rad\($0)") },
      columnHeading: { "k\($0)" }, cell: { Span("\($0).\($1)") })
  }

  private func lines(_ grid: Grid, _ state: GridState, _ columns: Int, _ rows: Int) -> [String] {
    frame(grid, state, columns, rows).lines
  }

  private func frame(_ grid: Grid, _ state: GridState, _ columns: Int, _ rows: Int) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    grid.draw(state, in: frame.bounds, of: &frame)
    return frame
  }

  @Test func headingsStandAboveAndBesideTheCells() {
    #expect(
      lines(grid(2, 2), GridState(), 14, 3) == [
        "     │k0  k1", "rad0 │0.0 0.1", "rad1 │1.0 1.1",
      ])
  }

  @Test func headingsStayInSightWhereverOneIs() {
    var state = GridState()
    let rect = Rect(x: 0, y: 0, width: 14, height: 3)
    for name in ["End", "Ctrl-Right"] {
      guard let key = KeyPress(name) else { return }
      state.update(key, in: grid(100, 100), rect)
    }
    #expect(
      lines(grid(100, 100), state, 14, 3) == ["     <k98 k99", "rad98↑98… 98…", "rad99│99… 99…"])
    #expect(frame(grid(100, 100), state, 14, 3).cursor == Point(x: 10, y: 2))
  }

  @Test func moreIsTold() {
    #expect(
      lines(grid(9, 9), GridState(row: 4, column: 4), 14, 4) == [
        "     <k3  k4 >", "rad2 ↑2.3 2.4", "rad3 │3.3 3.4", "rad4 ↓4.3 4.4",
      ])
  }

  @Test func aColumnThatIsCutIsNotShown() {
    #expect(lines(grid(1, 3), GridState(), 17, 2) == ["     │k0  k1    >", "rad0 │0.0 0.1"])
  }

  @Test func headingsWrapUpwards() {
    let grid = Grid(
      rows: 1, columns: 2, headingWidth: 2, headingHeight: 2, columnWidth: 7,
      columnHeading: { $0 == 0 ? "Kort" : "Två långa ord" }, cell: { _, _ in Span("x") })
    #expect(lines(grid, GridState(), 17, 3) == ["  │       Två", "  │Kort   långa…", "  │x      x"])
  }

  @Test func onlyCellsInSightAreAskedFor() {
    var asked = 0
    let grid = Grid(
      rows: 1_000_000, columns: 1_000_000, headingWidth: 2, columnWidth: 3,
      cell: { _, _ in
        asked += 1
        return Span("x")
      })
    _ = frame(grid, GridState(row: 999_999, column: 500_000), 12, 4)
    #expect(asked == 9)
  }

  @Test func theCursorStaysInSightAndInRange() {
    var random = SeededRandom(seed: 7)
    var state = GridState()
    let keys = [
      "Up", "Down", "Left", "Right", "PageUp", "PageDown", "Home", "End", "Ctrl-Left", "Ctrl-Right",
    ]
    .compactMap { KeyPress($0) }
    for _ in 0..<5000 {
      let grid = grid(Int.random(in: 0...30, using: &random), Int.random(in: 0...30, using: &random))
      let rect = Rect(
        x: 0, y: 0, width: Int.random(in: 0...40, using: &random),
        height: Int.random(in: 0...12, using: &random))
      if let key = keys.randomElement(using: &random) { state.update(key, in: grid, rect) }
      if Bool.random(using: &random) {
        state.scroll(by: Int.random(in: -5...5, using: &random), in: grid, rect)
      }
      state.fit(grid, rect)
      #expect(state.row >= 0 && state.row < max(1, grid.rows))
      #expect(state.column >= 0 && state.column < max(1, grid.columns))
      #expect(state.row >= state.top && state.column >= state.left)
      _ = frame(grid, state, rect.width, rect.height)
    }
  }

  @Test func aPointIsInACell() {
    let rect = Rect(x: 2, y: 1, width: 14, height: 3)
    let place = grid(9, 9).cell(at: Point(x: 12, y: 3), GridState(), in: rect)
    #expect(place?.row == 1 && place?.column == 1)
    #expect(grid(9, 9).cell(at: Point(x: 3, y: 2), GridState(), in: rect) == nil)
    #expect(grid(9, 1).cell(at: Point(x: 12, y: 3), GridState(), in: rect) == nil)
  }

  // MARK: Lines with corners

  private func drawn(_ draw: (inout Frame) -> Void) -> [String] {
    var frame = Frame(size: Size(columns: 8, rows: 4))
    draw(&frame)
    return frame.lines
  }

  private func points(_ places: (Int, Int)...) -> [Point] { places.map { Point(x: $0.0, y: $0.1) } }

  @Test func cornersJoinTheirLines() {
    #expect(
      drawn { $0.polyline(points((0, 0), (3, 0), (3, 2), (6, 2))) } == ["───┐", "   │", "   └───", ""])
    #expect(
      drawn { $0.polyline(points((6, 0), (3, 0), (3, 2), (0, 2))) } == ["   ┌───", "   │", "───┘", ""])
  }

  @Test func linesThatMeetAreJoined() {
    #expect(
      drawn { frame in
        frame.polyline(points((2, 0), (2, 3)))
        frame.polyline(points((0, 1), (6, 1)))
      } == ["  │", "──┼────", "  │", "  │"])
    #expect(
      drawn { frame in
        frame.polyline(points((0, 0), (3, 0), (3, 1), (6, 1)))
        frame.polyline(points((0, 2), (3, 2), (3, 1), (6, 1)))
      } == ["───┐", "   ├───", "───┘", ""])
  }

  @Test func signsOfTheirOwnJoinNothing() {
    #expect(
      drawn { frame in
        frame.polyline(points((2, 0), (2, 2)))
        frame.polyline(points((0, 1), (4, 1)), horizontal: "╌", vertical: "╎")
      } == ["  │", "╌╌╌╌╌", "  │", ""])
  }

  @Test func whatIsOutOfSightIsNotDrawn() {
    #expect(
      drawn { $0.polyline(points((-1_000_000_000, 1), (2, 1), (2, 1_000_000_000))) } == [
        "", "──┐", "  │", "  │",
      ])
  }
}
