import Catalogue
import Metamodel
import Text

/// What is typed to find a description: letters of its name and id, and perhaps its kind, as `kind/id` or as one of
/// the words.
struct Finder {
  private let text: String
  private let metamodel: Metamodel
  /// The kind that is named, and what else is typed.
  private let named: (kind: Kind, rest: String)?
  /// Whether nothing but descriptions of the kind can be meant.
  private let isReference: Bool

  init(_ text: String, _ metamodel: Metamodel) {
    self.text = text
    self.metamodel = metamodel
    if let slash = text.firstIndex(of: "/"), let kind = metamodel[String(text[..<slash])] {
      named = (kind, String(text[text.index(after: slash)...]))
      isReference = true
    } else {
      named = Finder.kindAmongWords(text, metamodel)
      isReference = false
    }
  }

  private static func kindAmongWords(_ text: String, _ metamodel: Metamodel) -> (kind: Kind, rest: String)? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1 else { return nil }
    for (index, word) in words.enumerated() {
      let word = word.folded
      let kind = metamodel.kinds.first { kind in
        kind.id == word
          || [kind.label, kind.plural].contains { $0.sv.folded == word || $0.en.folded == word }
      }
      guard let kind else { continue }
      return (kind, (words[..<index] + words[(index + 1)...]).joined(separator: " "))
    }
    return nil
  }

  /// The best, and how many there are: those of the kind that is named go first.
  func find(in names: NameIndex, _ language: Language, limit: Int) -> (positions: [Int], count: Int) {
    guard let named else { return names.fuzzy(text, in: language, limit: limit) }
    if named.rest.isEmpty {
      let all = names.ordered(named.kind, language)
      return (Array(all.prefix(limit)), all.count)
    }
    let own = names.fuzzy(named.rest, in: language, among: [named.kind], limit: limit)
    if isReference { return own }
    let others = metamodel.kinds.filter { $0.id != named.kind.id }
    let more = names.fuzzy(text, in: language, among: others, limit: limit)
    return (Array((own.positions + more.positions).prefix(limit)), own.count + more.count)
  }

  /// The characters of a name with its id that answer.
  func hits(in name: String) -> [Int] {
    FuzzyPattern(text).match(in: name)?.positions
      ?? named.flatMap { FuzzyPattern($0.rest).match(in: name)?.positions } ?? []
  }
}
