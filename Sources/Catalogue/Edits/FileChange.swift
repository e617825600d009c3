/// What an edit does to one file: its bytes before and after.
public struct FileChange: Sendable, Hashable {
  /// The path relative to the root of the catalogue, with `/`.
  public let file: String
  /// The bytes before; `nil` where there was no file.
  public let before: [UInt8]?
  /// The bytes after; `nil` where the file is removed.
  public let after: [UInt8]?

  /// Creates a change.
  public init(_ file: String, before: [UInt8]?, after: [UInt8]?) {
    self.file = file
    self.before = before
    self.after = after
  }

  /// The change that takes this one back.
  public var inverse: FileChange { FileChange(file, before: after, after: before) }
}
