import Metamodel
import Terminal
import Testing

@testable import Interface

/// Keys that a person has chosen for commands.
@Suite struct KeyChoiceTests {
  private func walk(_ choices: KeyChoice..., language: Language = .swedish) -> Walk {
    var walk = Walk(screenCatalogue, language)
    walk.state.commands = CommandTable.standard.choosing(choices)
    return walk
  }

  @Test func aChosenKeyTakesThePlaceOfTheOwn() {
    var walk = walk(KeyChoice("find.filter", [KeyPress("w", .control)]))
    walk.press("4 Tab /")
    #expect(!walk.state.browse.isTyping)
    walk.press("Ctrl-W")
    #expect(walk.state.browse.isTyping)
  }

  @Test func aKeyCanBeAddedAndAllKeysTakenAway() {
    var walk = walk(
      KeyChoice("view.trace", [KeyPress(.function(6))], keepsOwn: true), KeyChoice("view.impact", []))
    walk.press("4 Tab F6")
    #expect(walk.state.tracing != nil)
    walk.press("Esc t")
    #expect(walk.state.tracing != nil)
    walk.press("Esc i")
    #expect(walk.state.outline == nil)
    #expect(walk.row(23).contains("i gör inget här"))
  }

  /// All that tells of keys reads the one table.
  @Test func hintsMenuHelpPaletteAndMessagesShowTheChosenKey() {
    var walk = walk(
      KeyChoice("find.filter", [KeyPress(.function(6))]), KeyChoice("help.keys", [KeyPress("!")]),
      KeyChoice("file.quit", [KeyPress("Q")]), KeyChoice("edit.form", []))
    walk.press("4 Tab")
    #expect(walk.row(23).contains("F6 filter"))
    #expect(walk.row(23).contains("! hjälp"))
    #expect(!walk.row(23).contains("redigera"))
    walk.press("Alt-k")
    #expect(walk.screen.contains(/Filtrera listan\s+F6/))
    walk.press("Esc !")
    walk.type("filtrera")
    #expect(walk.screen.contains(/Filtrera listan.*F6/))
    walk.press("Esc :")
    walk.type("filtrera")
    #expect(walk.screen.contains(/Filtrera listan.*F6/))
    walk.press("Esc ?")
    #expect(walk.row(23).contains("! visar vad som går"))
    walk.press("Ctrl-C")
    #expect(walk.row(23).contains("Avsluta med Q"))
  }

  @Test func aCommandWithoutKeyIsNamedByItsName() {
    var walk = walk(KeyChoice("file.quit", []), language: .english)
    walk.press("Ctrl-C")
    #expect(walk.row(23).contains("Quit with the command Quit"))
  }

  @Test func lettersStayTextWhereTextIsTyped() {
    var walk = walk(
      KeyChoice("file.suspend", [KeyPress("z")]), KeyChoice("line.older", [KeyPress("p")]),
      KeyChoice("view.repaint", [KeyPress(.enter)]))
    walk.press("4 Tab /")
    walk.type("zp")
    #expect(walk.state.browse.filter.text == "zp")
    walk.press("Esc g")
    walk.type("zpinkomst")
    #expect(walk.screen.contains("> zpinkomst"))
    #expect(!walk.effects.contains(.suspend))
    walk.press("Esc z")
    #expect(walk.effects.contains(.suspend))
  }

  @Test func whatThePersonChoseGoesBeforeWhatComesWithTheProgram() {
    var walk = walk(KeyChoice("file.quit", [KeyPress("t")]))
    walk.press("4 Tab t")
    #expect(walk.effects == [.quit])
    #expect(walk.state.tracing == nil)
  }

  @Test func theDefaultsHaveNoConflict() {
    #expect(CommandTable.standard.conflicts.isEmpty)
    #expect(CommandTable.standard.choosing([]).conflicts.isEmpty)
  }

