/// A file that another program has changed while it had unsaved changes here: what differs, field by field.
public struct FileConflict: Sendable, Hashable {
  /// A field that is not the same on both sides.
  public struct Row: Sendable, Hashable {
    /// The key at the top of the file; empty for the body.
    public let field: String
    /// The value here, on one line; empty where there is none.
    public let mine: String
    /// The value on disk.
    public let theirs: String
    public let changed: Side

    /// Creates a row.
    public init(field: String, mine: String, theirs: String, changed: Side) {
      self.field = field
      self.mine = mine
      self.theirs = theirs
      self.changed = changed
    }
  }

  /// Who has changed a field since it was read.
  public enum Side: Sendable, Hashable {
    case mine, theirs, both
  }

  public let file: String
  /// `kind/id`.
  public let reference: String
  public let rows: [Row]

  /// Creates a conflict.
  public init(file: String, reference: String, rows: [Row]) {
    self.file = file
    self.reference = reference
    self.rows = rows
  }
}
