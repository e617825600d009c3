/// A mark that lists of words have in common where four fifths of their distinct words are the same.
///
/// Two such lists of given lengths share at least so many words that, each taken from its rarest word on, their first
/// few share two. Where the first of these is rare, it is the mark by itself; where it is common, the two are. So no
/// mark is borne by many lists, unless they are alike.
struct Signature: Hashable, Sendable {
  /// How many words the list has.
  private let length: Int32
  private let first: Int32
  /// The second word; the first once more where one is enough.
  private let second: Int32

  /// Whether lists of two lengths that have so many words in common share four fifths of all.
  static func areAlike(common: Int, _ one: Int, _ other: Int) -> Bool { 9 * common >= 4 * (one + other) }

  /// The marks that a list is found by.
  ///
  /// - Parameter words: distinct, from the rarest on.
  static func all(of words: [Int32], firstRare: Int32) -> [Signature] {
    guard let shortest = lengths(likeThatOf: words)?.lowerBound else { return [] }
    return make(words, as: words.count, towards: shortest, firstRare)
  }

  /// The marks of the lists that may be like one.
  static func sought(by words: [Int32], firstRare: Int32) -> [Signature] {
    lengths(likeThatOf: words)?.flatMap { make(words, as: $0, towards: $0, firstRare) } ?? []
  }

  private static func lengths(likeThatOf words: [Int32]) -> ClosedRange<Int>? {
    words.isEmpty ? nil : (4 * words.count + 4) / 5...5 * words.count / 4
  }

  /// - Parameter other: the length of the list that this one is compared with.
  private static func make(
    _ words: [Int32], as length: Int, towards other: Int, _ firstRare: Int32
  ) -> [Signature] {
    let shared = (4 * (words.count + other) + 8) / 9
    let head = words.prefix(words.count - shared + 2)
    return head.indices.flatMap { index -> [Signature] in
      let word = head[index]
      if word >= firstRare || words.count == 1 {
        return [Signature(length: Int32(length), first: word, second: word)]
      }
      return head[(index + 1)...].map { Signature(length: Int32(length), first: word, second: $0) }
    }
  }
}
