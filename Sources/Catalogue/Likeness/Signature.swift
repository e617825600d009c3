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

  /// Shows the marks that a list is found by.
  ///
  /// - Parameter words: distinct, from the rarest on.
  static func each(of words: [Int32], firstRare: Int32, _ body: (Signature) -> Void) {
    guard let shortest = lengths(likeThatOf: words)?.lowerBound else { return }
    each(of: words, as: words.count, towards: shortest, firstRare, body)
  }

  /// Shows the marks of the lists that may be like one.
  static func each(soughtBy words: [Int32], firstRare: Int32, _ body: (Signature) -> Void) {
    guard let lengths = lengths(likeThatOf: words) else { return }
    for length in lengths { each(of: words, as: length, towards: length, firstRare, body) }
  }

  private static func lengths(likeThatOf words: [Int32]) -> ClosedRange<Int>? {
    words.isEmpty ? nil : (4 * words.count + 4) / 5...5 * words.count / 4
  }

  /// - Parameter other: the length of the list that this one is compared with.
  private static func each(
    of words: [Int32], as length: Int, towards other: Int, _ firstRare: Int32, _ body: (Signature) -> Void
  ) {
    let shared = (4 * (words.count + other) + 8) / 9
    let end = min(words.count, words.count - shared + 2)
    for index in 0..<end {
      let word = words[index]
      if word >= firstRare || words.count == 1 {
        body(Signature(length: Int32(length), first: word, second: word))
      } else {
        for next in (index + 1)..<end {
          body(Signature(length: Int32(length), first: word, second: words[next]))
        }
      }
    }
  }
}
