import Interface
import Metamodel
import Terminal

/// What the state asks of the world around it.
extension Screen {
  /// Does what the state asks for; true where the program is to end.
  mutating func carryOut(_ effects: [Effect]) -> Bool {
    for effect in effects {
      switch effect {
      case .quit:
        // What could not be saved keeps the program open.
        if effects.contains(.save(overwriting: false)), desk?.isUnsaved == true { return false }
        personal.keep(state.lastPlace)
        desk?.end()
        return true
      case .end:
        // Whoever is ended has given nothing up.
        personal.keep(state.lastPlace)
        if desk?.isUnsaved == true || state.isTypingValue {
          _ = desk?.writeJournal(state.draft)
        } else {
          desk?.end()
        }
        return true
      case .suspend:
        terminal.suspend()
        wasAway = true
      case .repaint: terminal.repaint()
      case .copy(let text): terminal.copy(text)
      case .mouse(let isOn): terminal.reportsMouse = isOn
      case .reload: reload()
      case .edit(let edits, let title):
        announce(edits.count, title)
        if work({ $0.edit(edits, title) }) || saveAtOnce() { return true }
      case .undo: if work({ $0.undo() }) || saveAtOnce() { return true }
      case .redo: if work({ $0.redo() }) || saveAtOnce() { return true }
      case .save(let overwriting):
        announce(desk?.unsavedCount ?? 0, Words(sv: "Sparar", en: "Saving"))
        if work({ $0.save(overwriting: overwriting) }) { return true }
      case .remember(let use): personal.keep(use)
      case .bookmarks(let bookmarks):
        if let problem = personal.keep(bookmarks: bookmarks), tell(problem) { return true }
      case .settings(let settings):
        if let why = personal.keep(settings), tell([.notice(why, isProblem: true)]) { return true }
      case .openSettings: if openSettings() { return true }
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
      case .findUser: if tell([.user(Git(folder: opened.root).userOrAccount)]) { return true }
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

  /// Tells that something is done that takes its time, since nothing else is shown until it is.
  private mutating func announce(_ count: Int, _ title: Words) {
    guard count > Screen.manyEdits else { return }
    let words = Words(sv: "\(title.sv): \(count) filer …", en: "\(title.en): \(count) files …")
    _ = state.update(.notice(words, isProblem: false))
    terminal.present(state.render())
  }

  /// So many are changed or saved in a moment.
  private static let manyEdits = 300

  /// Saves after an edit where the person has chosen so; only what goes wrong is told.
  mutating func saveAtOnce() -> Bool {
    guard state.settings.savesAtOnce, desk?.isUnsaved == true else { return false }
    return work { desk in
      desk.save(overwriting: false).filter {
        if case .notice(_, isProblem: false) = $0 { false } else { true }
      }
    }
  }
}
