import Metamodel

/// The order of the languages of a text: those of the interface first, then by tag.
enum LanguageOrder {
  static func before(_ left: String, _ right: String) -> Bool {
    let rank = { (tag: String) in
      Language.allCases.firstIndex { $0.rawValue == tag } ?? Language.allCases.count
    }
    return (rank(left), left) < (rank(right), right)
  }
}
