import Catalogue
import Metamodel
import Rules
import Terminal

/// What happens to the application.
public enum Message: Sendable {
  /// From the terminal.
  case event(Event)
  /// The catalogue as known now.
  case content(Content)
  /// Descriptions have got other ids, as `kind/id` before and after; the catalogue follows.
  case moved([String: String])
  /// How far the reading has come; `nil` when it is done.
  case loading(State.Loading?)
  /// How far a check that was asked for has come; `nil` where it has been given up.
  case checking(State.Loading?)
  /// Something on many files is being done; `nil` when it is done.
  case working(Working?)
  /// How far it has come.
  case worked(State.Loading)
  /// It cannot be cancelled any more.
  case workPastCancelling
  /// What the rules have found, as was asked for.
  case validated(LiveCheck)
  /// Something to tell the person.
  case notice(Words, isProblem: Bool)
  /// What nobody waits for: it takes the place of no other message.
  case aside(Words)
  /// What is unsaved and what can be undone.
  case work(WorkStatus)
  /// What a text has become in the person's text editor.
  case edited(String)
  /// `kind/id` cannot be changed in place, for the reason that the words give; a text editor can, at the line.
  case needsEditor(String, line: Int, Words)
  /// Files could not be saved, since another program has changed them.
  case changedOnDisk([String])
  /// What differs between a file here and on disk.
  case conflict(FileConflict)
  /// An earlier run has left so many changes unsaved.
  case leftBehind(Int)
  /// The name of whoever works here.
  case user(String)
  /// The files last changed, the latest first.
  case latestChanges(LatestChanges)
  /// There is a file already where something was to be written.
  case fileExists(Export, to: String)
  /// What is in a folder of the disk.
  case folder(FolderListing)
  /// What has been found where a person wants to import from.
  case sources(ImportSources)
  /// How far the reading of an import has come; `nil` where it has been given up.
  case importing(State.Loading?)
  /// What an import would change.
  case importPreview(ImportPreview)
  /// Where an export goes that takes its time; `nil` where it can be cancelled no more.
  case exporting(String?)
  /// What an export of the catalogue has come to.
  case exported(ExportOutcome)
  /// Something to read, in a box under a title: paragraphs.
  case report(title: Words, [Words])
}

