import Metamodel

extension State {
  /// A message to the person.
  struct Notice: Sendable, Hashable {
    let text: String
    /// Whether it says that something did not work.
    let isProblem: Bool
  }

  /// Says something in the place of the hints.
  mutating func say(_ words: Words, isProblem: Bool = false) {
    notice = Notice(text: words[language], isProblem: isProblem)
  }

  /// Goes on from the message that stands to what waits.
  mutating func passNotice() {
    notice = nil
    if let next = nextNotice { say(next) }
    nextNotice = nil
  }
}
