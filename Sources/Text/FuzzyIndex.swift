// SPDX-License-Identifier: EUPL-1.2

/// Many names made ready for fuzzy search: folded once, side by side in memory.
public struct FuzzyIndex: Sendable {
  /// A name that fits, by its number in the order it was added.
  public struct Hit: Hashable, Sendable {
    public let index: Int
    public let score: Int
  }

  private var bytes: [UInt8] = []
  private var bonuses: [UInt8] = []
  private var ends: [Int] = []
  private var letters: [UInt32] = []

  public init() {}

  public init(_ names: some Sequence<String>) {
    for name in names { add(name) }
  }

  public var count: Int { ends.count }

  /// Adds a name, which gets the number `count` had before.
  public mutating func add(_ name: String) {
    let start = bytes.count
    var before = FuzzyScore.Neighbour.other
    for scalar in name.unicodeScalars { FuzzyScore.append(scalar, after: &before, to: &bytes, &bonuses) }
    ends.append(bytes.count)
    letters.append(bytes[start...].reduce(0) { $0 | FuzzyPattern.bit(of: $1) })
  }

  /// How many names fit, and the best of them: highest score first, then the shorter, then the earlier.
  ///
  /// - Parameter ranges: the numbers of the names to look among; `nil` for all.
  public func search(
    _ pattern: FuzzyPattern, among ranges: [Range<Int>]? = nil, limit: Int
  ) -> (hits: [Hit], count: Int) {
    let ranges = ranges ?? [0..<count]
    if pattern.isEmpty {
      let all = ranges.joined()
      return (all.prefix(limit).map { Hit(index: $0, score: 0) }, all.count)
    }
    var best = Best(limit: limit)
    var found = 0
    bytes.withUnsafeBufferPointer { bytes in
      bonuses.withUnsafeBufferPointer { bonuses in
        for index in ranges.joined() {
          guard letters[index] & pattern.letters == pattern.letters else { continue }
          let (start, end) = (index == 0 ? 0 : ends[index - 1], ends[index])
          let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
          let worth = UnsafeBufferPointer(rebasing: bonuses[start..<end])
          guard let score = pattern.score(name, worth, positions: nil) else { continue }
          found += 1
          best.offer(score: score, length: end - start, index: index)
        }
      }
    }
    return (best.hits, found)
  }
}

/// The best hits so far, as a heap with the worst of them on top.
private struct Best {
  private let limit: Int
  /// Score, shortness and earliness in one number, so that one comparison decides.
  private var heap: [UInt64] = []

  init(limit: Int) {
    self.limit = max(0, limit)
  }

  mutating func offer(score: Int, length: Int, index: Int) {
    // Scores can fall below zero where gaps are many; the order stays.
    let score = UInt64(min(max(score + 0x8000, 0), 0xFFFF))
    let key = score << 48 | UInt64(0xFFFF - min(length, 0xFFFF)) << 32 | UInt64(UInt32.max - UInt32(index))
    if heap.count < limit {
      heap.append(key)
      if heap.count == limit { heap.sort() }
    } else if let worst = heap.first, key > worst {
      heap[0] = key
      sink()
    }
  }

  var hits: [FuzzyIndex.Hit] {
    heap.sorted(by: >).map { key in
      FuzzyIndex.Hit(index: Int(UInt32.max - UInt32(key & 0xFFFF_FFFF)), score: Int(key >> 48) - 0x8000)
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      guard least != place else { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}
