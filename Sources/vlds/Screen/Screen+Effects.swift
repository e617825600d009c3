import Interface
import Metamodel
import Terminal

/// What the state asks of the world around it.
extension Screen {
  /// Does what the state asks for; true where the program is to end.
  mutating func carryOut(_ effects: [Effect]) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return quit()
      case .end:
        // Nobody waits long for it: it is given up, or counts already.
        working?.cancel()
        working?.wait()
        if let outcome = working?.outcome { desk = outcome.desk }
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
        if work(.edit, on: edits.count, title, { $0.edit(edits, title, $1) }) { return true }
      case .undo:
        let last = desk?.lastDone
        let title = Words(sv: "Ångra: \(last?.title.sv ?? "")", en: "Undo: \(last?.title.en ?? "")")
        if work(.edit, on: last?.changes.count ?? 0, title, { $0.undo($1) }) { return true }
      case .redo:
        let last = desk?.lastUndone
        let title = Words(sv: "Gör om: \(last?.title.sv ?? "")", en: "Redo: \(last?.title.en ?? "")")
        if work(.edit, on: last?.changes.count ?? 0, title, { $0.redo($1) }) { return true }
      case .save(let overwriting): if save(overwriting: overwriting) { return true }
      case .saveAndQuit: if save(overwriting: false, .saveAndQuit) { return true }
      case .cancelWork:
        working?.cancel()
        typedAhead = []
      case .remember(let use): personal.keep(use)
      case .bookmarks(let bookmarks):
        if let problem = personal.keep(bookmarks: bookmarks), tell(problem) { return true }
      case .settings(let settings):
        if let why = personal.keep(settings), tell([.notice(why, isProblem: true)]) { return true }
      case .openSettings: if openSettings() { return true }
      case .recover(let isWanted):
        let count = isWanted ? desk?.leftCount ?? 0 : 0
        if work(.others, on: count, Desk.recovering, { $0.recover(isWanted, $1) }) { return true }
      case .compare(let file): if work({ $0.compare(file) }) { return true }
      case .settle(let file, let kept):
        let title = Desk.settling(file)
        if work(.edit, on: 1, title, { desk, _ in desk.settle(file, keeping: kept) }) { return true }
      case .takeFromDisk(let files):
        if work(.others, on: files.count, Desk.readingAgain, { desk, _ in desk.takeFromDisk(files) }) {
          return true
        }
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
}
