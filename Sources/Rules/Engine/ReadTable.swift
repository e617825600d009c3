import Catalogue

/// What the tests of each description have read.
struct ReadTable: Sendable {
  /// The entries of a run of descriptions, one after the other, and where those of each begin.
  private struct Block: Sendable {
    private var entries: [ReadLog.Entry] = []
    private var starts: [Int32] = [0]

    /// How many descriptions there are.
    var count: Int { starts.count - 1 }

    subscript(number: Int) -> ArraySlice<ReadLog.Entry> {
      entries[Int(starts[number])..<Int(starts[number + 1])]
    }

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
  init(_ table: ReadTable, of count: Int, movedBy shift: PositionShift) {
    blocks = inParallel(shift.count, block: ReadTable.size) { range in
      var (number, source) = (-1, Block())
      return range.reduce(into: Block()) { block, position in
        var entries: ArraySlice<ReadLog.Entry> = []
        if let old = shift.old(position) {
          // Neighbours mostly were neighbours.
          if old / ReadTable.size != number {
            number = old / ReadTable.size
            source = table.blocks[number]
          }
          entries = table.later[old].map { $0[...] } ?? source[old % ReadTable.size]
        }
        block.add(entries.lazy.map { ReadLog.entry($0, of: count, movedBy: shift) })
      }
    }
  }

  mutating func replace(_ positions: [Int], by reads: [[[ReadLog.Entry]]]) {
    for (position, entries) in zip(positions, reads.joined()) { later[position] = entries }
  }

  /// The descriptions for which something has been read that an edit has made different.
  func positions(touchedBy edit: EditTrace) -> [Int] {
    let found = inParallel(blocks.count, block: 32) { range in
      range.flatMap { index in
        let (block, first) = (blocks[index], index * ReadTable.size)
        return (0..<block.count).filter { number in
          later[first + number].map { edit.touches($0) } ?? edit.touches(block[number])
        }.map { first + $0 }
      }
    }
    return found.flatMap(\.self)
  }
}
