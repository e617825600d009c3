import Catalogue
import Interface
import NcursesTerminal
import Rules
import Synchronization

/// Where work behind the interface leaves what it has found.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: Wake

  /// - Parameter wake: ends the terminal's wait when something has been left.
  init(_ wake: Wake) { self.wake = wake }

  /// Leaves a message.
  func put(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake.signal()
  }

  /// The messages since the last time, in order.
  func take() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

/// The paths that other programs have changed, until they are looked at.
final class OthersChanges: Sendable {
  private let paths = Mutex<Set<String>>([])

  func add(_ new: Set<String>) { paths.withLock { $0.formUnion(new) } }

  func take() -> Set<String> {
    paths.withLock { paths in
      defer { paths = [] }
      return paths
    }
  }
}

/// What git knows of the files, from when it has answered.
final class Past: Sendable {
  private let answer = Mutex<FileHistory?>(nil)
  private let wake: Wake

  /// - Parameter wake: ends the terminal's wait when git has answered.
  init(_ wake: Wake) { self.wake = wake }

  var history: FileHistory? { answer.withLock { $0 } }

  /// Asks git, where a rule wants to know; that it knows nothing is told once.
  func ask(in folder: String, of catalogue: Catalogue, _ mailbox: Mailbox) {
    guard HistoryRules.haveWork(in: catalogue) else { return }
    do {
      let history = try GitHistory.ask(in: folder, of: catalogue)
      answer.withLock { $0 = history }
      wake.signal()
    } catch {
      mailbox.put(.aside(.withoutHistory(error)))
    }
  }
}
