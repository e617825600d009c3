import Catalogue
import Metamodel

/// What of YAML stands in the way of a change in place (format.md, The plain subset of YAML).
public enum YamlConstruct: Sendable, Hashable {
  case anchor
  case alias
  case tag
  /// A key behind a question mark.
  case explicitKey
  case directive
  case tab
  /// A list as the first thing in an entry of a list, on the same line.
  case listInEntry
  /// Brackets or braces over several lines.
  case flowOverLines
  case other

  /// What the plain reader has stopped at.
  init(at place: Int, in bytes: [UInt8]) {
    switch bytes.indices.contains(place) ? bytes[place] : 0 {
    case UInt8(ascii: "&"): self = .anchor
    case UInt8(ascii: "*"): self = .alias
    case UInt8(ascii: "!"): self = .tag
    case UInt8(ascii: "?"): self = .explicitKey
    case UInt8(ascii: "%"): self = .directive
    case .tab: self = .tab
    case .dash: self = .listInEntry
    case .openBracket, .openBrace, .lineFeed, .carriageReturn: self = .flowOverLines
    default: self = .other
    }
  }

  /// The construct as it is called in a sentence.
  var words: Words {
    switch self {
    case .anchor: Words(sv: "ett ankare (&)", en: "an anchor (&)")
    case .alias: Words(sv: "ett alias (*)", en: "an alias (*)")
    case .tag: Words(sv: "en tagg (!)", en: "a tag (!)")
    case .explicitKey: Words(sv: "en nyckel efter frågetecken (?)", en: "a key behind a question mark (?)")
    case .directive: Words(sv: "ett direktiv (%)", en: "a directive (%)")
    case .tab: Words(sv: "tabb som indrag", en: "tabs as indentation")
    case .listInEntry: Words(sv: "en lista direkt i en post (- -)", en: "a list right in an entry (- -)")
    case .flowOverLines:
      Words(sv: "klamrar över flera rader", en: "brackets or braces over several lines")
    case .other: Words(sv: "YAML utanför det enkla", en: "YAML outside the plain subset")
    }
  }
}
