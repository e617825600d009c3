import Catalogue
import CatalogueFiles
import TestSupport
import Testing

/// Our reader against Yams.
@Suite struct PlainReaderOracleTests {
  @Test func readsWhatIsWrittenInTheSubsetAsYamsDoes() {
    var differing: [String] = []
    for seed in 0..<2000 {
      var generator = YamlGenerator(seed: UInt64(seed))
      let yaml = generator.document()
      let (found, problems) = document(yaml)
      guard let found, found.isPlain, problems.isEmpty, yamsTree(yaml) == Tree(found) else {
        differing.append(yaml)
        continue
      }
    }
    #expect(differing.count == 0, "\(differing.count) differ, the shortest:\n\(report(differing))")
  }

  @Test func acceptsNothingThatYamsRefusesOrReadsOtherwise() {
    var differing: [String] = []
    var random = SeededRandom(seed: 1)
    for seed in 0..<8000 {
      var generator = YamlGenerator(seed: UInt64(seed % 3000))
      let yaml = mutated(generator.document(), &random)
      let (found, problems) = document(yaml)
      guard let found, found.isPlain, problems.isEmpty, found.frontMatter.count == yaml.utf8.count else {
        continue
      }
      if yamsTree(yaml) != Tree(found), !isEmptyText(yaml) { differing.append(yaml) }
    }
    #expect(differing.count == 0, "\(differing.count) differ, the shortest:\n\(report(differing))")
  }

  @Test func aFieldThatIsOutOfTheSubsetLeavesTheOthersAsTheyAre() {
    var differing: [String] = []
    for seed in 0..<500 {
      var generator = YamlGenerator(seed: UInt64(seed))
      let yaml = "odd: &a [1,\n  2]\n" + generator.document() + "last: *a\n"
      guard let found = document(yaml).document, !found.isPlain, yamsTree(yaml) == Tree(found) else {
        differing.append(yaml)
        continue
      }
    }
    #expect(differing.count == 0, "\(differing.count) differ, the shortest:\n\(report(differing))")
  }

  /// Comments alone: Yams finds nothing, the format a map without fields.
  private func isEmptyText(_ yaml: String) -> Bool {
    yaml.split(whereSeparator: \.isNewline).allSatisfy {
      $0.drop { $0 == " " }.first.map { $0 == "#" } ?? true
    }
  }

  private func report(_ texts: [String]) -> String {
    guard let shortest = texts.min(by: { $0.utf8.count < $1.utf8.count }) else { return "" }
    let (found, problems) = document(shortest)
    return """
      \(shortest.debugDescription)
      ours \(found.map { Tree($0).description } ?? "nil") \(problems) plain: \(found?.isPlain ?? false)
      Yams \(yamsTree(shortest)?.description ?? "nil")
      """
  }

  /// A text with a few characters taken out, put in, doubled or moved.
  private func mutated(_ text: String, _ random: inout SeededRandom) -> String {
    let signs: [Unicode.Scalar] = [
      " ", " ", "\n", "\n", ":", "-", "#", "'", "\"", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%",
      "@",
      "`", "?", "\t", "\r", "\\", "a", "0", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{7F}", "~", ".", "=", "<",
    ]
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<max(1, scalars.count), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where !scalars.isEmpty: scalars.remove(at: place)
      case 1 where !scalars.isEmpty: scalars[place] = signs.randomElement(using: &random)!
      case 2 where scalars.count > 8:
        let end = min(scalars.count, place + Int.random(in: 1...6, using: &random))
        scalars.insert(
          contentsOf: scalars[place..<end], at: Int.random(in: 0..<scalars.count, using: &random))
      default: scalars.insert(signs.randomElement(using: &random)!, at: min(place, scalars.count))
      }
    }
    if scalars.last != "\n" { scalars.append("\n") }
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