extension State {
  /// Takes a message in, and says what the world outside is to do.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .event(let event):
      defer { showPendingReport() }
      return update(event)
    case .moved(let moved): return follow(moved)
    case .content(let content):
      let references = (browse.selected, current)
      let kept = references.0.map { catalogue.descriptions[$0].reference }
      let isBeginning = isUntouched && (self.content.names == nil || !self.content.isComplete)
      self.content = content.keeping(self.content)
      figures = nil
      browse.refresh(self.content, language, keeping: kept)
      // Rows come in above the first one while the catalogue is read, and get their order by name.
      if isBeginning { browse.list.selection = 0 }
      refreshReading()
      refreshOutline()
      refreshTrace()
      refreshOverview()
      fitForm()
      takeAwaited()
      showPending()
      leaveGone()
      var overlay = overlay
      overlay?.refresh(self)
      self.overlay = overlay
    case .loading(let loading): self.loading = loading
    case .checking(let checking): if self.checking != nil { self.checking = checking }
    case .working(let working): self.working = working
    case .worked(let progress): working?.progress = progress
    case .workPastCancelling:
      working?.isCancellable = false
      working?.isCancelled = false
    case .validated(let check): take(check)
    case .notice(let words, let isProblem): say(words, isProblem: isProblem)
    case .aside(let words): if notice == nil { say(words) } else { nextNotice = words }
    case .work(let work): self.work = work
    case .edited(let text): takeEdited(text)
    case .needsEditor(let reference, let line, let words): ask(.editor(reference, line: line, words))
    case .changedOnDisk(let files): ask(.changedOnDisk(files))
    case .conflict(let differences): show(differences)
    case .leftBehind(let count): ask(.recover(count))
    case .user(let name): user = name
    case .latestChanges(let changes): take(changes)
    case .fileExists(let export, let path):
      if case .catalogue = export {
        exporting = nil
        notice = nil
      }
      ask(.overwriteExport(export, to: path))
    case .folder(let listing):
      self.listing = listing
      var overlay = overlay
      overlay?.refresh(self)
      self.overlay = overlay
    case .sources(let sources): take(sources)
    case .importing(let progress): takeImporting(progress)
    case .importPreview(let preview): take(preview)
    case .exporting(let path): takeExporting(path)
    case .exported(let outcome): take(outcome)
    case .report(let title, let paragraphs):
      pendingReport = (title[language], lines(paragraphs))
      showPendingReport()
    }
    return []
  }

  private mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse):
      isUntouched = false
      return working == nil ? click(mouse) : []
    case .resize(let size):
      self.size = size
      fit()
    case .wake: break
    case .end: return [.end]
    }
    return []
  }

  /// Takes a key: an open box or line of text first, then the command that has it.
  mutating func press(_ key: KeyPress) -> [Effect] {
    passNotice()
    isUntouched = false
    awaited = nil
    pendingChosen = nil
    if isSuspending(key), let command = commands.command(for: key, in: context) { return run(command) }
    if working != nil { return pressWhileWorking(key) }
    if let effects = pressInOverlay(key) { return effects }
    if let effects = pressInForm(key) { return effects }
    if let effects = pressInLine(key) { return effects }
    // A menu yields to a command that has been given its key.
    if let menu = menuIndex(for: key), !commands.isChosen(key) {
      openMenu(menu)
      return []
    }
    guard let command = commands.command(for: key, in: context) else {
      let help = way(to: "help.keys")
      say(
        Words(
          sv: "\(KeyNames.name(of: key, .swedish)) gör inget här; \(help.sv) visar vad som går.",
          en: "\(KeyNames.name(of: key, .english)) does nothing here; \(help.en) shows what does."),
        isProblem: true)
      return []
    }
    return run(command)
  }

  /// Runs a command, or says why it cannot be done now.
  mutating func run(_ command: Command) -> [Effect] {
    if let refusal = command.refusal(self) {
      let why = Words(
        sv: "\(command.title.sv): \(refusal.sv).", en: "\(command.title.en): \(refusal.en).")
      say(command.isDone ?? why, isProblem: command.isDone == nil)
      return []
    }
    return command.run(&self)
  }

  /// Keys of the line that is being typed in: the filter, or the search in a description.
  private mutating func pressInLine(_ key: KeyPress) -> [Effect]? {
    guard overlay == nil, context == .typing else { return nil }
    if let command = commands.command(for: key, in: .typing) { return run(command) }
    if reading != nil { return pressInFind(key) }
    if outline != nil { return pressInOutlineFilter(key) }
    if matrix != nil { return pressInMatrixFilter(key) }
    return pressInFilter(key)
  }

  private mutating func pressInFilter(_ key: KeyPress) -> [Effect] {
    switch (key.key, key.modifiers) {
    case (.escape, _): browse.closeFilter(restoring: true, content, language)
    case (.enter, _):
      browse.closeFilter(restoring: false, content, language)
      browse.pane = .list
      return browse.fault == nil ? remember(.filter, browse.filter.text) : []
    case (.up, []), (.down, []), (.pageUp, []), (.pageDown, []): move(key)
    default:
      let before = browse.filter.text
      guard browse.filter.update(key), browse.filter.text != before else { return [] }
      browse.refresh(content, language)
      fit()
    }
    return []
  }

  /// Pasted text goes to the line that is being typed in, and nowhere else.
  private mutating func paste(_ text: String) -> [Effect] {
    notice = nil
    if overlay != nil {
      return pasteInOverlay(text)
    } else if form?.input != nil {
      pasteInForm(text)
    } else if context == .typing, reading != nil {
      pasteInFind(text)
    } else if context == .typing, outline != nil {
      outline?.filter.insert(text)
      refreshOutline()
    } else if context == .typing, matrix != nil {
      matrix?.filter.insert(text)
      refreshMatrix()
    } else if context == .typing {
      browse.filter.insert(text)
      browse.refresh(content, language)
      fit()
    } else {
      say(
        Words(
          sv: "Inklistrat här gör inget; öppna ett fält först.",
          en: "Pasting does nothing here; open a line first."),
        isProblem: true)
    }
    return []
  }

  private func menuIndex(for key: KeyPress) -> Int? {
    guard key.modifiers == .alt, case .character(let letter) = key.key else { return nil }
    return MenuPlace.allCases.firstIndex { $0.hot[language] == letter.lowercased() }
  }
}
