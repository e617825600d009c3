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
    let words = query.words
    let candidates = words.isEmpty ? Array(catalogue.descriptions.indices) : texts.positions(withAll: words)
    let matcher = QueryMatcher(query, in: catalogue, findings: findings, ignoringWords: true)
    return inParallel(candidates.count, block: 2048) { block in
      block.map { candidates[$0] }.filter(matcher.matches)
    }.flatMap(\.self)
  }

  /// The hits, best first: by score, then by name; and how many there are in all.
  ///
  /// - Parameter limit: how many are wanted; `nil` for all.
  public func hits(
    _ query: Query, in language: Language, limit: Int? = nil
  ) -> (hits: [SearchHit], count: Int) {
    let words = query.words.map(\.folded)
    let found = positions(query)
    let scored = inParallel(found.count, block: 512) { block in
      block.map { index in (position: found[index], score: score(found[index], words, language)) }
    }.flatMap(\.self)
    let best = scored.map { (hit: $0, key: SwedishSortKey(catalogue.name(at: $0.position, in: language))) }
      .sorted { ($1.hit.score, $0.key) < ($0.hit.score, $1.key) }.map(\.hit)
    return (best.prefix(limit ?? best.count).map { hit($0.position, $0.score, words) }, found.count)
  }

  private func score(_ position: Int, _ words: [String], _ language: Language) -> Int {
    guard !words.isEmpty else { return 0 }
    let name = catalogue.name(at: position, in: language).folded
    let phrase = words.joined(separator: " ")
    if name == phrase { return 6 }
    if name.hasPrefix(phrase) { return 5 }
    if words.allSatisfy({ word in name.split(separator: " ").contains { $0.hasPrefix(word) } }) { return 4 }
    if words.allSatisfy({ name.contains($0) }) { return 3 }
    return words.allSatisfy { catalogue.descriptions[position].id.contains($0) } ? 2 : 1
  }

  /// Where the first word stands, for the eye.
  private func hit(_ position: Int, _ score: Int, _ words: [String]) -> SearchHit {
    let description = catalogue.descriptions[position]
    let none = SearchHit(position: position, place: "id", offset: 0, excerpt: description.id, score: score)
    guard let document = description.document, let word = words.first else { return none }
    var found: SearchHit?
    for (index, node) in document.nodes.enumerated() where node.shape == .scalar {
      let text = document.text(index)
      guard let line = text.split(separator: "\n").first(where: { $0.folded.contains(word) }) else { continue }
      found = SearchHit(
        position: position, place: document.path(of: index, in: description.kind.schema), offset: Int(node.start),
        excerpt: String(line), score: score)
      break
    }
    if let found { return found }
    var offset = document.bodyStart
    for line in document.body.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.folded.contains(word) {
        return SearchHit(position: position, place: "body", offset: offset, excerpt: String(line), score: score)
      }
      offset += line.utf8.count + 1
    }
    return none
  }
}
