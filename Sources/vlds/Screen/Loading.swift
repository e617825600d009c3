import Catalogue
import CatalogueFiles
import Dispatch
import Interface
import Metamodel
import Rules
import Synchronization

/// Reads a catalogue behind the interface, and tells what is known as soon as it is.
struct Loading: Sendable {
  private let opened: OpenedCatalogue
  private let today: Day
  private let mailbox: Mailbox

  init(_ opened: OpenedCatalogue, today: Day, _ mailbox: Mailbox) {
    self.opened = opened
    self.today = today
    self.mailbox = mailbox
  }

  func start() {
    DispatchQueue.global(qos: .userInitiated).async { load() }
  }

  /// First the descriptions, then their order by name, then the findings, then the text for the search.
  private func load() {
    let last = Mutex(0)
    let catalogue = try? opened.catalogue(progress: { count, total in
      // A picture for each hundredth is often enough.
      let share = total > 0 ? count * 100 / total : 100
      let isNew = last.withLock { last in
        defer { last = max(last, share) }
        return share > last
      }
      if isNew { mailbox.put(.loading(State.Loading(read: count, total: total))) }
    })
    guard let catalogue else { return }
    mailbox.put(.content(Content(catalogue)))
    mailbox.put(.loading(nil))
    let names = NameIndex(catalogue)
    mailbox.put(.content(Content(catalogue, names: names)))
    let assessment = Validator(catalogue, today: today).assess()
    mailbox.put(.content(Content(catalogue, names: names, assessment: assessment)))
    let texts = TextIndex(catalogue, names: names)
    mailbox.put(.content(Content(catalogue, names: names, texts: texts, assessment: assessment)))
  }
}
