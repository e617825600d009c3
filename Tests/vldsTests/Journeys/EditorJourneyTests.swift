import Foundation
import TestSupport
import Testing

/// The person's own editor has the terminal, and something happens: in a real terminal, to the text that was written.
@Suite(.serialized, .timeLimit(.minutes(5))) struct EditorJourneyTests {
  private let catalogue = TemporaryCatalogue([
    "process/actors/kommunen.md": "---\nname: Kommunen\nstatus: draft\n---\n"
  ])

  /// A shell script that stands for an editor; it has the path of the text in `$1` and says who it is in the file `pid`.
  private func editor(_ lines: String) -> String {
    catalogue.write("#!/bin/sh\necho $$ > \(catalogue.root)/pid\n\(lines)\n", to: "editor")
    return "sh \(catalogue.root)/editor"
  }

  private func start(_ editor: String) throws -> RealTerminal {
    let terminal = try RealTerminal(
      "stty -a > before; \(Program.executable.path) \(catalogue.root); "
        + "echo ended $?; stty -a > after; cmp before after && echo same; cat",
      columns: 100, rows: 30, environment: ["EDITOR": editor])
    try open(terminal)
    return terminal
  }

  /// Opens the actor in the editor, when all has been read.
  private func open(_ terminal: RealTerminal) throws {
    terminal.wait(for: "Perspektiv")
    terminal.wait("the findings") {
      !terminal.screen.contains("läser") && !terminal.screen.contains("kontrollerar")
    }
    try terminal.press("2", "Tab", "E")
    terminal.wait(for: "redigerar")
  }

  private var isEditing: Bool {
    catalogue.text(of: "pid").flatMap { pid_t($0.trimmingCharacters(in: .newlines)) }.map { kill($0, 0) == 0 }
      ?? false
  }

  /// The text that the program says it has left, and takes it away.
  private func leftText(_ terminal: RealTerminal) throws -> String {
    let path = try #require(terminal.screen.firstMatch(of: #/kvar i (\S+/vlds\.md)/#)).1
    defer { try? FileManager.default.removeItem(at: URL(filePath: String(path)).deletingLastPathComponent()) }
    return try String(contentsOfFile: String(path), encoding: .utf8)
  }

  @Test func stopsWithTheEditorAndGoesOnWithIt() throws {
    let editor = editor("echo redigerar; read line; sed -i \"s/Kommunen/$line/\" \"$1\"")
    let terminal = try RealTerminal(
      "exec bash --norc -i", columns: 100, rows: 30, environment: ["EDITOR": editor])
    terminal.wait(for: "$")
    try terminal.type("\(Program.executable.path) \(catalogue.root)")
    try terminal.press("Enter")
    try open(terminal)
    for count in 1...2 {
      try terminal.press("C-z")
      terminal.wait("the shell, time \(count)") {
        terminal.screen.matches(of: #/\n\[1\]\+ +Stopped/#).count == count
      }
      try terminal.type("fg")
      try terminal.press("Enter")
      terminal.wait("the job, time \(count)") { terminal.screen.matches(of: #/\n\$ fg\n/#).count == count }
    }
    try terminal.type("Staden")
    try terminal.press("Enter")
    terminal.wait(for: "1 ändrad")
    #expect(terminal.screen.contains("Staden"))
    // The stop was the editor's, and is not done once more.
    try terminal.press("u")
    terminal.wait(for: "Ångrat: Ändra actor/kommunen")
    RobustnessRow.terminal.note(1, "Ctrl-Z and fg in the editor")
  }

  @Test(arguments: [("TERM", 143), ("HUP", 129)])
  func aRequestToEndEndsTheEditorAndTellsWhereTheTextLies(signal: String, status: Int) throws {
    let terminal = try start(
      editor("sed -i s/Kommunen/Staden/ \"$1\"; echo redigerar; stty raw -echo; sleep 600; echo never"))
    #expect(isEditing)
    try terminal.send(signal)
    terminal.wait(for: "ended \(status)")
    terminal.wait(for: "same")
    #expect(!isEditing)
    #expect(try terminal.ask("#{alternate_on} #{cursor_flag} #{mouse_any_flag}") == "0 1 0")
    #expect(try leftText(terminal).contains("name: Staden"))
    #expect(catalogue.text(of: "process/actors/kommunen.md")?.contains("Kommunen") == true)
    RobustnessRow.terminal.note(1, "signals while the editor is open")
  }

  @Test func anEditorThatMakesUseOfCtrlCHasItsTextTaken() throws {
    let terminal = try start(
      editor(
        "trap 'sed -i s/Kommunen/Staden/ \"$1\"; exit 0' INT; echo redigerar; while :; do sleep 0.1; done"))
    try terminal.press("C-c")
    terminal.wait(for: "1 ändrad")
    #expect(terminal.screen.contains("Staden"))
  }

  @Test func aTextThatCannotBeTakenIsLeftAndToldOfOnceMoreAtTheEnd() throws {
    let terminal = try start(
      editor(
        "trap 'sed -i s/Kommunen/Staden/ \"$1\"; exit 3' INT; echo redigerar; while :; do sleep 0.1; done"))
    try terminal.press("C-c")
    terminal.wait(for: "Texten ligger kvar i /tmp/vlds-")
    try terminal.press("q")
    terminal.wait(for: "ended 0")
    terminal.wait(for: "Texten ligger kvar i /tmp/vlds-")
    #expect(try leftText(terminal).contains("name: Staden"))
  }

  @Test func anEditorMayHaveVariablesInFront() throws {
    let terminal = try start(
      "NAMN=Staden " + editor("echo redigerar; read line; sed -i s/Kommunen/$NAMN/ \"$1\""))
    try terminal.press("Enter")
    terminal.wait(for: "1 ändrad")
    #expect(terminal.screen.contains("Staden"))
  }
}
