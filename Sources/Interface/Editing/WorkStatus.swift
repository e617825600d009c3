import Metamodel

/// What is known of the edits so far: what is unsaved, and what can be undone.
public struct WorkStatus: Sendable, Hashable {
  /// How many files have unsaved changes.
  public var unsaved: Int
  /// What undo would take back.
  public var undo: Words?
  /// What redo would do again.
  public var redo: Words?
  /// Why nothing can be edited; `nil` where it can.
  public var readOnly: Words?

  /// Creates a status.
  public init(unsaved: Int = 0, undo: Words? = nil, redo: Words? = nil, readOnly: Words? = nil) {
    self.unsaved = unsaved
    self.undo = undo
    self.redo = redo
    self.readOnly = readOnly
  }
}
