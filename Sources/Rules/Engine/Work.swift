import Synchronization

/// Work that tells how far it has come and can be cancelled, from any thread.
final class Work: Sendable {
  private let done = Mutex(0)
  private let total: Int
  private let progress: @Sendable (Int, Int) -> Void
  let isCancelled: @Sendable () -> Bool

  init(
    total: Int = 0, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.total = total
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// Takes note that so many more are done.
  func finish(_ count: Int) {
    let done = done.withLock { done in
      done += count
      return done
    }
    progress(done, total)
  }
}
