// SPDX-License-Identifier: EUPL-1.2
import Terminal
import Testing

@Suite @MainActor struct MemoryTerminalTests {
  @Test func aTestFeedsItAndReadsIt() {
    let terminal = MemoryTerminal(size: Size(columns: 4, rows: 2))
    terminal.press("j Ctrl-P")
    terminal.type("å")
    terminal.resize(to: Size(columns: 6, rows: 2))
    #expect(
      terminal.events(timeout: nil) == [
        .key(KeyPress("j")), .key(KeyPress("p", .control)), .key(KeyPress("å")),
        .resize(Size(columns: 6, rows: 2)),
      ])
    #expect(terminal.events(timeout: 0) == [])
    var frame = Frame(size: terminal.size)
    frame.put("ab", at: Point(x: 0, y: 0), style: Style(.red, on: .standard, .bold))
    frame.put("cd", at: Point(x: 1, y: 1), style: Style(.standard, on: .standard, .reverse))
    terminal.present(frame)
    #expect(terminal.text == "ab\n cd")
    #expect(terminal.styles == "aa\n.bb\na = red on standard bold\nb = standard on standard reverse")
  }
}
