import Metamodel

/// Changes that are whole together: done, undone, saved and recovered as one.
public struct Transaction: Sendable, Hashable {
  /// What was done, for people: "Ändra status på Inkomstuppgift".
  public let title: Words
  /// One change for each file.
  public let changes: [FileChange]

  /// Creates a transaction.
  public init(_ title: Words, _ changes: [FileChange]) {
    self.title = title
    self.changes = changes
  }

  /// The transaction that takes this one back, file by file to the same bytes.
  public var inverse: Transaction { Transaction(title, changes.reversed().map(\.inverse)) }
}
