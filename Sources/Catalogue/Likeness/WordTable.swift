/// Words as numbers, so that they are cheap to keep and to compare.
struct WordTable: Sendable {
  private var numbers: [String: Int32] = [:]
  /// The words from this number on are rare. It is settled once: what is found by a word hangs on it.
  private(set) var firstRare: Int32 = 0

  /// As often as this a word may be used, and be called rare.
  private static let rarity: Int32 = 16

  var count: Int { numbers.count }

  /// The words by number.
  var words: [String] {
    var words = [String](repeating: "", count: numbers.count)
    for (word, number) in numbers { words[Int(number)] = word }
    return words
  }

  /// The number of a word; one that has none gets the next.
  mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(numbers.count)
    numbers[word] = number
    return number
  }

  /// Numbers the words anew, so that a rarer word has a higher number, as those that come later have.
  ///
  /// - Parameter uses: how often each word is used, by its number.
  /// - Returns: the new numbers by the old ones.
  mutating func order(by uses: [Int32]) -> [Int32] {
    let order = uses.indices.sorted { (-uses[$0], $0) < (-uses[$1], $1) }
    var renumbered = [Int32](repeating: 0, count: uses.count)
    for (number, old) in order.enumerated() { renumbered[old] = Int32(number) }
    firstRare = Int32(order.firstIndex { uses[$0] <= WordTable.rarity } ?? order.count)
    numbers = numbers.mapValues { renumbered[Int($0)] }
    return renumbered
  }
}
