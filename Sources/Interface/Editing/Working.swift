import Metamodel
import Terminal

/// Something on many files that is being done: nothing else can be changed until it is.
public struct Working: Sendable {
  /// What is done, with how many files.
  let title: Words
  var isCancellable: Bool
  /// How far it has come; `nil` where it may be done before anybody would notice.
  var progress: State.Loading?
  /// Whether the person has given it up.
  var isCancelled = false

  /// Creates what is being done, just begun.
  public init(_ title: Words, isCancellable: Bool) {
    self.title = title
    self.isCancellable = isCancellable
  }
}

extension State {
  /// Whether what has been typed is to wait until what is being done is done.
  public func holds(_ event: Event) -> Bool {
    guard let working else { return false }
    switch event {
    case .key(let key): return !isSuspending(key) && !(working.isCancellable && isCancelling(key))
    case .paste: return true
    case .mouse, .resize, .wake, .end: return false
    }
  }

  /// As the terminal itself would do it, whatever is open.
  func isSuspending(_ key: KeyPress) -> Bool {
    commands.command(for: key, in: context)?.id == "file.suspend"
  }

  private func isCancelling(_ key: KeyPress) -> Bool {
    key == KeyPress(.escape) || commands.command(for: key, in: context)?.id == "file.interrupt"
  }

  /// Gives up what is being done, where the key says so.
  mutating func pressWhileWorking(_ key: KeyPress) -> [Effect] {
    guard working?.isCancellable == true, isCancelling(key) else { return [] }
    working?.isCancelled = true
    return [.cancelWork]
  }

  /// How far what is being done has come, and how to stop it; first what is not to be cut.
  var workingNotice: Notice? {
    working.flatMap { working in
      guard let share = working.progress?.share else { return nil }
      let parts = [
        "\(share) %",
        working.isCancelled
          ? Words(sv: "avbryter …", en: "cancelling …")[language]
          : working.isCancellable ? Words(sv: "Esc avbryter", en: "Esc cancels")[language] : "",
        working.title[language],
      ]
      return Notice(text: parts.filter { !$0.isEmpty }.joined(separator: " · "), isProblem: false)
    }
  }
}
