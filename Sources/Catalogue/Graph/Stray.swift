import Metamodel

/// A file or link in the folders of the catalogue that is no description (FO-01, FO-02).
public struct Stray: Sendable, Hashable {
  /// What it is.
  public enum Cause: Sendable, Hashable {
    /// A Markdown file with front matter that lies where no kind belongs.
    case unknownPlace
    /// A symbolic link out of the catalogue or back up into it.
    case linkNotFollowed
    /// A folder that could not be read, with the system's words.
    case unreadableFolder(Words)
  }

  /// The path relative to the catalogue.
  public let file: String
  public let cause: Cause

  /// Creates a stray.
  public init(file: String, cause: Cause) {
    self.file = file
    self.cause = cause
  }
}
