/// Where descriptions stand when some have gone and others have come.
public struct PositionShift: Sendable {
  /// How many descriptions there are now.
  public var count: Int { olds.count }
  /// The new position of each old one; negative for what has gone.
  private var news: [Int32]
  /// The old position of each new one; negative for what has come.
  private var olds: [Int32] = []
  /// The new positions of what has come, in order.
  public private(set) var come: [Int] = []

  /// - Parameters:
  ///   - count: how many descriptions there were.
  ///   - gone: the positions of those that go.
  ///   - places: before which of the old positions each one that comes belongs, in order.
  init(of count: Int, removing gone: Set<Int>, addingAt places: [Int]) {
    news = [Int32](repeating: -1, count: count)
    olds.reserveCapacity(count + places.count)
    var waiting = places[...]
    for position in 0...count {
      while waiting.first == position {
        waiting.removeFirst()
        come.append(olds.count)
        olds.append(-1)
      }
      guard position < count, !gone.contains(position) else { continue }
      news[position] = Int32(olds.count)
      olds.append(Int32(position))
    }
  }

  /// From a catalogue to one that edits have made of it.
  public init(from old: Catalogue, to new: Catalogue) {
    let (before, after) = (old.descriptions, new.descriptions)
    var gone: Set<Int> = []
    var places: [Int] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if left < before.count, right < after.count, before[left].isNamed(as: after[right]) {
        left += 1
        right += 1
      } else if left < before.count,
        new.position(kind: before[left].kind.id, id: before[left].id) == nil
      {
        gone.insert(left)
        left += 1
      } else {
        places.append(left)
        right += 1
      }
    }
    self.init(of: before.count, removing: gone, addingAt: places)
  }

  /// The old positions of what has gone, in order.
  public var gone: [Int] { news.indices.filter { news[$0] < 0 } }

  /// Where an old description stands now; `nil` where it has gone.
  public func new(_ old: Int) -> Int? { news[old] < 0 ? nil : Int(news[old]) }

  /// Whether an old description stands where it stood.
  public func keeps(_ old: Int) -> Bool { Int(news[old]) == old }

  /// Whether all in a range stand where they stood, and are as many as they were.
  func keeps(_ range: Range<Int>, of count: Int) -> Bool {
    range.count == count && range.allSatisfy { old($0) == $0 }
  }

  /// Where a description stood before; `nil` where it has come.
  public func old(_ new: Int) -> Int? { olds[new] < 0 ? nil : Int(olds[new]) }
}

extension Description {
  /// Whether another one has the same kind and id.
  fileprivate func isNamed(as other: Description) -> Bool {
    self === other || id == other.id && kind.id == other.kind.id
  }
}
