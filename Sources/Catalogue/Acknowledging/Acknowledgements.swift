/// What `findings.yaml` says (format.md, Acknowledged findings).
public struct Acknowledgements: Sendable, Hashable {
  /// The name of the file at the root.
  public static let file = "findings.yaml"

  /// Nothing is acknowledged, and there is no file.
  public static let none = Acknowledgements(bytes: nil, entries: [:], problems: [])

  /// The file as read; `nil` where there is none.
  public let bytes: [UInt8]?
  /// The acknowledgements by key; of several with one key the one that counts.
  public let entries: [String: Entry]
  /// What is wrong with the file, in its order. A line with a fault does not count.
  public let problems: [Problem]

  /// An acknowledgement with its place in the file.
  public struct Entry: Sendable, Hashable {
    public let acknowledgement: Acknowledgement
    public let position: Position

    /// Creates an entry.
    public init(_ acknowledgement: Acknowledgement, at position: Position) {
      self.acknowledgement = acknowledgement
      self.position = position
    }
  }

  /// Creates what a file says.
  public init(bytes: [UInt8]?, entries: [String: Entry], problems: [Problem]) {
    self.bytes = bytes
    self.entries = entries
    self.problems = problems
  }
}

extension Acknowledgements {
  /// A fault in the file, with its place.
  public struct Problem: Sendable, Hashable {
    public let cause: Cause
    public let position: Position

    /// Creates a problem.
    public init(_ cause: Cause, at position: Position) {
      self.cause = cause
      self.position = position
    }
  }

  /// What is wrong.
  public enum Cause: Sendable, Hashable {
    /// The file, or a key in it, cannot be read as the format says.
    case reading(ReadingProblem.Cause)
    /// What stands there is no list of maps.
    case noEntry
    /// A field that every line has is absent or empty.
    case missing(String)
    /// A date that is no day of the calendar.
    case noDay(String, text: String)
    /// A field that a line does not have; the line counts all the same.
    case unknown(String)
    /// Findings of the rule cannot be acknowledged.
    case fixedRule(String)
  }
}
