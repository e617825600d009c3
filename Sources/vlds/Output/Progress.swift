import Glibc
import Metamodel
import Synchronization

/// How far the reading has come, on standard error where that is a terminal; nothing for what goes quickly.
final class Progress: Sendable {
  private let state: Mutex<State>
  private let language: Language
  private let isShown: Bool

  private struct State {
    let start: Double
    var share = 0
    var isVisible = false
  }

  init(_ language: Language) {
    self.language = language
    isShown = isatty(STDERR_FILENO) == 1
    state = Mutex(State(start: Progress.now()))
  }

  /// Takes note that `count` of `total` files are read; from any thread.
  func report(_ count: Int, _ total: Int) {
    guard isShown, total > 0 else { return }
    state.withLock { state in
      let share = count * 100 / total
      guard share > state.share, Progress.now() - state.start > 0.3 else { return }
      state.share = share
      state.isVisible = true
      write("\r\(language == .swedish ? "läser" : "reading") \(share) %")
    }
  }

  /// Takes away what has been shown.
  func end() {
    state.withLock { state in
      if state.isVisible { write("\r\u{1B}[K") }
      state.isVisible = false
    }
  }

  private func write(_ text: String) {
    let output = Output(STDERR_FILENO)
    output.write(text)
    output.flush()
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
