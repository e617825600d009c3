import Catalogue

/// What the tests of each description have read.
struct ReadTable: Sendable {
  /// The entries of a run of descriptions, one after the other, and where those of each begin.
  private struct Block: Sendable {
    var entries: [ReadLog.Entry] = []
    var starts: [Int32] = [0]

    mutating func add(_ list: some Sequence<ReadLog.Entry>) {
      entries.append(contentsOf: list)
      starts.append(Int32(entries.count))
    }
  }

  private let blocks: [Block]
  /// How many descriptions a block has; the last one may have fewer.
  static let size = 256
  /// What has been read since, by position.
  private var later: [Int: [ReadLog.Entry]] = [:]

  /// - Parameter reads: by block of ``size``, what has been read for each of its descriptions in order.
  init(_ reads: [[[ReadLog.Entry]]]) {
    blocks = reads.map { lists in lists.reduce(into: Block()) { $0.add($1) } }
  }

  /// A table of what was read of so many descriptions, followed to where they stand now.
  init(_ old: ReadTable, of count: Int, movedBy shift: PositionShift) {
    blocks = inParallel(shift.count, block: ReadTable.size) { range in
      range.reduce(into: Block()) { block, position in
        let entries = shift.old(position).map { old.entries(of: $0) } ?? []
        block.add(entries.lazy.map { ReadLog.entry($0, of: count, movedBy: shift) })
      }
    }
  }

  private func entries(of position: Int) -> ArraySlice<ReadLog.Entry> {
    if let entries = later[position] { return entries[...] }
    let block = blocks[position / ReadTable.size]
    let number = position % ReadTable.size
    return block.entries[Int(block.starts[number])..<Int(block.starts[number + 1])]
  }

  mutating func replace(_ positions: [Int], by reads: [[[ReadLog.Entry]]]) {
    for (position, entries) in zip(positions, reads.joined()) { later[position] = entries }
  }

  /// The descriptions for which something has been read that an edit has made different.
  func positions(touchedBy edit: EditTrace) -> [Int] {
    let found = inParallel(blocks.count, block: 32) { range in
      range.flatMap { index in
        let first = index * ReadTable.size
        return (first..<first + blocks[index].starts.count - 1).filter { edit.touches(entries(of: $0)) }
      }
    }
    return found.flatMap(\.self)
  }
}
