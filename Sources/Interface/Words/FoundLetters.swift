import Text

extension String {
  /// The text from a little before the first of the words on, so that there is room for it where the rest is cut.
  func beginningNear(_ words: [String]) -> String {
    let lead = 12
    guard let first = letters(of: words).first, first > 2 * lead else { return self }
    return "…" + dropFirst(first - lead)
  }

  /// The characters that belong to any of the words, in order and counted from 0; case and marks do not count.
  func letters(of words: [String]) -> [Int] {
    let words = words.map(\.folded).filter { !$0.isEmpty }
    guard !words.isEmpty else { return [] }
    let letters = map { String($0).folded }
    var hits: Set<Int> = []
    for word in words {
      for start in letters.indices {
        guard let end = String.end(of: word, in: letters, from: start) else { continue }
        hits.formUnion(start..<end)
      }
    }
    return hits.sorted()
  }

  /// Where a word ends that begins at a letter; `nil` where it does not stand there.
  private static func end(of word: String, in letters: [String], from start: Int) -> Int? {
    var rest = word[...]
    var end = start
    while !rest.isEmpty {
      guard end < letters.count else { return nil }
      let letter = letters[end]
      if rest.hasPrefix(letter) {
        rest = rest.dropFirst(letter.count)
      } else if letter.hasPrefix(rest) {
        rest = ""
      } else {
        return nil
      }
      end += 1
    }
    return end
  }
}
