import Metamodel

/// Finds descriptions by kind and id, and those below an id.
struct DescriptionIndex: Sendable {
  /// The range of each kind in the descriptions.
  let ranges: [Range<Int>]
  private let byKind: [[String: Int32]]
  private let descriptions: Blocks<Description>

  /// - Parameter descriptions: sorted by the position of their kind, then by id.
  init(_ descriptions: Blocks<Description>, metamodel: Metamodel) {
    var ranges: [Range<Int>] = []
    var byKind: [[String: Int32]] = []
    var start = 0
    for kind in metamodel.kinds {
      var end = start
      while end < descriptions.count, descriptions[end].kind.id == kind.id { end += 1 }
      var positions = [String: Int32](minimumCapacity: end - start)
      for position in start..<end { positions[descriptions[position].id] = Int32(position) }
      ranges.append(start..<end)
      byKind.append(positions)
      start = end
    }
    self.ranges = ranges
    self.byKind = byKind
    self.descriptions = descriptions
  }

  func position(kind: Int, id: String) -> Int? { byKind[kind][id].map(Int.init) }

  /// The positions of the descriptions of a kind whose id begins with `id` and a slash.
  func below(kind: Int, id: String) -> Range<Int> {
    let range = ranges[kind]
    let start = first(in: range) { $0 >= id + "/" }
    // "0" is the character after "/".
    let end = first(in: start..<range.upperBound) { $0 >= id + "0" }
    return start..<end
  }

  private func first(in range: Range<Int>, where holds: (String) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(descriptions[middle].id) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
