import Synchronization

/// Work that tells how far it has come and can be cancelled, from any thread.
public final class Work: Sendable {
  private struct Extent {
    var done = 0
    var total = 0
    /// The hundredths that have been told.
    var told = 0
  }

  private let extent: Mutex<Extent>
  private let progress: @Sendable (Int, Int) -> Void
  private let isPastCancelling: @Sendable () -> Void
  /// Whether it is to be given up; once it has said so it says so always.
  public let isCancelled: @Sendable () -> Bool

  /// - Parameters:
  ///   - progress: called with how many pieces of how many are done, once for each hundredth, from any thread.
  ///   - isCancelled: asked now and then, from any thread.
  ///   - isPastCancelling: called when the last part begins, which is done whatever happens.
  public init(
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false },
    isPastCancelling: @escaping @Sendable () -> Void = {}
  ) {
    extent = Mutex(Extent())
    self.progress = progress
    self.isCancelled = isCancelled
    self.isPastCancelling = isPastCancelling
  }

  /// Takes note that there are so many more pieces than was known.
  public func expect(_ count: Int) { extent.withLock { $0.total += count } }

  /// Begins the part that cannot be cancelled; false where the work has been cancelled before.
  public func beginLastPart() -> Bool {
    guard !isCancelled() else { return false }
    isPastCancelling()
    return true
  }

  /// Takes note that so many more are done.
  public func finish(_ count: Int) {
    let news = extent.withLock { extent -> (done: Int, total: Int)? in
      extent.done += count
      let share = extent.total > 0 ? extent.done * 100 / extent.total : 0
      guard share > extent.told else { return nil }
      extent.told = share
      return (extent.done, extent.total)
    }
    if let news { progress(news.done, news.total) }
  }
}
