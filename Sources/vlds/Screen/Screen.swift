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
  let terminal: NcursesTerminal
  let wake: Wake
  var mailbox: Mailbox
  private let readOnly: Bool
  /// What other programs have changed, and who notices it.
  private let others = OthersChanges()
  /// The files changed by others that a value is, or was, being typed for.
  private var held: Set<String> = []
  var past: Past
  /// The catalogue that is being tested by what git knows.
  private var judged: Catalogue?
  private var watch: CatalogueWatch?
  /// Where edits are done; `nil` until the whole catalogue has been read.
  var desk: Desk?
  /// The work on many files that goes on behind; nobody else changes anything at the desk meanwhile.
  var working: DeskWork?
  /// What has been typed while it goes on.
  var typedAhead: [Event] = []
  var opened: OpenedCatalogue
  var state: State
  let today: Day
  /// The check that a person has asked for, while it runs.
  var validation: Validation?
  /// The import that is being read.
  var reading: ImportReading?
  /// The export that was begun last.
  var exporting: ExportedCatalogue?
  /// What answers for itself, whatever has become of the catalogue since.
  let answers: Mailbox
  var personal: Personal
  /// When the reading, the check and the reading of an import began that are under way.
  var loadingSince = ContinuousClock.now
  var checkingSince = ContinuousClock.now
  var importingSince = ContinuousClock.now
  /// Whether something else has had the terminal since the last key.
  var wasAway = false
  /// What is to be told when the catalogue has been read.
  private var news: [Message] = []
  /// When what is being typed is next kept on disk.
  private var nextDraft: ContinuousClock.Instant?

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
    let terminal: NcursesTerminal
    do {
      terminal = try NcursesTerminal(wantsColour: wantsColour, wake: wake)
    } catch {
      Log().note("fault", ["in": .word("terminal"), "term": .variable("TERM")])
      throw error
    }
    defer { terminal.close() }
    var screen = Screen(
      terminal: terminal, wake: wake, mailbox: Mailbox(wake), readOnly: readOnly, past: Past(wake),
      opened: opened,
      state: State(
        size: terminal.size, language: language,
        theme: terminal.colours > 0 ? .standard : .monochrome,
        glyphs: terminal.showsUnicode ? .unicode : .ascii,
        content: Content(opened.beginning(), today: today, extent: .beginning)), today: today,
      answers: Mailbox(wake), personal: Personal(root: opened.root))
    screen.begin()
    screen.loop()
    screen.personal.log.note("end")
  }

  /// Takes what the person has chosen and left, and notes what is to be told of it.
  private mutating func begin() {
    personal.log.note(
      "start",
      [
        "version": .version, "term": .variable("TERM"), "columns": .number(terminal.size.columns),
        "rows": .number(terminal.size.rows), "colours": .number(terminal.colours),
        "unicode": .word(terminal.showsUnicode ? "yes" : "no"), "lang": .variable("LANG"),
      ])
    state.formats = .all
    state.hasColours = terminal.colours > 0
    let faults = personal.begin(&state)
    if !faults.isEmpty { news.append(.faultsInSettings(faults)) }
    if !terminal.showsUnicode { news.append(.notice(.asciiOnly, isProblem: false)) }
  }

  private mutating func loop() {
    terminal.reportsMouse = state.usesMouse
    state.loading = State.Loading(read: 0, total: 0)
    terminal.present(state.render())
    load()
    if state.settings.startsWithOverview, carryOut(state.openDashboard()) { return }
    while true {
      let events = takeEvents()
      let start = ContinuousClock.now
      defer {
        if !wasAway { personal.log.noteSlow("key", start.duration(to: .now), from: Log.slowKey) }
        wasAway = false
      }
      // All that has come in is taken before anything is drawn: a held key costs one picture.
      for event in events {
        if state.holds(event) {
          typedAhead.append(event)
        } else if carryOut(state.update(.event(event))) {
          return
        }
      }
      for message in mailbox.take() + answers.take() where take(message) { return }
      if takeWork() || takeOthersChanges() { return }
      judgeByHistory()
      terminal.present(state.render())
      if writeJournal() { return }
    }
  }

  /// What comes in from the terminal, after what was typed while something else was being done.
  private mutating func takeEvents() -> [Event] {
    guard working == nil, !typedAhead.isEmpty else { return terminal.events(timeout: nil) }
    defer { typedAhead = [] }
    return typedAhead
  }

  /// Takes in what other programs have changed. A file that a value is being typed for stays as it is until that has
  /// been done or given up.
  private mutating func takeOthersChanges() -> Bool {
    guard working == nil else { return false }
    var changed = others.take()
    let typed = state.typedFile
    if let typed, changed.contains(where: { typed == $0 || typed.hasPrefix($0 + "/") }) { held.insert(typed) }
    if typed == nil {
      changed.formUnion(held)
      held = []
    }
    guard !changed.isEmpty else { return false }
    return work(.others, on: changed.count, Desk.readingAgain) {
      [changed] in $0.takeChanges(at: changed, keeping: typed, $1)
    }
  }

  /// Keeps what is unsaved on disk: what has been done at once, and what is being typed once a second.
  private mutating func writeJournal() -> Bool {
    guard working == nil else { return false }
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
      personal.log.note(
        "read",
        [
          "descriptions": .number(content.catalogue.descriptions.count),
          "ms": .number(Int(loadingSince.duration(to: .now) / .milliseconds(1))),
        ])
      if carryOut(state.update(message)) || tell(desk.greeting) { return true }
      defer { news = [] }
      return tell(news)
    }
    if case .content(let content) = message { desk?.take(content) }
    if case .validated = message {
      validation = nil
      personal.log.noteSlow("check", checkingSince.duration(to: .now), from: Log.slowWork)
    }
    switch message {
    case .importPreview(let preview) where preview.request == reading?.request:
      reading = nil
      personal.log.noteSlow("import", importingSince.duration(to: .now), from: Log.slowWork)
    case .importing(nil): reading = nil
    default: break
    }
    return carryOut(state.update(message))
  }

  mutating func tell(_ messages: [Message]) -> Bool {
    if messages.contains(where: { if case .notice(_, isProblem: true) = $0 { true } else { false } }) {
      personal.log.note("problem", ["in": .context(state.context)])
    }
    for message in messages where carryOut(state.update(message)) { return true }
    return false
  }

  mutating func tell(_ problem: SavingProblem) -> Bool {
    tell([.notice(problem.words, isProblem: true)])
  }
}
