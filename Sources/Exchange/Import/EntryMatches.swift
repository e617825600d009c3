import Catalogue

/// Which entry of a list each proposed one is, each entry at most once.
///
/// Entries with an id are the same where the id is. Others are so where their code is, or what they refer to; where
/// several refer to the same, those with the same name are found first. Any other is the same only where all that is
/// proposed is there.
struct EntryMatches {
  /// The place of the entry for each proposed one; `nil` where it is none.
  private(set) var entries: [Int?]
  /// The entries that none of the proposed ones is, in their order.
  private(set) var left: [Int]

  /// - Parameters:
  ///   - entries: the places of those that may be matched.
  ///   - text: the text that an entry has for a key; `nil` where it has none.
  ///   - holds: whether an entry has all that is proposed.
  init(
    of proposed: [[NewValue.Pair]], among entries: [Int], text: (_ key: String, _ entry: Int) -> String?,
    holds: (_ entry: Int, _ pairs: [NewValue.Pair]) -> Bool
  ) {
    var result = [Int?](repeating: nil, count: proposed.count)
    var free = Set(entries)
    for keys in [["id"], ["code"], ["role", "actor"], ["to", "name"], ["to"]] {
      let texts = { (text: (String) -> String?) in
        let found = keys.compactMap(text)
        return found.count == keys.count ? found : nil
      }
      let known = Dictionary(
        grouping: free.sorted().compactMap { entry in
          texts { text($0, entry) }.map { (texts: $0, entry: entry) }
        }, by: \.texts)
      for (index, pairs) in proposed.enumerated() where result[index] == nil {
        guard let wanted = texts(pairs.text), pairs.text("id") == nil || keys == ["id"],
          let found = known[wanted]?.first(where: { free.contains($0.entry) })?.entry
        else { continue }
        result[index] = found
        free.remove(found)
      }
    }
    for (index, pairs) in proposed.enumerated() where result[index] == nil && pairs.text("id") == nil {
      guard let found = free.sorted().first(where: { holds($0, pairs) }) else { continue }
      result[index] = found
      free.remove(found)
    }
    self.entries = result
    left = free.sorted()
  }
}

extension [NewValue.Pair] {
  /// The text of a key; `nil` where there is none.
  func text(_ key: String) -> String? {
    guard case .text(let text)? = first(where: { $0.key == key })?.value else { return nil }
    return text
  }
}

extension NewValue {
  /// The text by the languages that it is in; one that stands without is in `language`.
  func texts(in language: String) -> [Pair] {
    switch self {
    case .text: [Pair(language, self)]
    case .map(let pairs): pairs
    case .list: []
    }
  }

  /// The entries of a list that are structures or parts.
  var structures: [[Pair]] {
    guard case .list(let entries) = self else { return [] }
    return entries.compactMap { if case .map(let pairs) = $0 { pairs } else { nil } }
  }
}

extension FieldPath {
  /// The names of the steps, as `attributes.cardinality`.
  var withoutSelectors: String { steps.map(\.name).joined(separator: ".") }
}
