import Catalogue
import Dispatch
import Interface
import Metamodel
import Synchronization

/// Work at the desk on many files, done behind on a copy of it: the copy takes its place when the work is done.
final class DeskWork: Sendable {
  /// What it is for.
  enum Purpose {
    /// An edit, saved where that is to be done at once; given up, it is as if it had not been begun.
    case edit
    case save
    /// The program ends when nothing is unsaved any more.
    case saveAndQuit
    /// Taking in what other programs or earlier runs have done, which cannot be given up.
    case others
  }

  let purpose: Purpose
  private let mailbox: Mailbox
  private let isCancelled = Mutex(false)
  private let result = Mutex<(desk: Desk, messages: [Message])?>(nil)
  private let group = DispatchGroup()

  /// - Parameter mailbox: where it tells how far it has come, and that it is done.
  init(_ purpose: Purpose, _ mailbox: Mailbox) {
    self.purpose = purpose
    self.mailbox = mailbox
  }

  /// What is done before anybody would notice is not told.
  private static let patience = Duration.milliseconds(100)

  func start(_ desk: Desk, _ body: @escaping @Sendable (inout Desk, DeskWork) -> [Message]) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      var desk = desk
      let messages = body(&desk, self)
      result.withLock { $0 = (desk, messages) }
      mailbox.put(.working(nil))
    }
  }

  /// A part of it, which tells how far it has come.
  ///
  /// - Parameter title: what it is called, where that is not told yet.
  func part(_ title: Words? = nil) -> Work {
    if let title { mailbox.put(.working(Working(title, isCancellable: purpose != .others))) }
    let start = ContinuousClock.now
    return Work(
      progress: { done, total in
        guard start.duration(to: .now) > DeskWork.patience else { return }
        self.mailbox.put(.worked(State.Loading(read: done, total: total)))
      },
      isCancelled: { self.isCancelled.withLock(\.self) },
      isPastCancelling: { self.mailbox.put(.workPastCancelling) })
  }

  /// Gives it up, where it can be.
  func cancel() {
    if purpose != .others { isCancelled.withLock { $0 = true } }
  }

  /// The desk as the work has left it, and what it tells; `nil` until it is done.
  var outcome: (desk: Desk, messages: [Message])? { result.withLock { $0 } }

  /// Waits until it is done.
  func wait() { group.wait() }
}
