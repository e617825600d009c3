import Metamodel
import Text

extension StringProtocol {
  /// The text between backticks, on one line, safe to print and no longer than a message can bear.
  var quoted: String {
    let limit = 60
    let text = String(prefix(limit + 1)).visible
    return "`" + (count > limit ? text.prefix(limit) + "…" : text[...]) + "`"
  }
}

extension Words {
  /// The same text in both languages.
  init(_ text: String) { self.init(sv: text, en: text) }

  /// Two texts, one behind the other.
  static func + (left: Words, right: Words) -> Words {
    Words(sv: left.sv + right.sv, en: left.en + right.en)
  }

  /// A question behind a message; nothing where nothing is like what was written.
  static func suggestion(_ name: String?) -> Words {
    guard let name else { return Words("") }
    return Words(sv: " Menade du \(name.quoted)?", en: " Did you mean \(name.quoted)?")
  }

  /// Names between backticks, the last after "eller" and "or".
  static func alternatives(_ names: [String]) -> Words {
    joined(names.map { Words($0.quoted) }, sv: "eller", en: "or")
  }

  /// The first of many names between backticks, and how many more there are.
  static func alternatives(_ names: [String], atMost limit: Int) -> Words {
    guard names.count > limit else { return alternatives(names) }
    let rest = names.count - limit
    return joined(
      names.prefix(limit).map { Words($0.quoted) }
        + [Words(sv: "något av \(rest) till", en: "one of \(rest) more")],
      sv: "eller", en: "or")
  }

  /// Names between backticks, the last after "och" and "and".
  static func enumeration(_ names: [String]) -> Words {
    joined(names.map { Words($0.quoted) }, sv: "och", en: "and")
  }

  /// The first of many names between backticks, and how many more there are.
  static func enumeration(_ names: [String], atMost limit: Int) -> Words {
    guard names.count > limit else { return enumeration(names) }
    let rest = names.count - limit
    return joined(
      names.prefix(limit).map { Words($0.quoted) } + [Words(sv: "\(rest) till", en: "\(rest) more")],
      sv: "och", en: "and")
  }

  /// Texts with commas between, the last after a word of its own.
  static func joined(_ words: [Words], sv: String, en: String) -> Words {
    guard let last = words.last, words.count > 1 else { return words.first ?? Words("") }
    let head = words.dropLast()
    return Words(
      sv: head.map(\.sv).joined(separator: ", ") + " \(sv) " + last.sv,
      en: head.map(\.en).joined(separator: ", ") + " \(en) " + last.en)
  }
}
