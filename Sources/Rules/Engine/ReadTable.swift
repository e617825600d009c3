import Catalogue

/// What the tests of each description have read.
struct ReadTable: Sendable {
  /// The entries of a run of descriptions, one after the other, and where those of each begin.
  private struct Block: Sendable {
    var entries: [ReadLog.Entry] = []
    var starts: [Int32] = [0]
  }

  private let blocks: [Block]
  /// The position of the first description of each block.
  private let firsts: [Int]
  /// What has been read since, by position.
  private var later: [Int: [ReadLog.Entry]] = [:]

  /// - Parameter reads: by block, what has been read for each of its descriptions in order.
  init(_ reads: [[[ReadLog.Entry]]]) {
    blocks = reads.map { lists in
      lists.reduce(into: Block()) { block, list in
        block.entries += list
        block.starts.append(Int32(block.entries.count))
      }
    }
    firsts = reads.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  mutating func replace(_ positions: [Int], by reads: [[[ReadLog.Entry]]]) {
    for (position, entries) in zip(positions, reads.joined()) { later[position] = entries }
  }

  /// The descriptions for which something has been read that an edit has made different.
  func positions(touchedBy edit: EditTrace) -> [Int] {
    let found = inParallel(blocks.count, block: 32) { range in
      range.flatMap { index in
        let block = blocks[index]
        return block.starts.indices.dropLast().filter { number in
          let position = firsts[index] + number
          if let entries = later[position] { return edit.touches(entries) }
          return edit.touches(block.entries[Int(block.starts[number])..<Int(block.starts[number + 1])])
        }.map { firsts[index] + $0 }
      }
    }
    return found.flatMap(\.self)
  }
}
