import Metamodel

/// Finds descriptions by kind and id, and those below an id.
struct DescriptionIndex: Sendable {
  /// The range of each kind in the descriptions.
  let ranges: [Range<Int>]
  /// By id the number of each in its kind, so that a kind need not be numbered anew when those before it change.
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
      ranges.append(start..<end)
      byKind.append(DescriptionIndex.numbers(start..<end, descriptions))
      start = end
    }
    self.ranges = ranges
    self.byKind = byKind
    self.descriptions = descriptions
  }

  /// The index when some descriptions have gone and others have come.
  ///
  /// - Parameters:
  ///   - descriptions: all that there are now.
  ///   - more: by kind, how many more than before; also 0, where as many have come as have gone.
  init(_ old: DescriptionIndex, _ descriptions: Blocks<Description>, more: [Int: Int]) {
    var ranges: [Range<Int>] = []
    var byKind = old.byKind
    var start = 0
    for kind in old.ranges.indices {
      let range = start..<start + old.ranges[kind].count + (more[kind] ?? 0)
      if more[kind] != nil { byKind[kind] = DescriptionIndex.numbers(range, descriptions) }
      ranges.append(range)
      start = range.upperBound
    }
    self.ranges = ranges
    self.byKind = byKind
    self.descriptions = descriptions
  }

  private static func numbers(_ range: Range<Int>, _ descriptions: Blocks<Description>) -> [String: Int32] {
    var numbers = [String: Int32](minimumCapacity: range.count)
    for position in range { numbers[descriptions[position].id] = Int32(position - range.lowerBound) }
    return numbers
  }

  func position(kind: Int, id: String) -> Int? {
    byKind[kind][id].map { ranges[kind].lowerBound + Int($0) }
  }

  /// Where the description of a kind with an id stands, or before which one it would.
  func place(kind: Int, id: String) -> Int { first(in: ranges[kind]) { $0 >= id } }

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
