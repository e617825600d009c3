import Foundation
import TestSupport
import Testing

/// The program as people meet it: on the sample catalogue, in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct JourneyTests {
  static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleCatalog").path

  /// A shell that says how the program ended and what the terminal is like then.
  private func start(
    _ path: String = sample, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> RealTerminal {
    let program = Program.executable.path
    return try RealTerminal(
      "stty -a > before; \(program) \(path); echo ended $?; stty -a > after; cmp before after && echo same; cat",
      columns: columns, rows: rows, environment: environment)
  }

  @Test func tmuxIsHere() {
    #expect(RealTerminal.tmux != nil, "install tmux: the journeys need it")
  }

  @Test func startsAndGivesTheTerminalBack() throws {
    let terminal = try start()
    terminal.wait(for: "Perspektiv")
    #expect(try terminal.ask("#{alternate_on}") == "1")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
    terminal.wait(for: "same")
    #expect(
      try terminal.ask("#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_cursor_flag}") == "0 1 0 0")
  }

  @Test func findsTheWayFromALifeEventToTheService() throws {
    let terminal = try start(columns: 120, rows: 40)
    terminal.wait(for: "Behov (24)")
    terminal.wait("the names") {
      !terminal.screen.contains("läser") && !terminal.screen.contains("kontrollerar")
    }
    try terminal.press("g")
    try terminal.type("inkomsten upphör")
    terminal.wait(for: "Livshändelse")
    try terminal.press("Enter")
    terminal.wait(for: "Inkomsten upphör")
    terminal.wait(for: "Leder till")
    for _ in 0..<12 {
      try terminal.press("Tab")
      usleep(50_000)
      let row = Int(try terminal.ask("#{cursor_y}")) ?? 0
      let lines = terminal.screen.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.indices.contains(row), lines[row].contains("Ansöka om") { break }
    }
    try terminal.press("Enter")
    terminal.wait(for: "Utförs av")
    try terminal.press("BSpace")
    terminal.wait(for: "Leder till")
    try terminal.press("Escape")
    terminal.wait(for: "Perspektiv")
    try terminal.press("4", "Tab", "/")
    try terminal.type("ssbtek kind:profile")
    terminal.wait(for: "2 av")
    try terminal.press("Enter", "Enter")
    terminal.wait(for: "Logiskt gränssnitt")
    try terminal.press("]")
    terminal.wait(for: "Anrop")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }

  @Test func staysWholeThroughAnySize() throws {
    let terminal = try start()
    terminal.wait(for: "Perspektiv")
    for (columns, rows) in [(1, 1), (200, 60), (40, 10), (3, 30), (120, 2), (81, 25), (80, 24)] {
      try terminal.resize(columns, rows)
    }
    terminal.wait(for: "Perspektiv")
    try terminal.resize(30, 8)
    terminal.wait(for: "för litet fönster")
    try terminal.resize(80, 24)
    terminal.wait(for: "Perspektiv")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
    RobustnessRow.terminal.note(9, "sizes of a real terminal")
  }

  @Test func suspendsAndComesBack() throws {
    let program = Program.executable.path
    let terminal = try RealTerminal("exec bash --norc -i")
    terminal.wait(for: "$")
    try terminal.type("\(program) \(Self.sample)")
    try terminal.press("Enter")
    terminal.wait(for: "Perspektiv")
    try terminal.press("C-z")
    terminal.wait("the shell") { (try? terminal.ask("#{alternate_on}")) == "0" }
    terminal.wait(for: "Stopped")
    try terminal.type("fg")
    try terminal.press("Enter")
    terminal.wait(for: "Perspektiv")
    try terminal.press("q")
    terminal.wait("the shell") { (try? terminal.ask("#{alternate_on}")) == "0" }
    RobustnessRow.terminal.note(1, "Ctrl-Z and fg")
  }

  @Test(arguments: ["TERM", "HUP", "INT", "QUIT", "SEGV", "ABRT", "ILL", "TRAP"])
  func signalsGiveTheTerminalBack(signal: String) throws {
    let front = try start()
    front.wait(for: "Perspektiv")
    try front.send(signal)
    front.wait(for: "ended")
    front.wait(for: "same")
    #expect(try front.ask("#{alternate_on} #{cursor_flag} #{mouse_any_flag}") == "0 1 0")
    RobustnessRow.terminal.note(1, "signals and crashes")
  }

  @Test func pastedLinesRunNoCommands() throws {
    let terminal = try start()
    terminal.wait(for: "Perspektiv")
    try terminal.paste("q\nq\n")
    terminal.wait(for: "Inklistrat")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }

  @Test(arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100"])
  func runsOnOtherTerminals(term: String) throws {
    let terminal = try start(environment: ["TERM": term])
    terminal.wait(for: "Perspektiv")
    try terminal.press("Down", "Down", "q")
    terminal.wait(for: "ended 0")
    terminal.wait(for: "same")
  }

  @Test(arguments: ["TERM=", "TERM=dumb", "TERM=no-such-terminal", "-u TERM"])
  func saysWhenTheTerminalWillNotDo(setting: String) throws {
    let terminal = try RealTerminal(
      "env \(setting) \(Program.executable.path) \(Self.sample); echo ended $?; cat")
    terminal.wait(for: "ended 2")
    #expect(terminal.screen.contains("TERM"))
    #expect(!terminal.screen.contains("Perspektiv"))
  }

  /// A plain locale, and a terminal older than Unicode: letters and lines of ASCII, and what to do about it.
  @Test(arguments: [["LANG": "C"], ["LC_ALL": "POSIX"], ["LANG": "", "TERM": "vt100"]])
  func asciiWhereUnicodeIsNotRead(environment: [String: String]) throws {
    let terminal = try start(environment: environment)
    terminal.wait(for: "+ Perspektiv ---")
    terminal.wait(for: "LC_ALL=C.UTF-8")
    try terminal.press("4", "Tab")
    terminal.wait(for: "Arbetsformedlingens")
    #expect(terminal.screen.unicodeScalars.allSatisfy { $0.isASCII }, "\(terminal.screen)")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }

  @Test func noColourMeansNone() throws {
    let terminal = try start(environment: ["NO_COLOR": "1"])
    terminal.wait(for: "Perspektiv")
    #expect(terminal.styled.contains("\u{1B}["))
    let colours = terminal.styled.matches(of: #/\e\[([0-9;]*)m/#).flatMap { $0.1.split(separator: ";") }
    #expect(colours.allSatisfy { (Int($0) ?? 0) < 30 || $0 == "39" || $0 == "49" }, "\(colours)")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }

  /// What stands still sends nothing: a screen reader is left alone, and so is a slow line.
  @Test func anIdleProgramSendsNothing() throws {
    let folder = TemporaryCatalogue()
    let terminal = try start()
    terminal.wait("the findings") {
      terminal.screen.contains("varning") && !terminal.screen.contains("kontrollerar")
    }
    try terminal.record(to: "\(folder.root)/bytes")
    try terminal.press("j")
    terminal.wait("the answer to a key") { folder.bytes(of: "bytes")?.isEmpty == false }
    var count = 0
    // Until the answer is whole, and then for as long again as a timer would need to show itself.
    repeat {
      count = folder.bytes(of: "bytes")?.count ?? 0
      sleep(1)
    } while folder.bytes(of: "bytes")?.count != count
    sleep(3)
    #expect(folder.bytes(of: "bytes")?.count == count)
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }

  @Test func theCursorOfTheTerminalFollowsTheFocus() throws {
    let terminal = try start()
    terminal.wait("the findings") {
      terminal.screen.contains("varning") && !terminal.screen.contains("kontrollerar")
    }
    let row = { () -> String in
      let y = Int(try terminal.ask("#{cursor_y}")) ?? 0
      let lines = terminal.screen.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.indices.contains(y) ? String(lines[y]) : ""
    }
    #expect(try terminal.ask("#{cursor_flag}") == "1")
    try terminal.press("4")
    terminal.wait("the cursor on the tree") { (try? row().contains("Tjänst")) == true }
    try terminal.press("Tab", "Down")
    terminal.wait("the cursor on the second of the list") {
      (try? row().contains("Arbetsförmedlingens")) == true
    }
    try terminal.press("g")
    terminal.wait("the cursor in the line") { (try? row().contains(">")) == true }
    try terminal.press("Escape")
    terminal.wait("the cursor back") { (try? row().contains("Arbetsförmedlingens")) == true }
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }

  @Test func hostileTextStaysText() throws {
    let catalogue = TemporaryCatalogue([
      "catalogue.yaml": "format: vlds-catalogue/1\nid: test\n",
      "process/actors/ond.md":
        "---\nname: \"a\\e]0;title\\x07\\e[31mröd\\u009b2Jslut\"\ntype: company\n---\nKropp \u{1B}[2J \u{202E}bakåt\n",
    ])
    let terminal = try start(catalogue.root)
    terminal.wait(for: "Perspektiv")
    try terminal.press("2", "Tab", "Enter")
    terminal.wait(for: "röd")
    #expect(terminal.screen.contains("slut"))
    #expect(try terminal.ask("#{pane_title}").contains("title") == false)
    try terminal.press("q")
    terminal.wait(for: "ended 0")
    RobustnessRow.hostileText.note(1, "texts on a real terminal")
  }

  @Test func whatWasTypedIsOfferedInTheNextRun() throws {
    let program = "\(Program.executable.path) \(Self.sample)"
    let terminal = try RealTerminal(
      "\(program); echo ended $?; read line; \(program); echo ended again $?; cat")
    terminal.wait(for: "Behov (24)")
    try terminal.press("/")
    try terminal.type("inkomst")
    terminal.wait(for: "1 av 24")
    try terminal.press("Enter", "q")
    terminal.wait(for: "ended 0")
    try terminal.press("Enter")
    terminal.wait(for: "Behov (24)")
    try terminal.press("/", "M-Up")
    terminal.wait(for: "/ inkomst")
    terminal.wait(for: "1 av 24")
    try terminal.press("Enter", "q")
    terminal.wait(for: "ended again 0")
  }

  @Test func anEmptyCatalogueOpens() throws {
    let catalogue = TemporaryCatalogue(["catalogue.yaml": "format: vlds-catalogue/1\nid: tom\n"])
    let terminal = try start(catalogue.root)
    terminal.wait(for: "Inget finns här ännu.")
    // A key right behind Esc would be Alt with that key: so it is on a real keyboard's wire.
    try terminal.press("j", "Enter", "Enter", "g")
    terminal.wait(for: "Gå till")
    try terminal.press("Escape")
    terminal.wait("the box to close") { !terminal.screen.contains("Gå till ──") }
    try terminal.press("q")
    terminal.wait(for: "ended 0")
  }
}
