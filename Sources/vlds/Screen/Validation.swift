import Catalogue
import Dispatch
import Interface
import Rules
import Synchronization

/// A check of a whole catalogue behind the interface, which tells how far it has come and can be cancelled.
final class Validation: Sendable {
  private let catalogue: Catalogue
  private let today: Day
  private let history: FileHistory?
  private let mailbox: Mailbox
  private let isCancelled = Mutex(false)

  init(_ catalogue: Catalogue, today: Day, _ history: FileHistory?, _ mailbox: Mailbox) {
    self.catalogue = catalogue
    self.today = today
    self.history = history
    self.mailbox = mailbox
  }

  func start() {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let work = Work(
        progress: { self.tell($0, of: $1) }, isCancelled: { self.isCancelled.withLock(\.self) })
      let check = try? LiveCheck(catalogue, today: today, history: history, work)
      if let check { mailbox.put(.validated(check)) }
    }
  }

  func cancel() { isCancelled.withLock { $0 = true } }

  /// Tells how far it has come, while it is wanted.
  private func tell(_ count: Int, of total: Int) {
    guard !isCancelled.withLock(\.self) else { return }
    mailbox.put(.checking(State.Loading(read: count, total: total)))
  }
}
