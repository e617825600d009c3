import Catalogue

/// Finds the rows that answer a query, in the order of the list.
struct Filter {
  private let matcher: QueryMatcher
  private let words: [String]
  private let names: NameIndex?

  init(_ query: Query, _ content: Content) {
    // Words are looked for in the index of names where it is there: the rest is asked of what is left.
    matcher = QueryMatcher(
      query, in: content.catalogue, findings: content.assessment, ignoringWords: content.names != nil)
    words = query.words
    names = content.names
  }

  func rows(_ all: [Int]) -> [Int] {
    let matcher = matcher
    let named = names.map { $0.positions(withAll: words, among: all) } ?? all
    return inParallel(named.count, block: 4096) { block in
      block.map { named[$0] }.filter(matcher.matches)
    }.flatMap(\.self)
  }
}
