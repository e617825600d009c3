import CatalogueFiles
import Dispatch
import Glibc
import Interface
import Metamodel

/// The work that goes on behind the interface: reading, checking, importing.
extension Screen {
  func refine(_ desk: Desk) {
    let (mailbox, today, past) = (mailbox, today, past)
    let (catalogue, check, texts) = (desk.catalogue, desk.check, state.content.texts)
    DispatchQueue.global(qos: .userInitiated).async {
      Loading.refine(catalogue, after: texts, check: check, today: today, past.history) {
        mailbox.put(.content($0))
      }
    }
  }

  /// Has all rules asked behind; what an earlier asking has not answered yet is dropped.
  mutating func validate() {
    validation?.cancel()
    let validation = Validation(state.content.catalogue, today: today, past.history, mailbox)
    self.validation = validation
    checkingSince = .now
    validation.start()
  }

  /// Has files read that are to be imported, behind; what an earlier reading has not answered yet is dropped.
  mutating func read(_ request: ImportRequest) {
    reading?.cancel()
    let reading = ImportReading(request, into: state.content.catalogue, of: opened, answers)
    self.reading = reading
    importingSince = .now
    reading.start()
  }

  func findLatestChanges() {
    let (opened, mailbox) = (opened, mailbox)
    DispatchQueue.global(qos: .userInitiated).async {
      mailbox.put(.latestChanges(FileTimes.latest(in: opened)))
    }
  }

  mutating func load() {
    loadingSince = .now
    Loading(opened, today: today, mailbox, past).start()
  }

  mutating func reload() {
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
