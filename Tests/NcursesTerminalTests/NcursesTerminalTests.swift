// SPDX-License-Identifier: EUPL-1.2
import CNcurses
@preconcurrency import Glibc
import Terminal
import Testing

@testable import NcursesTerminal

/// One at a time: a process has one standard input and output.
@Suite(.serialized) @MainActor struct NcursesTerminalTests {
  private func open(_ pseudo: PseudoTerminal, term: String = "xterm-256color", wake: Wake = Wake()) throws
    -> NcursesTerminal
  {
    setenv("TERM", term, 1)
    return try NcursesTerminal(wantsColour: true, wake: wake, input: pseudo.slave, output: pseudo.slave)
  }

  private func list(_ selection: Int, size: Size) -> Frame {
    var frame = Frame(size: size)
    ScrollList(count: 1000) { Line("Utbyte \($0)", Style(.green)) }
      .draw(ListState(selection: selection), in: frame.bounds, of: &frame)
    return frame
  }

  @Test func theScreenIsShownAndTheTerminalGivenBack() throws {
    let pseudo = PseudoTerminal(columns: 40, rows: 6)
    let before = pseudo.settings
    let terminal = try open(pseudo)
    #expect(terminal.size == Size(columns: 40, rows: 6))
    #expect(terminal.colours == 256)
    #expect(pseudo.settings != before)
    var frame = Frame(size: terminal.size)
    frame.put("åäö 漢字 e\u{301} ␛", at: Point(x: 0, y: 0), style: Style(.index(208)))
    terminal.present(frame)
    let shown = pseudo.written()
    #expect(shown.contains("\u{1B}[?1049h"))
    #expect(shown.contains("\u{1B}[?2004h"))
    #expect(shown.contains("åäö 漢字 e\u{301} ␛"))
    #expect(shown.contains("38;5;208"))
    terminal.close()
    terminal.close()
    let end = pseudo.written()
    #expect(end.contains("\u{1B}[?2004l"))
    #expect(end.contains("\u{1B}[?1049l"))
    #expect(pseudo.settings == before)
  }

  @Test func aStepInAListCostsFewBytes() throws {
    let pseudo = PseudoTerminal(columns: 80, rows: 24)
    let terminal = try open(pseudo)
    defer { terminal.close() }
    terminal.present(list(3, size: terminal.size))
    _ = pseudo.written()
    terminal.present(list(4, size: terminal.size))
    #expect((1...200).contains(pseudo.written().utf8.count))
    terminal.present(list(4, size: terminal.size))
    #expect(pseudo.written().utf8.count == 0)
  }

