// SPDX-License-Identifier: EUPL-1.2
import Terminal
import TestSupport
import Testing

@Suite struct WidgetTests {
  private func press(_ name: String) -> KeyPress {
    guard let key = KeyPress(name) else { preconditionFailure("\(name) is no key") }
    return key
  }

  private func drawn(_ columns: Int, _ rows: Int, _ draw: (inout Frame) -> Void) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    draw(&frame)
    return frame
  }

  private func drawn(_ line: Line, _ columns: Int) -> [String] {
    drawn(columns, 1) { frame in frame.put(line, in: frame.bounds) }.lines
  }

  private func lines(_ columns: Int, _ rows: Int, _ draw: (inout Frame) -> Void) -> [String] {
    drawn(columns, rows, draw).lines
  }

  // MARK: - Lists

  @Test func aListOfAMillionRowsAsksForThoseInSightOnly() {
    var asked: [Int] = []
    var state = ListState()
    state.update(press("End"), count: 1_000_000, height: 3)
    let frame = drawn(12, 3) { frame in
      ScrollList(count: 1_000_000) { index in
        asked.append(index)
        return Line("rad \(index)")
      }
      .draw(state, in: frame.bounds, of: &frame)
    }
    #expect(asked == [999_997, 999_998, 999_999])
    #expect(frame.lines == ["rad 999997", "rad 999998", "rad 999999"])
    #expect(frame.cursor == Point(x: 0, y: 2))
  }

  @Test func theSelectionStaysInSightAndInRange() {
    var random = SeededRandom(seed: 3)
    var state = ListState()
    let keys = ["Up", "Down", "PageUp", "PageDown", "Home", "End"].map(press)
    for _ in 0..<10_000 {
      let count = Int.random(in: 0...40, using: &random)
      let height = Int.random(in: 0...12, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: state.scroll(by: Int.random(in: -5...5, using: &random), count: count, height: height)
      case 1: state.fit(count: count, height: height)
      default: _ = keys.randomElement(using: &random).map { state.update($0, count: count, height: height) }
      }
      state.fit(count: count, height: height)
      #expect(state.selection >= 0 && state.selection < max(1, count))
      #expect(
        height == 0 || count == 0 || state.visible(count: count, height: height).contains(state.selection))
    }
  }

  @Test func trailingPiecesKeepTheirPlaceAndTheRestIsCut() {
    let line = Line([Span("Förmåns"), Span("information")], trailing: [Span("●"), Span("2")])
    #expect(drawn(line, 16) == ["Förmånsinfor… ●2"])
    #expect(drawn(line, 30) == ["Förmånsinformation          ●2"])
    #expect(drawn(Line([Span("1234567"), Span("8")]), 7) == ["123456…"])
  }

  @Test func hitsAreHighlightedWhereTheyStand() {
    let hit = Style(.red)
    #expect(
      Line.highlighting("bistånd", at: [0, 1, 4], hit: hit) == [
        Span("bi", hit), Span("st"), Span("å", hit), Span("nd"),
      ])
  }

  // MARK: - Trees

  @Test func aTreeFoldsAndUnfolds() {
    let below = ["process": ["utbyte", "aktivitet"], "utbyte": ["svar"]]
    func rows(_ state: TreeState<String>) -> [TreeRow<String>] {
      state.rows(roots: ["process", "tjänst"]) { below[$0] ?? [] }
    }
    var state = TreeState<String>()
    #expect(rows(state).map(\.id) == ["process", "tjänst"])
    state.update(press("Right"), rows: rows(state), height: 9)
    #expect(rows(state).map(\.id) == ["process", "utbyte", "aktivitet", "tjänst"])
    state.update(press("Right"), rows: rows(state), height: 9)
    #expect(state.list.selection == 1)
    let frame = drawn(14, 4) { Tree(rows(state)) { Line($0.id) }.draw(state, in: $0.bounds, of: &$0) }
    #expect(frame.lines == ["▾ process", "  ▸ utbyte", "    aktivitet", "  tjänst"])
    state.update(press("Left"), rows: rows(state), height: 9)
    #expect(state.list.selection == 0)
    state.update(press("Left"), rows: rows(state), height: 9)
    #expect(rows(state).count == 2)
    let folded = state.update(press("Left"), rows: rows(state), height: 9)
    #expect(!folded)
  }

  @Test func aTreeThatHoldsItselfEnds() {
    let state = TreeState<String>(unfolded: ["a", "b"])
    #expect(state.rows(roots: ["a"]) { $0 == "a" ? ["b"] : ["a"] }.map(\.id) == ["a", "b"])
  }

  // MARK: - Input

  @Test(arguments: [
    ("h e j", "hej|"), ("h e j Left Left Delete", "h|j"), ("h e j Home X", "X|hej"),
    ("h e j Ctrl-A Ctrl-K", "|"),
    ("e t t Space t v å Ctrl-W", "ett |"), ("e t t Space t v å Ctrl-Left x", "ett x|två"),
    ("a b Left Ctrl-U", "|b"),
    ("å ä ö Backspace", "åä|"), ("a b Ctrl-A Alt-d", "|"),
  ])
  func keysEditTheLine(keys: String, expected: String) {
    var state = TextInputState()
    for name in keys.split(separator: " ") { state.update(press(String(name))) }
    let text = Array(state.text)
    #expect(String(text[..<state.cursor]) + "|" + String(text[state.cursor...]) == expected)
  }

  @Test func theCursorGoesByGraphemes() {
    var state = TextInputState("e\u{301}👨‍👩‍👧x")
    state.update(press("Left"))
    state.update(press("Backspace"))
    #expect(state.text == "e\u{301}x")
    state.update(press("Home"))
    state.update(press("Right"))
    state.insert("\u{308}")
    #expect(state.cursor == 1)
    state.insert("klistrat\nin")
    #expect(state.text == "e\u{301}\u{308}klistrat inx")
    #expect(state.cursor == 12)
  }

  @Test func aLongLineScrollsToItsCursor() {
    var state = TextInputState("abcdefghij")
    let input = TextInput(prompt: "/")
    var frame = drawn(6, 1) { input.draw(state, in: $0.bounds, of: &$0) }
    #expect(frame.lines == ["/ghij"])
    #expect(frame.cursor == Point(x: 5, y: 0))
    state.update(press("Home"))
    frame = drawn(6, 1) { input.draw(state, in: $0.bounds, of: &$0) }
    #expect(frame.lines == ["/abcde"])
    #expect(frame.cursor == Point(x: 1, y: 0))
  }

  // MARK: - Tables, menus, pickers

  @Test func aTableLeavesOutWhatDoesNotFit() {
    let columns = [
      TableColumn("Namn", .share(1, atLeast: 8)), TableColumn("Antal", .fixed(5), .end, rank: 1),
      TableColumn("Ägare", .fixed(12), rank: 2),
    ]
    let table = Table(columns: columns, count: 1) { _ in [Span("Utbyte"), Span("12"), Span("Kommunen")] }
    let shown = lines(30, 2) { table.draw(ListState(), in: $0.bounds, of: &$0) }
    #expect(shown == ["Namn        Antal Ägare", "Utbyte         12 Kommunen"])
    let narrow = lines(16, 2) { table.draw(ListState(), in: $0.bounds, of: &$0) }
    #expect(narrow == ["Namn       Antal", "Utbyte        12"])
  }

  private let menus = [
    Menu(
      "Arkiv", hot: "a",
      [MenuItem("save", "Spara", key: "Ctrl-S"), MenuItem("quit", "Avsluta", key: "q", startsGroup: true)]),
    Menu("Redigera", hot: "r", [MenuItem("undo", "Ångra", key: "u", disabled: "inget att ångra")]),
  ]

  @Test func aMenuOpensByItsLetterAndChooses() {
    var state = MenuBarState()
    #expect(state.update(press("j"), menus: menus) == .ignored)
    #expect(state.update(press("Alt-a"), menus: menus) == .changed)
    let frame = drawn(30, 6) { frame in
      let bar = frame.bounds.row(0)
      MenuBar(menus).drawBar(state, in: bar, of: &frame)
      MenuBar(menus).drawMenu(state, bar: bar, screen: frame.bounds, of: &frame)
    }
    #expect(
      frame.lines == [
        " Arkiv  Redigera", "┌───────────────┐", "│ Spara  Ctrl-S │", "├───────────────┤",
        "│ Avsluta     q │", "└───────────────┘",
      ])
    #expect(state.update(press("Down"), menus: menus) == .changed)
    #expect(state.update(press("Enter"), menus: menus) == .chosen("quit"))
    #expect(!state.isOpen)
    #expect(state.update(press("F10"), menus: menus) == .changed)
    #expect(state.update(press("s"), menus: menus) == .chosen("save"))
  }

  @Test func aDisabledRowTellsWhy() {
    var state = MenuBarState()
    _ = state.update(press("Alt-r"), menus: menus)
    #expect(state.update(press("Enter"), menus: menus) == .refused("undo", reason: "inget att ångra"))
    #expect(state.update(press("Esc"), menus: menus) == .closed)
  }

  @Test func aMenuIsUsedWithTheMouse() {
    var state = MenuBarState()
    let screen = Rect(x: 0, y: 0, width: 30, height: 6)
    func click(_ x: Int, _ y: Int) -> MenuBarState.Outcome<String> {
      state.update(
        Mouse(.press(.left), at: Point(x: x, y: y)), menus: menus, bar: screen.row(0), screen: screen)
    }
    #expect(click(2, 0) == .changed)
    #expect(click(3, 4) == .chosen("quit"))
    #expect(click(2, 0) == .changed)
    #expect(click(25, 5) == .closed)
    #expect(click(25, 5) == .ignored)
  }

  @Test func aPickerTypesMovesAndChooses() {
    var state = PickerState()
    #expect(state.update(press("f"), count: 9, height: 4) == .typed)
    #expect(state.update(press("Down"), count: 3, height: 4) == .moved)
    #expect(state.update(press("Left"), count: 3, height: 4) == .moved)
    #expect(state.list.selection == 1)
    #expect(state.update(press("Enter"), count: 3, height: 4) == .chosen(1))
    #expect(state.update(press("x"), count: 3, height: 4) == .typed)
    #expect(state.list.selection == 0)
    #expect(state.update(press("Enter"), count: 0, height: 4) == .ignored)
    #expect(state.update(press("Esc"), count: 0, height: 4) == .cancelled)
  }

  @Test func aDialogAnswersByKeyAndByLetter() {
    let dialog = Dialog(
      title: "Avsluta", message: "3 ändringar är inte sparade.",
      choices: [
        Choice("save", "Spara", hot: "s"), Choice("discard", "Kasta", hot: "k"), Choice("stay", "Avbryt"),
      ])
    let screen = Rect(x: 0, y: 0, width: 40, height: 7)
    var state = DialogState()
    #expect(state.update(press("k"), dialog: dialog, screen: screen) == .chosen("discard"))
    #expect(state.update(press("Shift-Tab"), dialog: dialog, screen: screen) == .open)
    #expect(state.update(press("Enter"), dialog: dialog, screen: screen) == .chosen("stay"))
    #expect(state.update(press("Esc"), dialog: dialog, screen: screen) == .cancelled)
    let frame = drawn(40, 7) { dialog.draw(DialogState(), in: screen, of: &$0) }
    #expect(frame.lines.contains { $0.contains("3 ändringar är inte sparade.") })
    #expect(frame.lines.contains { $0.contains("[ Spara ] [ Kasta ] [ Avbryt ]") })
  }

  // MARK: - Bars and texts

  @Test func theFooterIsCutWithAnEllipsis() {
    let footer = Footer([Hint("Enter", "öppna"), Hint("e", "redigera"), Hint("?", "hjälp")])
    let shown = lines(40, 1) { footer.draw(in: $0.bounds, of: &$0) }
    #expect(shown == [" Enter öppna  e redigera  ? hjälp"])
    let narrow = lines(28, 1) { footer.draw(in: $0.bounds, of: &$0) }
    #expect(narrow == [" Enter öppna  e redigera  …"])
    #expect(footer.hint(at: Point(x: 15, y: 0), in: Rect(x: 0, y: 0, width: 40, height: 1)) == 1)
  }

  @Test func aTextScrollsNoFurtherThanItsEnd() {
    var state = ScrollState()
    state.update(press("End"), count: 10, height: 4)
    #expect(state.top == 6)
    state.update(press("Space"), count: 10, height: 4)
    #expect(state.top == 6)
    state.update(press("Up"), count: 10, height: 4)
    let frame = drawn(8, 4) {
      TextView((0..<10).map { Line("rad \($0)") }).draw(state, in: $0.bounds, of: &$0)
    }
    #expect(frame.lines == ["rad 5  ↑", "rad 6", "rad 7", "rad 8  ↓"])
  }

  @Test func progressAndToastFitTheirRow() {
    let shown = lines(16, 1) { ProgressBar(done: 1, total: 2).draw(in: $0.bounds, of: &$0) }
    #expect(shown == ["█████░░░░░  50 %"])
    let narrow = lines(16, 1) { ProgressBar(done: 5, total: 0).draw(in: $0.bounds, of: &$0) }
    #expect(narrow == ["░░░░░░░░░░   0 %"])
    let third = lines(12, 2) { Toast("Sparat").draw(in: $0.bounds, of: &$0) }
    #expect(third == ["", "     Sparat"])
  }

  @Test func everyWidgetDrawsInEverySize() {
    for columns in 0...24 {
      for rows in 0...6 {
        let frame = drawn(columns, rows) { frame in
          let all = frame.bounds
          ScrollList(count: 5) { Line("rad \($0)") }.draw(ListState(), in: all, of: &frame)
          Table(columns: [TableColumn("a", .share(1)), TableColumn("b", .fixed(3))], count: 2) { _ in [] }
            .draw(ListState(), in: all, of: &frame)
          Picker(input: TextInput(prompt: ">"), status: "3/41", list: ScrollList(count: 1) { _ in "x" })
            .draw(PickerState("åäö"), in: all, of: &frame)
          var open = MenuBarState()
          open.open(1, of: menus)
          MenuBar(menus).drawBar(open, in: all, of: &frame, trailing: [Span("3 fel")])
          MenuBar(menus).drawMenu(open, bar: all.row(0), screen: all, of: &frame)
          Dialog(title: "t", message: "ett långt meddelande", choices: [Choice(1, "Ja", hot: "j")])
            .draw(DialogState(), in: all, of: &frame)
          Footer([Hint("q", "avsluta")]).draw(in: all, of: &frame)
          ProgressBar(done: 1, total: 3).draw(in: all, of: &frame)
          Toast("hej").draw(in: all, of: &frame)
          Box(title: "t", trailing: "1").draw(in: all, of: &frame)
        }
        #expect(frame.lines.count == rows)
      }
    }
  }
}
