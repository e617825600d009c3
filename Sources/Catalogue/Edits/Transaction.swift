import Metamodel

/// Changes that are whole together: done, undone, saved and recovered as one.
public struct Transaction: Sendable, Hashable {
  /// What was done, for people: "Ändra status på Inkomstuppgift".
  public let title: Words
  /// One change for each file.
  public let changes: [FileChange]
  /// The descriptions that have got another id, as `kind/id` before and after.
  public let moved: [String: String]

  /// Creates a transaction.
  public init(_ title: Words, _ changes: [FileChange], moved: [String: String] = [:]) {
    self.title = title
    self.changes = changes
    self.moved = moved
  }

  /// The transaction that takes this one back, file by file to the same bytes.
  public var inverse: Transaction {
    let back = moved.map { ($1, $0) }
    return Transaction(
      title, changes.reversed().map(\.inverse), moved: Dictionary(back) { first, _ in first })
  }
}
