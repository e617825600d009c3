/// The descriptions that were changed last, the latest first.
public struct LatestChanges: Sendable, Hashable {
  /// Where it is known from.
  public enum Source: Sendable, Hashable {
    /// What has been committed, and what differs from that.
    case history
    /// The files as they lie on the disk.
    case fileTimes
  }

  public let changes: [LatestChange]
  public let source: Source

  /// Creates changes.
  public init(_ changes: [LatestChange], by source: Source) {
    self.changes = changes
    self.source = source
  }
}

/// A description whose file has been changed, and when, as people write it.
public struct LatestChange: Sendable, Hashable {
  /// The description as `kind/id`.
  public let reference: String
  /// `2026-11-22 14:05`, or the day alone.
  public let time: String

  /// Creates a change.
  public init(reference: String, time: String) {
    self.reference = reference
    self.time = time
  }
}
