import Metamodel

/// Why a file, or a part of it, could not be read as the format says (FO-01).
public struct ReadingProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Cause: Sendable, Hashable {
    case notUTF8
    case noFrontMatter
    case frontMatterNotClosed
    /// The front matter is a list or a single value.
    case notAMap
    /// `<<<<<<<`, `=======`, `>>>>>>>` or `|||||||` of an unfinished git merge.
    case unfinishedMerge
    /// What the YAML reader says, in its own words.
    case yaml(String)
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// Deeper nesting than the limit.
    case tooDeep(limit: Int)
    /// More nodes by aliases than the limit.
    case tooManyAliases(limit: Int)
    /// The system's words for why it could not be opened or read.
    case unreadable(Words)
    /// The key stands twice in one map; the last one counts.
    case repeatedKey(String)
    /// A symbolic link out of the catalogue, or back up into it.
    case linkNotFollowed
  }

  public let cause: Cause
  /// The place in the file; line 1 where it concerns the file as a whole.
  public let position: Position

  /// Creates a problem.
  public init(_ cause: Cause, at position: Position = Position(line: 1, column: 1)) {
    self.cause = cause
    self.position = position
  }

  /// Whether the file opens all the same.
  public var isWarning: Bool {
    switch cause {
    case .repeatedKey, .linkNotFollowed: true
    default: false
    }
  }
}
