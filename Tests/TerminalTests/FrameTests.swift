// SPDX-License-Identifier: EUPL-1.2
import TestSupport
import Testing
import Text

@testable import Terminal

@Suite struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int) -> Frame { Frame(size: Size(columns: columns, rows: rows)) }

  @Test func textIsCutWithAnEllipsisAndClipped() {
    var frame = frame(10, 2)
    #expect(frame.put("Förmånsinformation", at: Point(x: 0, y: 0), width: 6) == 6)
    frame.put("utanför kanten", at: Point(x: 5, y: 1))
    frame.put("ovan", at: Point(x: 0, y: -1))
    frame.put("vänster", at: Point(x: -3, y: 1))
    #expect(frame.lines == ["Förmå…", "ster utanf"])
  }

  @Test func wideSignsAreNeverHalved() {
    var frame = frame(6, 1)
    frame.put("漢字漢", at: Point(x: 0, y: 0))
    frame.put("x", at: Point(x: 1, y: 0))
    #expect(frame.lines == [" x字漢"])
    frame.put("y", at: Point(x: 2, y: 0))
    #expect(frame.lines == [" xy 漢"])
    frame.put("漢", at: Point(x: 5, y: 0))
    #expect(frame.lines == [" xy"])
  }

  @Test func hostileTextIsShownNotSent() {
    var frame = frame(30, 1)
    frame.put("a\u{1B}]52;c;x\u{7}\u{9B}m\u{202E}\r\n", at: Point(x: 0, y: 0))
    #expect(frame.lines == ["a␛]52;c;x␇\u{FFFD}m\u{FFFD}␍␤"])
    RobustnessRow.hostileText.note(1, "texts in a frame")
  }

  @Test func cutBeforeAWideSignKeepsTheWidth() {
    var frame = frame(8, 1)
    frame.fill(frame.bounds, with: "#")
    frame.put("a漢字漢", at: Point(x: 0, y: 0), width: 5)
    #expect(frame.lines == ["a漢… ###"])
  }

  @Test func clipHoldsForAllWriting() {
    var frame = frame(6, 3)
    frame.clipped(to: Rect(x: 2, y: 1, width: 2, height: 1)) { frame in
      frame.fill(frame.bounds, with: "#")
      frame.put("abcdef", at: Point(x: 0, y: 1))
      frame.put("abcdef", at: Point(x: 0, y: 2))
    }
    #expect(frame.lines == ["", "  cd", ""])
  }

  @Test func stylesLayOverEachOther() throws {
    var frame = frame(3, 1)
    frame.put("abc", at: Point(x: 0, y: 0), style: Style(.red, on: .index(200), .bold))
    frame.restyle(Rect(x: 1, y: 0, width: 1, height: 1), Style(.standard, on: .standard, .reverse))
    #expect(try #require(frame[Point(x: 1, y: 0)]).style == Style(.red, on: .index(200), [.bold, .reverse]))
    #expect(frame[Point(x: 3, y: 0)] == nil)
  }

  @Test func everyStyleSurvivesPacking() {
    for number in -1..<256 {
      let style = Style(Colour(number: number), on: Colour(number: 255 - number), [.dim, .reverse])
      #expect(Style(packed: style.packed) == style)
    }
  }

  @Test func randomWritingKeepsTheFrameWhole() {
    var random = SeededRandom(seed: 7)
    let pieces = ["abc", "漢字", "e\u{301}", "👨‍👩‍👧", "\u{1B}[31m", "åäö", "\u{301}", "a漢", "\t\n", "한"]
    for _ in 0..<2000 {
      let size = Size(
        columns: Int.random(in: 0...12, using: &random), rows: Int.random(in: 0...4, using: &random))
      var frame = Frame(size: size)
      for _ in 0..<12 {
        let point = Point(
          x: Int.random(in: -4...14, using: &random), y: Int.random(in: -1...5, using: &random))
        let clip = Rect(
          x: Int.random(in: -2...8, using: &random), y: Int.random(in: -1...3, using: &random),
          width: Int.random(in: 0...9, using: &random), height: Int.random(in: 0...4, using: &random))
        let text = (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let width = Bool.random(using: &random) ? Int.random(in: 0...8, using: &random) : nil
        frame.clipped(to: clip) { frame in
          switch Int.random(in: 0..<4, using: &random) {
          case 0: frame.fill(Rect(x: point.x, y: point.y, width: 3, height: 2), with: "漢")
          case 1: Box(title: text).draw(in: Rect(x: point.x, y: point.y, width: 6, height: 3), of: &frame)
          default:
            let used = frame.put(text, at: point, width: width)
            #expect(used <= width ?? .max)
          }
        }
        guard isWhole(frame) else {
          Issue.record("broken frame \(frame.lines)")
          return
        }
      }
    }
  }

  /// Each wide sign is followed by its stub, and each stub follows a wide sign.
  private func isWhole(_ frame: Frame) -> Bool {
    guard frame.cells.count == frame.size.columns * frame.size.rows else { return false }
    for y in 0..<frame.size.rows {
      var expectsStub = false
      for x in 0..<frame.size.columns {
        let cell = frame.cells[y * frame.size.columns + x]
        guard cell.isStub == expectsStub else { return false }
        expectsStub = cell.isWide
      }
      if expectsStub { return false }
    }
    return true
  }

  @Test func changesAppliedToTheOldFrameGiveTheNew() {
    var random = SeededRandom(seed: 9)
    let pieces = ["abc", "漢字", "e\u{301}o\u{308}", "o\u{308}", "åäö", "   "]
    var old = frame(12, 3)
    for _ in 0..<500 {
      var new = frame(12, 3)
      for _ in 0..<4 {
        let point = Point(x: Int.random(in: 0..<12, using: &random), y: Int.random(in: 0..<3, using: &random))
        new.put(
          pieces.randomElement(using: &random) ?? "", at: point,
          style: Bool.random(using: &random) ? .plain : Style(.red))
      }
      var screen = old
      new.changes(since: old) { change in
        let text = String(String.UnicodeScalarView(change.scalars.compactMap(Unicode.Scalar.init)))
        screen.put(text, at: Point(x: change.x, y: change.y), style: Style(packed: change.style))
      }
      #expect(screen == new)
      old = new
    }
  }

  @Test func nothingChangedNothingSent() {
    var one = frame(20, 4)
    one.put("e\u{301}clair 漢字", at: Point(x: 0, y: 0))
    var other = frame(20, 4)
    other.put("x\u{308}", at: Point(x: 0, y: 3))
    other.put(" ", at: Point(x: 0, y: 3))
    other.put("e\u{301}clair 漢字", at: Point(x: 0, y: 0))
    var count = 0
    other.changes(since: one) { _ in count += 1 }
    #expect(count == 0)
  }

  @Test func boxesThatShareAnEdgeJoin() {
    var frame = frame(7, 5)
    for pane in Rect(x: 0, y: 0, width: 7, height: 3).columns(weights: [1, 1], overlap: 1) {
      Box().draw(in: pane, of: &frame)
    }
    Box().draw(in: Rect(x: 0, y: 2, width: 7, height: 3), of: &frame)
    #expect(frame.lines == ["┌──┬──┐", "│  │  │", "├──┴──┤", "│     │", "└─────┘"])
  }

  @Test func withoutUnicodeTheLinesAreASCII() {
    var frame = Frame(size: Size(columns: 8, rows: 3), glyphs: .ascii)
    Box(title: "långt namn").draw(in: frame.bounds, of: &frame)
    #expect(frame.lines.first?.hasPrefix("+ ") == true)
    #expect(frame.lines.last == "+------+")
  }

  @Test(arguments: [
    (9, 8, 1), (196, 8, 1), (208, 16, 9), (255, 8, 7), (232, 8, 0), (21, 16, 12), (5, 256, 5), (-1, 8, -1),
    (3, 0, -1),
  ])
  func coloursAreBroughtDownToWhatThereIs(number: Int, count: Int, expected: Int) {
    #expect(Colour(number: number).number(among: count).number == expected)
  }

  @Test func lettersLoseTheirMarksWhereThereIsOnlyASCII() {
    var frame = frame(12, 1)
    frame.put("Åäö é漢─ Øx", at: Point(x: 0, y: 0))
    var shown = String.UnicodeScalarView()
    frame.changes(since: nil) { shown.append(contentsOf: CollectionOfOne(Unicode.Scalar($0.ascii) ?? "!")) }
    #expect(String(shown) == "Aao e?? Ox ")
  }

  @Test func splittingLosesNoCell() {
    let rect = Rect(x: 2, y: 1, width: 11, height: 7)
    for weights in [[1], [1, 1], [22, 32, 46], [0, 1], [5, 0, 5]] {
      #expect(rect.columns(weights: weights).reduce(0) { $0 + $1.width } == 11)
      #expect(rect.rows(weights: weights).last?.endY == rect.endY)
      #expect(rect.columns(weights: weights, overlap: 1).last?.endX == rect.endX)
    }
    #expect(rect.splitTop(99).rest.isEmpty)
    #expect(rect.splitLeft(-1).left.isEmpty)
    #expect(rect.centred(Size(columns: 99, rows: 3)) == Rect(x: 2, y: 3, width: 11, height: 3))
  }
}
