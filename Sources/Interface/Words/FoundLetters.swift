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
      for start in letters.indices where letters[start...].joined().hasPrefix(word) {
        var length = 0
        var end = start
        while end < letters.count, length < word.count {
          length += letters[end].count
          hits.insert(end)
          end += 1
        }
      }
    }
    return hits.sorted()
  }
}
