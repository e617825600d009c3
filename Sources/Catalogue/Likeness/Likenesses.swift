import Metamodel

/// Finds what in a catalogue is described twice, without comparing every description with every other.
public struct Likenesses: Sendable {
  private struct Group: Hashable, Sendable {
    let kind: String
    let language: String
  }

  private let kinds: Set<String>
  private var words = WordTable()
  private var columns: [Group: LikenessColumn] = [:]

  /// Reads the descriptions of some kinds, on all cores.
  public init(_ catalogue: Catalogue, kinds: [String]) {
    self.kinds = Set(kinds)
    var texts: [Group: [(position: Int, texts: ComparedTexts)]] = [:]
    for kind in kinds.compactMap({ catalogue.metamodel[$0] }) {
      let positions = catalogue.positions(of: kind)
      let blocks = inParallel(positions.count, block: 1024) { range in
        var words = WordTable()
        let texts = range.map { index in
          ComparedTexts.read(
            catalogue.descriptions[positions.lowerBound + index], language: catalogue.manifest.language
          ) { words.number(of: $0) }
        }
        return (texts: texts, words: words.words)
      }
      var position = positions.lowerBound
      for block in blocks {
        let numbers = block.words.map { words.number(of: $0) }
        for forms in block.texts {
          for (language, form) in forms {
            texts[Group(kind: kind.id, language: language), default: []].append(
              (position, form.renumbered(numbers)))
          }
          position += 1
        }
      }
    }
    let numbers = words.order(by: Likenesses.uses(texts.values.joined(), of: words))
    let (groups, firstRare) = (Array(texts), words.firstRare)
    let made = inParallel(groups.count, block: 1) { range in
      range.map { index in
        LikenessColumn(
          groups[index].value.map { ($0.position, $0.texts.renumbered(numbers)) },
          in: groups[index].key.language, firstRare: firstRare)
      }
    }
    columns = Dictionary(uniqueKeysWithValues: zip(groups.map(\.key), made.joined()))
  }

  /// In how many texts each word stands.
  private static func uses(
    _ texts: some Sequence<(position: Int, texts: ComparedTexts)>, of words: WordTable
  ) -> [Int32] {
    var uses = [Int32](repeating: 0, count: words.count)
    for (_, texts) in texts {
      for word in texts.definition { uses[Int(word)] += 1 }
      for word in texts.attributes { uses[Int(word)] += 1 }
    }
    return uses
  }

  /// What a description is like, by position.
  ///
  /// - Parameter isWanted: which of the others are asked for.
  public func likenesses(of position: Int, where isWanted: (Int) -> Bool = { _ in true }) -> [Likeness] {
    var found: [Int: Likeness] = [:]
    for column in columns.values where column.texts[position] != nil {
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
  /// - Parameter positions: those of the descriptions.
  /// - Returns: the positions of what they were like, and of what they are like now.
  public mutating func update(_ positions: [Int], in catalogue: Catalogue) -> Set<Int> {
    let positions = positions.filter { kinds.contains(catalogue.descriptions[$0].kind.id) }
    let before = positions.flatMap { likenesses(of: $0) }
    for position in positions {
      let description = catalogue.descriptions[position]
      let texts = ComparedTexts.read(description, language: catalogue.manifest.language) {
        words.number(of: $0)
      }
      let known = columns.keys.filter { $0.kind == description.kind.id }
      let groups = Set(known).union(texts.keys.map { Group(kind: description.kind.id, language: $0) })
      for group in groups {
        columns[group, default: LikenessColumn([], in: group.language, firstRare: words.firstRare)]
          .replace(position, by: texts[group.language], firstRare: words.firstRare)
      }
    }
    return Set((before + positions.flatMap { likenesses(of: $0) }).map(\.other))
  }
}
