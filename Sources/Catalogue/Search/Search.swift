import Metamodel
import Text

/// One description that a search has found.
public struct SearchHit: Sendable, Hashable {
  /// The position of the description.
  public let position: Int
  /// Where the first word was found: `name`, `id`, the path of a field, or `body`.
  public let place: String
  /// Where that is in the file.
  public let offset: Int
  /// The line of text around it.
  public let excerpt: String
  /// The higher the better: name equal, begins, word begins, part; then id; then other text.
  public let score: Int
}

/// Looks for a query in all text of a catalogue.
public struct Search: Sendable {
  private let catalogue: Catalogue
  private let findings: (any FindingLookup)?
  private let texts: TextIndex

  /// Prepares a search.
  public init(_ catalogue: Catalogue, _ texts: TextIndex, findings: (any FindingLookup)? = nil) {
    self.catalogue = catalogue
    self.texts = texts
    self.findings = findings
  }

  /// The positions that answer, in the order of the catalogue; words may stand in any text.
  public func positions(_ query: Query) -> [Int] {
    answering(query, among: query.words.isEmpty ? nil : texts.matches(query.words))
  }

  /// - Parameter matches: the texts with the words of the query; `nil` where it has none.
  private func answering(_ query: Query, among matches: TextMatches?) -> [Int] {
    let candidates = matches?.positions ?? Array(catalogue.descriptions.indices)
    let matcher = QueryMatcher(query, in: catalogue, findings: findings, ignoringWords: true)
    guard !matcher.matchesAll else { return candidates }
    return inParallel(candidates.count, block: 2048) { block in
      block.map { candidates[$0] }.filter(matcher.matches)
    }.flatMap(\.self)
  }

  /// The positions that answer, best first: by score, then by name; and how many there are in all.
  ///
  /// - Parameters:
  ///   - limit: how many are wanted.
  ///   - matches: the texts with the words of the query before, to look in where more is typed; those of this query
  ///     afterwards.
  public func best(
    _ query: Query, in language: Language, limit: Int, within matches: inout TextMatches?
  ) -> (positions: [Int], count: Int) {
    matches = query.words.isEmpty ? nil : texts.matches(query.words, within: matches)
    let found = answering(query, among: matches)
    guard let names = texts.names[language] else { return ([], found.count) }
    return (best(limit, of: found, query.words, names).map(\.position), found.count)
  }

  /// Where a query is met in a description, for whoever shows one hit after the other; without a score.
  public static func place(of query: Query, in catalogue: Catalogue, at position: Int) -> SearchHit {
    var excerpts = Excerpts(catalogue, word: query.words.first)
    return excerpts.hit(position, score: 0)
  }

  /// The hits, best first: by score, then by name; and how many there are in all.
  ///
  /// - Parameter limit: how many are wanted; `nil` for all.
  public func hits(
    _ query: Query, in language: Language, limit: Int? = nil
  ) -> (hits: [SearchHit], count: Int) {
    let found = positions(query)
    guard let names = texts.names[language] else { return ([], found.count) }
    let best = best(limit ?? found.count, of: found, query.words, names)
    let word = query.words.first
    let hits = inParallel(best.count, block: 32) { range in
      var excerpts = Excerpts(catalogue, word: word)
      return best[range].map { excerpts.hit($0.position, score: $0.score) }
    }
    return (hits.flatMap(\.self), found.count)
  }

  /// The best positions: by score, then by name.
  private func best(
    _ limit: Int, of positions: [Int], _ words: [String], _ names: NameColumn
  ) -> [(position: Int, score: Int)] {
    let blocks = inParallel(positions.count, block: 4096) { range in
      let scores = HitScore(words)
      var lowest = Lowest(limit)
      names.read { names in
        for position in positions[range] {
          let score = scores.score(name: names.name(at: position), id: names.id(at: position))
          // Score and name in one number, so that one comparison decides.
          lowest.offer(UInt64(HitScore.best - score) << 32 | UInt64(names.ranks[position]))
        }
      }
      return lowest.numbers
    }
    return blocks.flatMap(\.self).sorted().prefix(limit).map { number in
      (Int(names.order[Int(number & 0xFFFF_FFFF)]), HitScore.best - Int(number >> 32))
    }
  }
}
