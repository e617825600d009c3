import Text

/// How well a description answers the words of a search, as bytes folded before.
struct HitScore: Sendable {
  private let words: [[UInt8]]
  /// The words as they were typed, one after the other.
  private let phrase: [UInt8]

  init(_ words: [String]) {
    self.words = words.map { Folding.bytes(of: $0) }
    phrase = Array(self.words.joined(separator: [space]))
  }

  /// The highest score there is.
  static let best = 6

  /// 6 where the name is the words, 5 where it begins with them, 4 where its words do, 3 where they are part of
  /// it; 2 where they are part of the id; 1 for other text, and 0 where there are no words.
  func score(name: UnsafeBufferPointer<UInt8>, id: UnsafeBufferPointer<UInt8>) -> Int {
    guard !words.isEmpty else { return 0 }
    guard words.allSatisfy({ Folding.contains($0, in: name) }) else {
      return words.allSatisfy { Folding.contains($0, in: id) } ? 2 : 1
    }
    if name.starts(with: phrase) { return name.count == phrase.count ? 6 : 5 }
    return words.allSatisfy { begins($0, in: name) } ? 4 : 3
  }

  /// Whether a word of the name begins with a word.
  private func begins(_ word: [UInt8], in name: UnsafeBufferPointer<UInt8>) -> Bool {
    word.withUnsafeBufferPointer { word in
      var from = 0
      while let place = Folding.find(word, in: name, from: from) {
        if place == 0 || name[place - 1] == space { return true }
        from = place + 1
      }
      return false
    }
  }
}

private let space = UInt8(ascii: " ")

/// The lowest of many numbers, without sorting them all.
struct Lowest {
  private let limit: Int
  private var kept: [UInt64] = []
  /// What is not below it need not be kept.
  private var bar = UInt64.max

  init(_ limit: Int) {
    self.limit = max(0, limit)
    if limit <= 0 { bar = 0 }
  }

  mutating func offer(_ number: UInt64) {
    guard number < bar else { return }
    kept.append(number)
    if kept.count >= 2 * limit { settle() }
  }

  /// The lowest in order.
  var numbers: ArraySlice<UInt64> { kept.sorted().prefix(limit) }

  private mutating func settle() {
    kept.sort()
    kept.removeLast(kept.count - limit)
    bar = kept.last ?? bar
  }
}
