/// One change at one place of a description.
public struct FieldEdit: Sendable, Hashable {
  /// What is to happen there.
  public enum Operation: Sendable, Hashable {
    /// The place has this value from now on; structures on the way are made, entries of lists are not.
    case set(NewValue)
    /// The list at the place has one more entry, last; a single value becomes a list.
    case add(NewValue)
    /// What the place names, field or entry of a list, is gone; a map or list left empty goes with it.
    case remove
    /// The entry of the list at the place with this text, or the part with this id, is gone.
    case removeEntry(String)
    /// The entry of a list that the place names stands at a position from 1 instead, comments with it.
    case move(to: Int)
  }

  public let path: FieldPath
  public let operation: Operation

  /// Creates an edit.
  public init(_ path: FieldPath, _ operation: Operation) {
    self.path = path
    self.operation = operation
  }
}