  @Test func keysComeDecodedAndAllAtOnce() throws {
    let pseudo = PseudoTerminal(columns: 40, rows: 6)
    let terminal = try open(pseudo)
    defer { terminal.close() }
    pseudo.press("jå\u{1B}[A\u{1B}[200~q\rq\u{1B}[201~\u{3}")
    #expect(
      terminal.events(timeout: 1000) == [
        .key(KeyPress("j")), .key(KeyPress("å")), .key(KeyPress(.up)), .paste("q\nq"),
        .key(KeyPress("c", .control)),
      ])
    #expect(terminal.events(timeout: 0) == [])
    pseudo.press("\u{1B}")
    var events: [Event] = []
    while events.isEmpty { events = terminal.events(timeout: 1000) }
    #expect(events == [.key(KeyPress(.escape))])
  }

  @Test func anotherThreadWakesTheWait() throws {
    let pseudo = PseudoTerminal(columns: 40, rows: 6)
    let wake = Wake()
    let terminal = try open(pseudo, wake: wake)
    defer { terminal.close() }
    Task.detached { wake.signal() }
    #expect(terminal.events(timeout: nil) == [.wake])
    #expect(terminal.events(timeout: 0) == [])
  }

  @Test func anySizeIsTakenOver() throws {
    let pseudo = PseudoTerminal(columns: 80, rows: 24)
    let terminal = try open(pseudo)
    defer { terminal.close() }
    for size in [Size(columns: 1, rows: 1), Size(columns: 400, rows: 120), Size(columns: 3, rows: 50)] {
      terminal.present(list(0, size: terminal.size))
      pseudo.resize(columns: size.columns, rows: size.rows)
      kill(getpid(), SIGWINCH)
      var events: [Event] = []
      while events.isEmpty { events = terminal.events(timeout: 1000) }
      #expect(events == [.resize(size)])
      #expect(terminal.size == size)
      terminal.present(list(0, size: size))
      _ = pseudo.written()
    }
  }

  @Test func theTerminalIsLentAndTakenBack() throws {
    let pseudo = PseudoTerminal(columns: 40, rows: 6)
    let before = pseudo.settings
    let terminal = try open(pseudo)
    defer { terminal.close() }
    terminal.present(list(0, size: terminal.size))
    _ = pseudo.written()
    // The program itself sees the terminal as it was, and may change its size.
    #expect(terminal.run(["/bin/sh", "-c", "stty -a; stty cols 30 rows 5; exit 3"]) == 3)
    let written = pseudo.written()
    #expect(written.contains("\u{1B}[?1049l"))
    #expect(written.contains(" icanon"))
    #expect(pseudo.settings != before)
    #expect(written.contains("Utbyte 0"))
    #expect(terminal.events(timeout: nil).contains(.resize(Size(columns: 30, rows: 5))))
  }

  @Test(arguments: [("exit 0", 0), ("exit 7", 7), ("kill -KILL $$", 137)])
  func howAnotherProgramEndedIsTold(line: String, status: Int32) throws {
    let pseudo = PseudoTerminal(columns: 40, rows: 6)
    let terminal = try open(pseudo)
    defer { terminal.close() }
    #expect(terminal.run(["/bin/sh", "-c", line]) == status)
  }

  @Test func mouseAndClipboardAreAskedFor() throws {
    let pseudo = PseudoTerminal(columns: 40, rows: 6)
    let terminal = try open(pseudo)
    _ = pseudo.written()
    terminal.reportsMouse = true
    terminal.copy("åäö")
    let sent = pseudo.written()
    #expect(sent.contains("\u{1B}[?1006h"))
    #expect(sent.contains("\u{1B}]52;c;w6XDpMO2\u{7}"))
    terminal.close()
    #expect(pseudo.written().contains("\u{1B}[?1006l"))
  }

  @Test func aTerminalThatIsGoneEndsTheWait() throws {
    let pseudo = PseudoTerminal(columns: 40, rows: 6)
    let terminal = try open(pseudo)
    defer { terminal.close() }
    pseudo.hangUp()
    #expect(terminal.events(timeout: nil).last == .end)
    #expect(terminal.events(timeout: nil) == [.end])
  }

  @Test(arguments: [
    ("dumb", TerminalFailure.termIsTooSimple("dumb")), ("no-such-term", .termIsUnknown("no-such-term")),
    ("", .termIsUnset),
  ])
  func aTerminalThatCannotBeUsedIsAnError(term: String, failure: TerminalFailure) {
    let pseudo = PseudoTerminal(columns: 40, rows: 6)
    let before = pseudo.settings
    #expect(throws: failure) { try open(pseudo, term: term) }
    #expect(pseudo.settings == before)
    #expect(pseudo.written() == "")
  }

  @Test func withoutATerminalThereIsAnError() {
    let pseudo = PseudoTerminal(columns: 40, rows: 6)
    let nothing = Glibc.open("/dev/null", O_RDWR)
    defer { Glibc.close(nothing) }
    #expect(throws: TerminalFailure.outputIsNoTerminal) {
      try NcursesTerminal(wantsColour: true, wake: Wake(), input: pseudo.slave, output: nothing)
    }
    #expect(throws: TerminalFailure.inputIsNoTerminal) {
      try NcursesTerminal(wantsColour: true, wake: Wake(), input: nothing, output: pseudo.slave)
    }
  }

  @Test(arguments: ["vt100", "linux", "xterm", "screen-256color", "tmux-256color", "rxvt"])
  func otherTerminalsShowTheSameText(term: String) throws {
    let pseudo = PseudoTerminal(columns: 40, rows: 6)
    let before = pseudo.settings
    let terminal = try open(pseudo, term: term)
    var frame = Frame(size: terminal.size)
    frame.put("Samverkan", at: Point(x: 2, y: 2), style: Style(.brightRed, on: .index(33), .bold))
    terminal.present(frame)
    #expect(pseudo.written().contains("Samverkan"))
    terminal.close()
    #expect(pseudo.settings == before)
  }

  @Test func cellsAreWhatTheFrameHolds() {
    #expect(cncurses_open_headless("xterm-256color", 20, 3))
    defer { cncurses_close() }
    func peek(_ x: Int32) -> [UInt32] {
      var scalars = [UInt32](repeating: 0, count: 6)
      return Array(scalars[..<Int(max(0, cncurses_peek(x, 0, &scalars, 6)))])
    }
    cncurses_put(0, 0, [0x65, 0x301, 0x308], 3, 1, -1, -1, 0)
    cncurses_put(1, 0, [0x6F22], 1, 2, 208, -1, 0)
    // A sign that the C library measures otherwise keeps its columns and loses its look.
    cncurses_put(3, 0, [0x61], 1, 2, -1, -1, 0)
    cncurses_put(19, 0, [0x6F22], 1, 2, -1, -1, 0)
    #expect(peek(0) == [0x65, 0x301, 0x308])
    #expect(peek(1) == [0x6F22])
    #expect(peek(3) == [0xFFFD])
    #expect(peek(19) == [0x20])
  }

  @Test(arguments: [("", ""), ("a", "YQ=="), ("ab", "YWI="), ("abc", "YWJj"), ("åäö", "w6XDpMO2")])
  func base64IsAsOthersWriteIt(text: String, encoded: String) {
    #expect(String(decoding: ClipboardCommand.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }
}
