import Catalogue
import CatalogueFiles
import Dispatch
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
  private let wake: Wake
  private var mailbox: Mailbox
  private let readOnly: Bool
  /// What other programs have changed, and who notices it.
  private let others = OthersChanges()
  private var watch: CatalogueWatch?
  /// Where edits are done; `nil` until the whole catalogue has been read.
  private var desk: Desk?
  private var opened: OpenedCatalogue
  private var state: State
  private let today: Day
  private let configuration = Configuration()

  /// Runs the interface on a catalogue until the person quits.
  ///
  /// - Parameters:
  ///   - opened: the catalogue, of which the places are known.
  ///   - language: the language at start.
  ///   - wantsColour: whether colours may be used.
  ///   - today: the day that rules use.
  ///   - readOnly: whether nothing may be changed.
  /// - Throws: why the program cannot have the terminal; nothing has been changed then.
  static func run(
    _ opened: OpenedCatalogue, language: Language, wantsColour: Bool, today: Day, readOnly: Bool
  ) throws(TerminalFailure) {
    let wake = Wake()
    let terminal = try NcursesTerminal(wantsColour: wantsColour, wake: wake)
    defer { terminal.close() }
    var screen = Screen(
      terminal: terminal, wake: wake, mailbox: Mailbox(wake), readOnly: readOnly, opened: opened,
      state: State(
        size: terminal.size, language: language,
        theme: wantsColour && terminal.colours > 0 ? .standard : .monochrome,
        glyphs: terminal.showsUnicode ? .unicode : .ascii,
        content: Content(opened.firstCatalogue(), today: today, isComplete: false)), today: today)
    screen.state.settings = screen.configuration.settings
    screen.loop()
  }

  private mutating func loop() {
    terminal.reportsMouse = state.usesMouse
    state.loading = State.Loading(read: 0, total: opened.places.count)
    terminal.present(state.render())
    load()
    if state.settings.startsWithOverview, carryOut(state.openDashboard()) { return }
    while true {
      // All that has come in is taken before anything is drawn: a held key costs one picture.
      for event in terminal.events(timeout: nil) where carryOut(state.update(.event(event))) { return }
      for message in mailbox.take() where take(message) { return }
      let changed = others.take()
      if !changed.isEmpty, work({ $0.takeChanges(at: changed) }) { return }
      terminal.present(state.render())
      desk?.writeJournal()
    }
  }

  /// Takes a message from behind; true where the program is to end.
  private mutating func take(_ message: Message) -> Bool {
    if case .content(let content) = message, desk == nil, content.isComplete {
      let desk = Desk(opened, content.catalogue, today: today, readOnly: readOnly)
      self.desk = desk
      let (others, wake) = (others, wake)
      watch = CatalogueWatch(opened) { paths in
        others.add(paths)
        wake.signal()
      }
      if carryOut(state.update(message)) { return true }
      return tell(desk.greeting)
    }
    return carryOut(state.update(message))
  }

  private mutating func tell(_ messages: [Message]) -> Bool {
    for message in messages where carryOut(state.update(message)) { return true }
    return false
  }

  /// Does what the state asks for; true where the program is to end.
  private mutating func carryOut(_ effects: [Effect]) -> Bool {
    for effect in effects {
      switch effect {
      case .quit:
        // What could not be saved keeps the program open.
        if effects.contains(.save(overwriting: false)), desk?.isUnsaved == true { return false }
        desk?.end()
        return true
      case .suspend: terminal.suspend()
      case .repaint: terminal.repaint()
      case .copy(let text): terminal.copy(text)
      case .mouse(let isOn): terminal.reportsMouse = isOn
      case .reload: reload()
      case .edit(let edits, let title): if work({ $0.edit(edits, title) }) || saveAtOnce() { return true }
      case .undo: if work({ $0.undo() }) || saveAtOnce() { return true }
      case .redo: if work({ $0.redo() }) || saveAtOnce() { return true }
      case .save(let overwriting): if work({ $0.save(overwriting: overwriting) }) { return true }
      case .settings(let settings): if keep(settings) { return true }
      case .recover(let isWanted): if work({ $0.recover(isWanted) }) { return true }
      case .compare(let file): if work({ $0.compare(file) }) { return true }
      case .settle(let file, let kept):
        if work({ $0.settle(file, keeping: kept) }) || saveAtOnce() { return true }
      case .editText(let text): if editText(text) { return true }
      case .openEditor(let reference): if openEditor(reference) { return true }
      case .findLatestChanges: findLatestChanges()
      case .export(let export, let overwriting):
        if tell([ExportedFile.write(export, overwriting: overwriting)]) { return true }
      }
    }
    return false
  }

  /// Saves after an edit where the person has chosen so; only what goes wrong is told.
  private mutating func saveAtOnce() -> Bool {
    guard state.settings.savesAtOnce, desk?.isUnsaved == true else { return false }
    return work { desk in
      desk.save(overwriting: false).filter {
        if case .notice(_, isProblem: false) = $0 { false } else { true }
      }
    }
  }

  private mutating func keep(_ settings: Settings) -> Bool {
    do {
      try configuration.keep(settings)
      return false
    } catch {
      return tell([.notice(error.words, isProblem: true)])
    }
  }

  /// Does something at the desk, and tells the state what has come of it.
  private mutating func work(_ body: (inout Desk) -> [Message]) -> Bool {
    guard var desk else {
      return tell([
        .notice(
          Words(
            sv: "Katalogen läses ännu; vänta ett ögonblick.",
            en: "The catalogue is still being read; wait a moment."),
          isProblem: true)
      ])
    }
    let messages = body(&desk)
    self.desk = desk
    let isChanged = messages.contains { if case .content = $0 { true } else { false } }
    if isChanged {
      // What is still on its way tells of the catalogue before.
      mailbox = Mailbox(wake)
      if !desk.isQuick { refine(desk.catalogue) }
    }
    return tell(messages)
  }

  private func refine(_ catalogue: Catalogue) {
    let (mailbox, today) = (mailbox, today)
    DispatchQueue.global(qos: .userInitiated).async {
      Loading.refine(catalogue, today: today) { mailbox.put(.content($0)) }
    }
  }

  /// Lends the terminal to the person's editor, and takes what comes back as one edit.
  private mutating func openEditor(_ reference: String) -> Bool {
    guard let bytes = desk?.bytes(of: reference) else { return false }
    switch terminal.lend({ TextEditor.edit(bytes) }) {
    case .unchanged: return false
    case .changed(let bytes):
      let title = Words(
        sv: "Ändra \(reference) i en textredigerare", en: "Change \(reference) in a text editor")
      return work { $0.edit([.file(reference, bytes)], title) }
    case .failed(let words): return tell([.notice(words, isProblem: true)])
    }
  }

  /// Lends the terminal to the person's editor for a text of a field.
  private mutating func editText(_ text: String) -> Bool {
    switch terminal.lend({ TextEditor.edit(Array(text.utf8)) }) {
    case .unchanged: return false
    case .changed(let bytes): return tell([.edited(String(decoding: bytes, as: UTF8.self))])
    case .failed(let words): return tell([.notice(words, isProblem: true)])
    }
  }

  private func findLatestChanges() {
    let (opened, mailbox) = (opened, mailbox)
    DispatchQueue.global(qos: .userInitiated).async {
      mailbox.put(.latestChanges(FileTimes.latest(in: opened)))
    }
  }

  private func load() { Loading(opened, today: today, mailbox).start() }

  private mutating func reload() {
    do {
      opened = try CatalogueReader.open(opened.root)
      desk?.end()
      desk = nil
      mailbox = Mailbox(wake)
      state.loading = State.Loading(read: 0, total: opened.places.count)
      load()
    } catch {
      let words = Failure.opening(error, path: opened.root).words
      _ = state.update(.notice(words, isProblem: true))
    }
  }
}
