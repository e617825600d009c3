import Catalogue
import Metamodel
import TestSupport
import Testing

/// What is found by rare words is what comparing everything with everything finds.
struct LikenessTests {
  /// The words that texts are made of: few, so that much is nearly alike, or many.
  @Test(arguments: [6, 12, 40, 400, 4000]) func everyLikePairIsFoundAndNoOther(vocabulary: Int) {
    var dice = Dice(UInt64(vocabulary))
    let texts = definitions(250, vocabulary: vocabulary, &dice)
    let catalogue = self.catalogue(of: texts)
    let found = pairs(Likenesses(catalogue, kinds: ["concept"]), count: texts.count)
    let expected = bruteForce(texts)
    #expect(found == expected)
    #expect(expected.count > 20, "too few pairs to prove anything: \(expected.count)")
  }

  @Test func longAndShortTextsAreComparedToo() {
    var dice = Dice(7)
    let texts = definitions(120, vocabulary: 300, longest: 120, &dice)
    let found = pairs(
      Likenesses(catalogue(of: texts), kinds: ["concept"]), count: texts.count)
    #expect(found == bruteForce(texts))
  }

  @Test(arguments: [8, 60, 900]) func editsAreFollowed(vocabulary: Int) {
    var dice = Dice(UInt64(vocabulary) + 99)
    var texts = definitions(80, vocabulary: vocabulary, &dice)
    var catalogue = self.catalogue(of: texts)
    var likenesses = Likenesses(catalogue, kinds: ["concept"])
    for _ in 0..<150 {
      let position = dice.below(texts.count)
      // Words that were not there before, and a text that is gone, are edits like any other.
      switch dice.below(4) {
      case 0: texts[position] = texts[dice.below(texts.count)]
      case 1: texts[position] += " nytt\(dice.below(5))"
      case 2: texts[position] = ""
      default: texts[position] = definitions(1, vocabulary: vocabulary, &dice)[0]
      }
      let edited = self.catalogue(of: texts).descriptions[position]
      catalogue = Catalogue(catalogue, replacing: [position: edited])
      let before = partners(of: position, likenesses)
      let touched = likenesses.update([position], in: catalogue)
      #expect(touched == before.union(partners(of: position, likenesses)))
    }
    #expect(pairs(likenesses, count: texts.count) == bruteForce(texts))
  }

  @Test func aLikenessSaysHowMuchIsShared() throws {
    let catalogue = makeCatalogue([
      "information/concepts/a": "name: Bil\ndefinition: ett två tre fyra fem\n",
      "information/concepts/b": "name: Vagn\nsynonyms: BIL\ndefinition: fem fyra tre två ett noll\n",
    ])
    let likeness = try #require(Likenesses(catalogue, kinds: ["concept"]).likenesses(of: 1).first)
    #expect(likeness.other == 0)
    #expect(likeness.name == .nameOfOther)
    #expect(likeness.definition?.common == 5)
    #expect(likeness.definition?.all == 6)
    #expect(likeness.attributes == nil)
  }

  @Test func decomposedLettersAreTheSameLetters() {
    let catalogue = makeCatalogue([
      "information/concepts/a": "name: Åtgärd\n", "information/concepts/b": "name: A\u{30A}tga\u{308}rd\n",
      "information/concepts/c": "name: Atgard\n",
    ])
    #expect(Likenesses(catalogue, kinds: ["concept"]).likenesses(of: 0).map(\.other) == [1])
  }

  // MARK: Texts

  /// Definitions of which some are others with a few words put in, left out or changed.
  private func definitions(
    _ count: Int, vocabulary: Int, longest: Int = 16, _ dice: inout Dice
  ) -> [String] {
    var texts: [[String]] = []
    for _ in 0..<count {
      guard let model = texts.randomElement(using: &dice), dice.below(3) > 0 else {
        texts.append((0..<1 + dice.below(longest)).map { _ in "ord\(dice.below(vocabulary))" })
        continue
      }
      var text = model
      for _ in 0..<dice.below(4) where !text.isEmpty {
        let place = dice.below(text.count)
        switch dice.below(3) {
        case 0: text.remove(at: place)
        case 1: text.insert("ord\(dice.below(vocabulary))", at: place)
        default: text[place] = "ord\(dice.below(vocabulary))"
        }
      }
      texts.append(text.shuffled(using: &dice))
    }
    return texts.map { $0.joined(separator: " ") }
  }

  private func catalogue(of definitions: [String]) -> Catalogue {
    let files = definitions.enumerated().map { number, text in
      ("information/concepts/\(10_000 + number)", concept(text))
    }
    return makeCatalogue(Dictionary(uniqueKeysWithValues: files))
  }

  private func concept(_ definition: String) -> String {
    definition.isEmpty ? "status: draft\n" : "definition: \(definition)\n"
  }

  // MARK: Pairs

  private struct Pair: Hashable {
    let earlier: Int
    let later: Int
  }

  private func pairs(_ likenesses: Likenesses, count: Int) -> Set<Pair> {
    (0..<count).reduce(into: []) { pairs, later in
      for likeness in likenesses.likenesses(of: later, where: { $0 < later }) {
        pairs.insert(Pair(earlier: likeness.other, later: later))
      }
    }
  }

  private func partners(of position: Int, _ likenesses: Likenesses) -> Set<Int> {
    Set(likenesses.likenesses(of: position).map(\.other))
  }

  private func bruteForce(_ texts: [String]) -> Set<Pair> {
    let words = texts.map { $0.split(separator: " ") }
    let sets = words.map { Set($0) }
    var pairs: Set<Pair> = []
    for later in texts.indices where words[later].count >= 5 {
      for earlier in 0..<later where words[earlier].count >= 5 {
        let common = sets[earlier].intersection(sets[later]).count
        if Double(common) / Double(sets[earlier].union(sets[later]).count) >= 0.8 {
          pairs.insert(Pair(earlier: earlier, later: later))
        }
      }
    }
    return pairs
  }
}

/// Numbers that are the same in every run.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
}
