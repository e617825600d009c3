// SPDX-License-Identifier: EUPL-1.2

/// What a person has typed to find a name by some of its letters: each word of it must be in the name with its
/// letters in order, not necessarily together. Case and marks do not count.
public struct FuzzyPattern: Hashable, Sendable {
  let words: [[UInt8]]
  /// The letters asked for, one bit each, to pass by most names at the cost of one instruction.
  let letters: UInt32

  public init(_ text: String) {
    words = Folding.bytes(of: text).split(separator: 0x20).map(Array.init)
    letters = words.joined().reduce(0) { $0 | Self.bit(of: $1) }
  }

  /// Whether nothing is asked for, which everything fits.
  public var isEmpty: Bool { words.isEmpty }

  static func bit(of byte: UInt8) -> UInt32 {
    switch byte {
    case 0x61...0x7A: 1 << UInt32(byte - 0x61)
    case 0x30...0x39: 1 << 26
    case 0x80...: 1 << 27
    default: 0
    }
  }

  /// How well a name fits: more when the letters stand together and at the beginnings of words.
  public func score(of name: String) -> Int? {
    match(FoldedName(name), positions: nil)
  }

  /// The values whose text fits, the best first; all, as they stand, where nothing is asked for.
  public func best<Value>(of values: [Value], by text: (Value) -> String) -> [Value] {
    if isEmpty { return values }
    let scored = values.enumerated().compactMap { place, value in
      score(of: text(value)).map { (value: value, score: $0, place: place) }
    }
    return scored.sorted { (-$0.score, $0.place) < (-$1.score, $1.place) }.map(\.value)
  }

  /// The score, and the characters of the name that were hit, in order and counted from 0.
  public func match(in name: String) -> (score: Int, positions: [Int])? {
    let folded = FoldedName(name)
    var hits: [Int] = []
    guard let score = match(folded, positions: { hits.append($0) }) else { return nil }
    return (score, Set(hits.map { folded.characters[$0] }).sorted())
  }

  private func match(_ name: FoldedName, positions: ((Int) -> Void)?) -> Int? {
    name.bytes.withUnsafeBufferPointer { bytes in
      name.bonuses.withUnsafeBufferPointer { score(bytes, $0, positions: positions) }
    }
  }

  /// The score of folded bytes with their bonuses.
  func score(
    _ bytes: UnsafeBufferPointer<UInt8>, _ bonuses: UnsafeBufferPointer<UInt8>, positions: ((Int) -> Void)?
  ) -> Int? {
    var total = 0
    for word in words {
      let score = word.withUnsafeBufferPointer { FuzzyScore.best($0, bytes, bonuses, positions: positions) }
      guard let score else { return nil }
      total += score
    }
    return total
  }
}

/// A name folded, with what each byte is worth.
struct FoldedName {
  private(set) var bytes: [UInt8] = []
  private(set) var bonuses: [UInt8] = []
  /// For each byte the character of the name it comes from.
  private(set) var characters: [Int] = []

  init(_ name: String) {
    var before = FuzzyScore.Neighbour.other
    for (index, character) in name.enumerated() {
      for scalar in character.unicodeScalars {
        FuzzyScore.append(scalar, after: &before, to: &bytes, &bonuses)
      }
      characters += repeatElement(index, count: bytes.count - characters.count)
    }
  }
}

/// The numbers of the fuzzy search.
enum FuzzyScore {
  static let hit = 16
  static let wordStart: UInt8 = 8
  static let capital: UInt8 = 6
  static let run = 7
  static let gapStart = 3
  static let gapStep = 1
  /// The first letter typed is the one people are surest of.
  static let firstFactor = 2

  /// What the letter before says of the next.
  enum Neighbour {
    case lower, upper, digit, other
  }

  /// Folds a letter, with what it is worth as the beginning of a word.
  static func append(
    _ scalar: Unicode.Scalar, after before: inout Neighbour, to bytes: inout [UInt8], _ bonuses: inout [UInt8]
  ) {
    guard var folded = Folding.packed(scalar.value) else {
      bytes += Array(String(Character(scalar)).utf8)
      bonuses += repeatElement(0, count: bytes.count - bonuses.count)
      before = .lower
      return
    }
    // A mark changes nothing of the letter before it.
    guard folded != 0 else { return }
    let kind = kind(of: scalar)
    var worth = bonus(of: kind, after: before)
    before = kind
    while folded != 0 {
      bytes.append(UInt8(truncatingIfNeeded: folded))
      bonuses.append(worth)
      worth = 0
      folded >>= 8
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Neighbour {
    switch scalar.value {
    case 0x61...0x7A: .lower
    case 0x41...0x5A: .upper
    case 0x30...0x39: .digit
    case 0..<0x80: .other
    default: scalar.properties.isUppercase ? .upper : scalar.properties.isAlphabetic ? .lower : .other
    }
  }

  private static func bonus(of kind: Neighbour, after before: Neighbour) -> UInt8 {
    switch (kind, before) {
    case (.other, _): 0
    case (_, .other): wordStart
    case (.upper, .lower), (.digit, .lower), (.digit, .upper): capital
    default: 0
    }
  }

  /// The best place of a word in a name: of all runs of letters that end as early as they can from each
  /// beginning, the one with the highest score.
  static func best(
    _ word: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ bonuses: UnsafeBufferPointer<UInt8>, positions: ((Int) -> Void)?
  ) -> Int? {
    guard word.count <= bytes.count, !word.isEmpty else { return nil }
    var best: (score: Int, start: Int)?
    var start = 0
    var tries = 0
    // Beginnings beyond these add nothing that a reader would notice.
    while tries < 12, let score = score(word, bytes, bonuses, from: start, hits: nil) {
      if best.map({ score.value > $0.score }) ?? true { best = (score.value, score.first) }
      start = score.first + 1
      tries += 1
    }
    guard let best else { return nil }
    if let positions { _ = score(word, bytes, bonuses, from: best.start, hits: positions) }
    return best.score
  }

  private static func score(
    _ word: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ bonuses: UnsafeBufferPointer<UInt8>, from start: Int, hits: ((Int) -> Void)?
  ) -> (value: Int, first: Int)? {
    var value = 0
    var first = -1
    var last = -1
    var place = start
    for (index, letter) in word.enumerated() {
      var found = -1
      if last >= 0, place < bytes.count, bytes[place] == letter {
        found = place
      } else {
        found = next(letter, bytes, bonuses, from: place, preferStart: last >= 0, left: word.count - index)
      }
      guard found >= 0 else { return nil }
      value += hit + Int(bonuses[found]) * (index == 0 ? firstFactor : 1)
      if last >= 0 {
        let gap = found - last - 1
        value += gap == 0 ? run : -min(gapStart + gapStep * gap, 12)
      } else {
        first = found
      }
      hits?(found)
      last = found
      place = found + 1
    }
    return (value, first)
  }

  /// The next place of a letter: the beginning of a word soon after is better than the first place, if the rest
  /// still fits behind it.
  private static func next(
    _ letter: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ bonuses: UnsafeBufferPointer<UInt8>, from: Int,
    preferStart: Bool, left: Int
  ) -> Int {
    var found = -1
    var place = from
    while place < bytes.count {
      if bytes[place] == letter {
        if !preferStart || bonuses[place] > 0 { return place }
        if found < 0 { found = place }
        // Going further for a word's beginning could lose the letters after this one.
        if left > 1 { return found }
      }
      place += 1
    }
    return found
  }
}
