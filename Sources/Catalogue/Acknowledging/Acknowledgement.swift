/// A finding that someone has looked at and lets stand, with the reason (format.md, Acknowledged findings).
public struct Acknowledgement: Sendable, Hashable {
  /// The key of the finding.
  public let key: String
  public let reason: String
  /// The person or role that has decided so.
  public let by: String
  public let date: Day
  /// The last day on which it holds; `nil` for no end.
  public let until: Day?

  /// Creates an acknowledgement.
  public init(key: String, reason: String, by: String, date: Day, until: Day? = nil) {
    self.key = key
    self.reason = reason
    self.by = by
    self.date = date
    self.until = until
  }

  /// Whether it holds on a day.
  public func holds(on day: Day) -> Bool { until.map { day <= $0 } ?? true }

  /// Whether it goes before another with the same key: the later date counts, then the later end. What is left
  /// settles two lines of one day, so that the order in the file means nothing.
  public func replaces(_ other: Acknowledgement) -> Bool {
    if date != other.date { return date > other.date }
    if until != other.until {
      guard let until else { return true }
      return other.until.map { until > $0 } ?? false
    }
    return (reason, by) > (other.reason, other.by)
  }
}
