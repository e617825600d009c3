import Text

/// Texts folded and laid one after the other, so that all that have some words in them are found in one go.
public struct FoldedTexts: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text begins, and after the last the end.
  private var offsets: [Int32] = [0]

  /// No texts.
  public init() {}

  /// Adds a text.
  ///
  /// - Parameter append: appends its folded bytes; parts that no word is to reach across have a line break between.
  public mutating func add(_ append: (inout [UInt8]) -> Void) {
    append(&bytes)
    offsets.append(Int32(bytes.count))
  }

  /// Whether a text has every one of some words in it.
  func hasAll(_ words: [[UInt8]], at index: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[Int(offsets[index])..<Int(offsets[index + 1])])
      return words.allSatisfy { Folding.contains($0, in: text) }
    }
  }

  /// The numbers, from 0, of the texts that have every one of some words in them, in order.
  ///
  /// - Parameter words: folded; empty ones are in every text.
  public func indices(withAll words: [[UInt8]]) -> [Int] {
    let wanted = words.filter { !$0.isEmpty }
    guard let first = wanted.max(by: { $0.count < $1.count }) else { return Array(0..<offsets.count - 1) }
    let rest = wanted.filter { $0 != first }
    var found: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      var from = 0
      var index = 0
      while from < bytes.count,
        let place = first.withUnsafeBufferPointer({ Folding.find($0, in: bytes, from: from) })
      {
        while Int(offsets[index + 1]) <= place { index += 1 }
        let end = Int(offsets[index + 1])
        let text = UnsafeBufferPointer(rebasing: bytes[Int(offsets[index])..<end])
        if rest.allSatisfy({ Folding.contains($0, in: text) }) { found.append(index) }
        from = end
      }
    }
    return found
  }
}
