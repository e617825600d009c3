/// What has been done and what has been undone, each a whole transaction.
public struct UndoHistory: Sendable {
  public private(set) var done: [Transaction] = []
  public private(set) var undone: [Transaction] = []

  public init() {}

  /// Notes what has been done; what was undone before cannot be done again then.
  public mutating func note(_ transaction: Transaction) {
    done.append(transaction)
    undone = []
  }

  /// The transaction that takes the last one back.
  public mutating func undo() -> Transaction? {
    guard let last = done.popLast() else { return nil }
    undone.append(last)
    return last.inverse
  }

  /// The last transaction that was undone, to be done again.
  public mutating func redo() -> Transaction? {
    guard let last = undone.popLast() else { return nil }
    done.append(last)
    return last
  }
}
