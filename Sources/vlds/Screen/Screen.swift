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
  private var past: Past
  /// The catalogue that is being tested by what git knows.
  private var judged: Catalogue?
  private var watch: CatalogueWatch?
  /// Where edits are done; `nil` until the whole catalogue has been read.
  private var desk: Desk?
  private var opened: OpenedCatalogue
  private var state: State
  private let today: Day
  /// The check that a person has asked for, while it runs.
  private var validation: Validation?
  /// The import that is being read.
  private var reading: ImportReading?
  /// The export that was begun last.
  private var exporting: ExportedCatalogue?
  /// What answers for itself, whatever has become of the catalogue since.
  private let answers: Mailbox
  private let configuration = Configuration()
  /// When what is being typed is next kept on disk.
  private var nextDraft: ContinuousClock.Instant?
  private let used = UseFile()

  /// Runs the interface on a catalogue until the person quits.
  ///
  /// - Parameters:
  ///   - opened: the catalogue, of which no place is known yet.
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
      terminal: terminal, wake: wake, mailbox: Mailbox(wake), readOnly: readOnly, past: Past(wake),
      opened: opened,
      state: State(
        size: terminal.size, language: language,
        theme: wantsColour && terminal.colours > 0 ? .standard : .monochrome,
        glyphs: terminal.showsUnicode ? .unicode : .ascii,
        content: Content(opened.beginning(), today: today, extent: .beginning)), today: today,
      answers: Mailbox(wake))
    screen.state.settings = screen.configuration.settings
    screen.state.formats = .all
    screen.state.recent = Recent(screen.used.uses())
    screen.loop()
  }

  private mutating func loop() {
    terminal.reportsMouse = state.usesMouse
    state.loading = State.Loading(read: 0, total: 0)
    terminal.present(state.render())
    load()
    if state.settings.startsWithOverview, carryOut(state.openDashboard()) { return }
    while true {
      // All that has come in is taken before anything is drawn: a held key costs one picture.
      for event in terminal.events(timeout: nil) where carryOut(state.update(.event(event))) { return }
      for message in mailbox.take() + answers.take() where take(message) { return }
      let changed = others.take()
      if !changed.isEmpty, work({ $0.takeChanges(at: changed) }) { return }
      judgeByHistory()
      terminal.present(state.render())
      if writeJournal() { return }
    }
  }

  /// Keeps what is unsaved on disk: what has been done at once, and what is being typed once a second.
  private mutating func writeJournal() -> Bool {
    guard state.isTypingValue else {
      nextDraft = nil
      return told(desk?.writeJournal() ?? [])
    }
    let now = ContinuousClock.now
    if let due = nextDraft {
      guard now >= due else { return false }
      nextDraft = nil
      return told(desk?.writeJournal(state.draft) ?? [])
    }
    nextDraft = now + .seconds(1)
    let wake = wake
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(1050)) { wake.signal() }
    return false
  }

  /// Tells and shows at once; true where the program is to end.
  private mutating func told(_ messages: [Message]) -> Bool {
    guard !messages.isEmpty else { return false }
    defer { terminal.present(state.render()) }
    return tell(messages)
  }

  /// Tests what hangs on the history, where git has answered after the findings were there.
  private mutating func judgeByHistory() {
    let content = state.content
    guard let check = content.check, check.history == nil, let history = past.history,
      check.catalogue === content.catalogue, judged !== content.catalogue
    else { return }
    judged = content.catalogue
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInitiated).async {
      mailbox.put(.content(content.knowing(history)))
    }
  }

  /// Takes a message from behind; true where the program is to end.
  private mutating func take(_ message: Message) -> Bool {
    if case .content(let content) = message, desk == nil, content.isComplete {
      let desk = Desk(opened, content, today: today, past, readOnly: readOnly)
      self.desk = desk
      let (others, wake) = (others, wake)
      watch = CatalogueWatch(opened) { paths in
        others.add(paths)
        wake.signal()
      }
      if carryOut(state.update(message)) { return true }
      return tell(desk.greeting)
    }
    if case .content(let content) = message { desk?.take(content) }
    if case .validated = message { validation = nil }
    switch message {
    case .importPreview(let preview) where preview.request == reading?.request: reading = nil
    case .importing(nil): reading = nil
    default: break
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
      case .end:
        // Whoever is ended has given nothing up.
        if desk?.isUnsaved == true || state.isTypingValue {
          _ = desk?.writeJournal(state.draft)
        } else {
          desk?.end()
        }
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
      case .remember(let use): used.keep(use)
      case .settings(let settings): if keep(settings) { return true }
      case .recover(let isWanted): if work({ $0.recover(isWanted) }) { return true }
      case .compare(let file): if work({ $0.compare(file) }) { return true }
      case .settle(let file, let kept):
        if work({ $0.settle(file, keeping: kept) }) || saveAtOnce() { return true }
      case .takeFromDisk(let files): if work({ $0.takeFromDisk(files) }) || saveAtOnce() { return true }
      case .validate: validate()
      case .cancelValidation:
        validation?.cancel()
        validation = nil
      case .editText(let text): if editText(text) { return true }
      case .openEditor(let reference, let line): if openEditor(reference, line) { return true }
      case .findLatestChanges: findLatestChanges()
      case .export(.catalogue(let export), let path, let overwrites):
        let exported = ExportedCatalogue(
          export, to: path, overwrites: overwrites, terms: state.content.terms, root: opened.root,
          language: state.language, answers)
        exporting = exported
        exported.start()
      case .export(let export, let path, let overwriting):
        let file = ExportedFile(export, terms: state.content.terms, language: state.language)
        if tell([file.write(to: path, overwriting: overwriting)]) { return true }
      case .listFolder(let folder): if tell([.folder(Folders.listing(of: folder))]) { return true }
      case .survey(let path): if tell([Folders.survey(path)]) { return true }
      case .readImport(let request): read(request)
      case .cancelImport:
        reading?.cancel()
        reading = nil
      case .cancelExport:
        exporting?.cancel()
        exporting = nil
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
    }
    let isEnding = tell(messages)
    if isChanged, !isEnding {
      if !desk.isQuick { refine(desk) }
      // What is asked for is the findings of the catalogue as it is, not as it was.
      if validation != nil { validate() }
      if let reading { read(reading.request) }
    }
    return isEnding
  }

  private func refine(_ desk: Desk) {
    let (mailbox, today, past) = (mailbox, today, past)
    let (catalogue, check) = (desk.catalogue, desk.check)
    DispatchQueue.global(qos: .userInitiated).async {
      Loading.refine(catalogue, check: check, today: today, past.history) { mailbox.put(.content($0)) }
    }
  }

  /// Has all rules asked behind; what an earlier asking has not answered yet is dropped.
  private mutating func validate() {
    validation?.cancel()
    let validation = Validation(state.content.catalogue, today: today, past.history, mailbox)
    self.validation = validation
    validation.start()
  }

  /// Has files read that are to be imported, behind; what an earlier reading has not answered yet is dropped.
  private mutating func read(_ request: ImportRequest) {
    reading?.cancel()
    let reading = ImportReading(request, into: state.content.catalogue, at: opened.root, answers)
    self.reading = reading
    reading.start()
  }

  /// Lends the terminal to the person's editor, and takes what comes back as one edit.
  private mutating func openEditor(_ reference: String, _ line: Int?) -> Bool {
    guard let bytes = desk?.bytes(of: reference) else {
      return tell([
        .notice(
          Words(
            sv: "Filen för \(reference) kan inte öppnas.", en: "The file of \(reference) cannot be opened."),
          isProblem: true)
      ])
    }
    switch terminal.lend({ TextEditor.edit(bytes, line: line) }) {
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

  private func load() { Loading(opened, today: today, mailbox, past).start() }

  private mutating func reload() {
    do {
      opened = try CatalogueReader.open(opened.root)
      desk?.end()
      desk = nil
      validation?.cancel()
      validation = nil
      _ = state.update(.checking(nil))
      reading?.cancel()
      reading = nil
      _ = state.update(.importing(nil))
      mailbox = Mailbox(wake)
      past = Past(wake)
      state.loading = State.Loading(read: 0, total: 0)
      load()
    } catch {
      let words = Failure.opening(error, path: opened.root).words
      _ = state.update(.notice(words, isProblem: true))
    }
  }
}
