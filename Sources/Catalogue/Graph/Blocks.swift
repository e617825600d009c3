/// An array in blocks: a copy with other values in a few places shares all blocks but theirs.
public struct Blocks<Element: Sendable>: RandomAccessCollection, Sendable {
  @usableFromInline
  var blocks: [[Element]]
  @usableFromInline
  var length: Int

  @inlinable
  public var count: Int { length }

  @usableFromInline
  static var size: Int { 256 }

  @inlinable
  public init(_ elements: some Collection<Element>) {
    length = elements.count
    blocks = []
    blocks.reserveCapacity(length / Blocks.size + 1)
    var rest = elements[...]
    while !rest.isEmpty {
      blocks.append(Array(rest.prefix(Blocks.size)))
      rest = rest.dropFirst(Blocks.size)
    }
  }

  @inlinable
  public var startIndex: Int { 0 }

  @inlinable
  public var endIndex: Int { length }

  @inlinable
  public subscript(index: Int) -> Element {
    get { blocks[index / Blocks.size][index % Blocks.size] }
    _modify { yield &blocks[index / Blocks.size][index % Blocks.size] }
  }
}

extension Blocks {
  /// The array with its elements elsewhere; blocks in which all stay are shared.
  ///
  /// - Parameter come: those that were not there, in order.
  func shifted(by shift: PositionShift, adding come: [Element]) -> Blocks {
    let new = Dictionary(uniqueKeysWithValues: zip(shift.come, come))
    var shifted = self
    shifted.length = shift.count
    shifted.blocks = stride(from: 0, to: shift.count, by: Blocks.size).map { start in
      let range = start..<Swift.min(shift.count, start + Blocks.size)
      if let block = blocks.dropFirst(start / Blocks.size).first, shift.keeps(range, of: block.count) {
        return block
      }
      return range.compactMap { position in shift.old(position).map { self[$0] } ?? new[position] }
    }
    return shifted
  }
}

extension Blocks where Element: AnyObject {
  /// The places at which another array of the same length has another object; blocks that both share are passed over.
  public func places(differingFrom other: Blocks) -> [Int] {
    zip(blocks, other.blocks).enumerated().flatMap { number, pair in
      let isShared = pair.0.withUnsafeBufferPointer { one in
        pair.1.withUnsafeBufferPointer { one.baseAddress == $0.baseAddress }
      }
      return isShared
        ? [] : pair.0.indices.filter { pair.0[$0] !== pair.1[$0] }.map { number * Blocks.size + $0 }
    }
  }
}
