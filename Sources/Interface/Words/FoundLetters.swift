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
    let words = words.map { Folding.bytes(of: $0) }.filter { !$0.isEmpty }
    guard !words.isEmpty else { return [] }
    var folded: [UInt8] = []
    // The character that each folded byte is of.
    var letters: [Int] = []
    var count = 0
    for character in self {
      Folding.append(String(character), to: &folded)
      letters.append(contentsOf: repeatElement(count, count: folded.count - letters.count))
      count += 1
    }
    var hits: Set<Int> = []
    folded.withUnsafeBufferPointer { folded in
      for word in words {
        word.withUnsafeBufferPointer { word in
          var from = 0
          while let place = Folding.find(word, in: folded, from: from) {
            from = place + 1
            // A word begins with a whole character, but may end within one: "s" is found in "ß".
            guard place == 0 || letters[place - 1] != letters[place] else { continue }
            hits.formUnion(letters[place]...letters[place + word.count - 1])
          }
        }
      }
    }
    return hits.sorted()
  }
}
