import Catalogue
import CatalogueFiles
import Glibc
import Interface
import Metamodel
import NcursesTerminal
import Rules
import Terminal

/// The terminal interface as a program: the loop between the terminal, the state and the work behind.
@MainActor
struct Screen {
  private let terminal: NcursesTerminal
  private let mailbox: Mailbox
  private var opened: OpenedCatalogue
  private var state: State
  private let today: Day

  /// Runs the interface on a catalogue until the person quits.
  ///
  /// - Parameters:
  ///   - opened: the catalogue, of which the places are known.
  ///   - language: the language at start.
  ///   - wantsColour: whether colours may be used.
  ///   - today: the day that rules use.
  /// - Throws: why the program cannot have the terminal; nothing has been changed then.
  static func run(
    _ opened: OpenedCatalogue, language: Language, wantsColour: Bool, today: Day
  ) throws(TerminalFailure) {
    let wake = Wake()
    let terminal = try NcursesTerminal(wantsColour: wantsColour, wake: wake)
    defer { terminal.close() }
    var screen = Screen(
      terminal: terminal, mailbox: Mailbox(wake), opened: opened,
      state: State(
        size: terminal.size, language: language,
        theme: wantsColour && terminal.colours > 0 ? .standard : .monochrome,
        glyphs: terminal.showsUnicode ? .unicode : .ascii,
        content: Content(opened.firstCatalogue(), isComplete: false)), today: today)
    screen.loop()
  }

  private mutating func loop() {
    terminal.reportsMouse = state.usesMouse
    state.loading = State.Loading(read: 0, total: opened.places.count)
    terminal.present(state.render())
    load()
    while true {
      // All that has come in is taken before anything is drawn: a held key costs one picture.
      for event in terminal.events(timeout: nil) where carryOut(state.update(.event(event))) { return }
      for message in mailbox.take() where carryOut(state.update(message)) { return }
      terminal.present(state.render())
    }
  }

  /// Does what the state asks for; true where the program is to end.
  private mutating func carryOut(_ effects: [Effect]) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return true
      case .suspend: terminal.suspend()
      case .repaint: terminal.repaint()
      case .copy(let text): terminal.copy(text)
      case .mouse(let isOn): terminal.reportsMouse = isOn
      case .reload: reload()
      }
    }
    return false
  }

  private func load() { Loading(opened, today: today, mailbox).start() }

  private mutating func reload() {
    do {
      opened = try CatalogueReader.open(opened.root)
      state.loading = State.Loading(read: 0, total: opened.places.count)
      load()
    } catch {
      let words = Failure.opening(error, path: opened.root).words
      _ = state.update(.notice(words, isProblem: true))
    }
  }
}