  @Test func twoCommandsOnOneKeyAreTold() {
    let table = CommandTable.standard.choosing([
      KeyChoice("edit.undo", [KeyPress("q")]), KeyChoice("file.save", [KeyPress(.function(6))]),
      KeyChoice("edit.new", [KeyPress(.function(6))]),
    ])
    let conflicts = table.conflicts
    #expect(
      Set(conflicts.map { "\($0.key) \($0.wins) \($0.loses)" }) == [
        "q edit.undo file.quit", "F6 file.save edit.new",
      ])
    #expect(conflicts.allSatisfy { !$0.contexts.isEmpty })
    // Where both keys are chosen the first goes before the other; else the chosen one does.
    #expect(table.command(for: KeyPress(.function(6)), in: .list)?.id == "file.save")
    #expect(table.command(for: KeyPress("q"), in: .list)?.id == "edit.undo")
  }

  @Test func aKeyThatAnotherCommandHasIsNotOffered() {
    var walk = walk(KeyChoice("edit.undo", [KeyPress("X")]), KeyChoice("help.keys", [KeyPress("X")]))
    walk.press("4 Tab")
    #expect(!walk.row(23).contains("X hjälp"))
    walk.press("å")
    #expect(walk.row(23).contains("kommandot Hjälp"), "\(walk.row(23))")
  }

  @Test func sameKeyInDifferentPlacesIsNoConflict() {
    let table = CommandTable.standard.choosing([
      KeyChoice("trace.gap", [KeyPress(.function(6))]), KeyChoice("findings.fix", [KeyPress(.function(6))]),
    ])
    #expect(table.conflicts.isEmpty)
  }

  @Test func aMenuYieldsToAChosenKey() {
    var walk = walk(KeyChoice("file.quit", [KeyPress("k", .alt)]))
    walk.press("Alt-k")
    #expect(walk.state.overlay == nil)
    #expect(walk.effects == [.quit])
  }

  @Test func everyKeyOfTheTableDoesItsCommand() {
    let table = CommandTable.standard
    for command in table.commands {
      for key in command.keys {
        let contexts = Context.allCases.filter { command.isAvailable(in: $0) }
        #expect(
          contexts.contains { table.command(for: key, in: $0)?.id == command.id }, "\(command.id): \(key)")
      }
    }
  }

  @Test(arguments: [
    ("Ctrl-S", KeyPress("s", .control)), ("alt-left", KeyPress(.left, .alt)), ("Retur", KeyPress(.enter)),
    ("Skift-Tab", KeyPress(.tab, .shift)), ("Alt-Vänster", KeyPress(.left, .alt)),
    ("PgDn", KeyPress(.pageDown)),
    ("Mellanslag", KeyPress(" ")), ("f7", KeyPress(.function(7))), ("-", KeyPress("-")), ("å", KeyPress("å")),
  ])
  func keysAreReadByTheirNamesInBothLanguages(name: String, key: KeyPress) {
    #expect(KeyNames.key(named: name) == key)
  }

  @Test(arguments: [
    ("Entr", "Enter"), ("Ctrl-Lef", "Ctrl-Left"), ("Returr", "Enter"), ("Hyper-x", nil), ("", nil),
  ])
  func aNameThatIsNoKeyGivesTheNearest(name: String, nearest: String?) {
    #expect(KeyNames.key(named: name) == nil)
    #expect(KeyNames.nearest(to: name) == nearest)
  }

  /// The name to write in the settings is seen where the command is.
  @Test func theNameOfTheCommandStandsUnderItsRow() {
    var walk = walk()
    walk.press(":")
    walk.type("view.repaint")
    #expect(walk.screen.contains("└─ view.repaint ─"))
  }

  @Test(arguments: ["Tab", "Tab e Enter", ":", "F10", "Tab v", "Tab /", "Tab D"])
  func oneLeavesForTheShellWhateverIsOpen(keys: String) {
    var walk = Walk(screenCatalogue)
    walk.press(keys)
    let before = walk.screen
    walk.press("Ctrl-Z")
    #expect(walk.effects.last == .suspend)
    #expect(walk.screen == before)
  }
}
