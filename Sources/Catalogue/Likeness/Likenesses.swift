import Metamodel

/// Finds what in a catalogue is described twice, without comparing every description with every other.
public struct Likenesses: Sendable {
  /// The descriptions of one kind in one language.
  private struct Group: Hashable, Sendable {
    let kind: String
    let language: String
  }

  private struct Entry: Sendable {
    let position: Int
    let texts: ComparedTexts
  }

  private let kinds: [String]
  private var words = WordTable()
  private var columns: [Group: LikenessColumn] = [:]

  /// Reads the descriptions of some kinds, on all cores.
  public init(_ catalogue: Catalogue, kinds: [String]) {
    self.kinds = kinds
    var groups: [Group: [Entry]] = [:]
    for kind in kinds {
      let positions = Likenesses.positions(of: kind, in: catalogue)
      var position = positions.lowerBound
      for block in Likenesses.read(positions, of: catalogue) {
        let numbers = block.words.map { words.number(of: $0) }
        for forms in block.texts {
          for (language, texts) in forms {
            groups[Group(kind: kind, language: language), default: []].append(
              Entry(position: position, texts: texts.renumbered(numbers)))
          }
          position += 1
        }
      }
    }
    let numbers = words.order(by: Likenesses.uses(of: words, in: groups.values.joined().map(\.texts)))
    let (all, firstRare) = (Array(groups), words.firstRare)
    let made = inParallel(all.count, block: 1) { range in
      all[range].map { group, entries in
        entries.reduce(
          into: LikenessColumn(Likenesses.positions(of: group.kind, in: catalogue), in: group.language)
        ) {
          $0.add($1.texts.renumbered(numbers), of: $1.position, firstRare: firstRare)
        }
      }
    }
    columns = Dictionary(uniqueKeysWithValues: zip(all.map(\.key), made.joined()))
  }

  private static func positions(of kind: String, in catalogue: Catalogue) -> Range<Int> {
    catalogue.metamodel[kind].map(catalogue.positions) ?? 0..<0
  }

  /// Reads descriptions in blocks that number their words each in its own way.
  private static func read(
    _ positions: Range<Int>, of catalogue: Catalogue
  ) -> [(texts: [[String: ComparedTexts]], words: [String])] {
    inParallel(positions.count, block: 256) { range in
      var words = WordTable()
      let texts = range.map { index in
        ComparedTexts.read(
          catalogue.descriptions[positions.lowerBound + index], language: catalogue.manifest.language
        ) { words.number(of: $0) }
      }
      return (texts, words.words)
    }
  }

  /// In how many texts each word stands.
  private static func uses(of words: WordTable, in texts: [ComparedTexts]) -> [Int32] {
    texts.reduce(into: [Int32](repeating: 0, count: words.count)) { uses, texts in
      for word in texts.definition { uses[Int(word)] += 1 }
      for word in texts.attributes { uses[Int(word)] += 1 }
    }
  }

  /// What a description is like, by position.
  ///
  /// - Parameter isWanted: which of the others are asked for.
  public func likenesses(of position: Int, where isWanted: (Int) -> Bool = { _ in true }) -> [Likeness] {
    var found: [Int: Likeness] = [:]
    for column in columns.values {
      for likeness in column.likenesses(of: position, firstRare: words.firstRare, where: isWanted) {
        // Of several languages the first by its tag, so that the answer is always the same.
        if let known = found[likeness.other], known.language < likeness.language { continue }
        found[likeness.other] = likeness
      }
    }
    return found.values.sorted { $0.other < $1.other }
  }

  /// Reads descriptions anew whose contents are others than before.
  ///
  /// - Returns: the positions of what they were like, and of what they are like now.
  public mutating func update(_ positions: [Int], in catalogue: Catalogue) -> Set<Int> {
    let read = positions.map { (position: $0, kind: catalogue.descriptions[$0].kind.id) }
      .filter { kinds.contains($0.kind) }
    let before = read.flatMap { likenesses(of: $0.position) }
    for (position, kind) in read {
      let range = Likenesses.positions(of: kind, in: catalogue)
      let texts = ComparedTexts.read(
        catalogue.descriptions[position], language: catalogue.manifest.language
      ) { words.number(of: $0) }
      let known = columns.keys.filter { $0.kind == kind }.map(\.language)
      for language in Set(known).union(texts.keys) {
        columns[Group(kind: kind, language: language), default: LikenessColumn(range, in: language)]
          .replace(position, by: texts[language], firstRare: words.firstRare)
      }
    }
    return Set((before + read.flatMap { likenesses(of: $0.position) }).map(\.other))
  }

  /// Follows descriptions to where they stand in a catalogue.
  ///
  /// - Returns: the positions there of what those were like that have gone.
  public mutating func shift(by shift: PositionShift, in catalogue: Catalogue) -> [Int] {
    let left = shift.gone.flatMap { likenesses(of: $0) }.compactMap { shift.new($0.other) }
    for group in columns.keys {
      let range = Likenesses.positions(of: group.kind, in: catalogue)
      columns[group]?.shift(by: shift, to: range)
    }
    return left
  }
}
