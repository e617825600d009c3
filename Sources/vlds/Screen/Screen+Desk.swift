import Catalogue
import CatalogueFiles
import Interface
import Metamodel

/// What the interface has done at the desk: at once, or behind where it touches many files.
extension Screen {
  /// So many files are changed or saved in a moment.
  private static let many = 300

  /// Does something that can be many files' work; true where the program is to end.
  ///
  /// - Parameters:
  ///   - count: how many files it touches.
  ///   - title: what it is called while it is being done.
  mutating func work(
    _ purpose: DeskWork.Purpose, on count: Int, _ title: Words,
    _ body: @escaping @Sendable (inout Desk, Work) -> [Message]
  ) -> Bool {
    let savesAtOnce = purpose == .edit && state.settings.savesAtOnce
    guard count > Screen.many, let desk else {
      return work { body(&$0, Work()) + (savesAtOnce ? $0.saveAtOnce(Work()) : []) }
        || purpose == .saveAndQuit && quitWhenSaved()
    }
    let working = DeskWork(purpose, answers)
    self.working = working
    working.start(desk) { desk, working in
      let before = desk
      let work = working.part()
      var messages = body(&desk, work)
      if purpose == .edit, work.isCancelled() {
        // However far it had come: nothing has left this desk yet.
        desk = before
        return [.notice(EditProblem.cancelled.words, isProblem: true)]
      }
      if savesAtOnce, desk.isUnsaved {
        messages += desk.saveAtOnce(working.part(Screen.title(Screen.saving, desk.unsavedCount)))
      }
      // What is unsaved is kept on disk here too, since many files take their time.
      return messages + desk.writeJournal()
    }
    return tell([.working(Working(Screen.title(title, count), isCancellable: purpose != .others))])
  }

  private nonisolated static let saving = Words(sv: "Sparar", en: "Saving")

  private nonisolated static func title(_ title: Words, _ count: Int) -> Words {
    Words(sv: "\(title.sv): \(count) filer", en: "\(title.en): \(count) files")
  }

  /// Writes what is unsaved.
  mutating func save(overwriting: Bool, _ purpose: DeskWork.Purpose = .save) -> Bool {
    work(purpose, on: desk?.unsavedCount ?? 0, Screen.saving) {
      $0.save(overwriting: overwriting, $1)
    }
  }

  /// Takes the desk back from the work that has been done behind; true where the program is to end.
  mutating func takeWork() -> Bool {
    guard let working, let (desk, messages) = working.outcome else { return false }
    self.working = nil
    self.desk = desk
    // What has been found out meanwhile.
    self.desk?.take(state.content)
    return take(messages) || working.purpose == .saveAndQuit && quitWhenSaved()
  }

  /// Does something at the desk at once, and tells the state what has come of it; true where the program is to end.
  mutating func work(_ body: (inout Desk) -> [Message]) -> Bool {
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
    return take(messages)
  }

  /// Takes what has come of work at the desk.
  private mutating func take(_ messages: [Message]) -> Bool {
    let isChanged = messages.contains { if case .content = $0 { true } else { false } }
    if isChanged {
      // What is still on its way tells of the catalogue before.
      mailbox = Mailbox(wake)
    }
    let isEnding = tell(messages)
    if isChanged, !isEnding, let desk {
      if !desk.isQuick { refine(desk) }
      // What is asked for is the findings of the catalogue as it is, not as it was.
      if validation != nil { validate() }
      if let reading { read(reading.request) }
    }
    return isEnding
  }

  /// What could not be saved keeps the program open.
  private mutating func quitWhenSaved() -> Bool { desk?.isUnsaved == true ? false : quit() }

  /// Ends with what is unsaved given up.
  func quit() -> Bool {
    personal.keep(state.lastPlace)
    desk?.end()
    return true
  }
}
