// SPDX-License-Identifier: EUPL-1.2

extension KeyPress: CustomStringConvertible {
  /// The stable name: "Ctrl-P", "Alt-Left", "Shift-Tab", "F10", "Space", "j", "?".
  public var description: String { name { $0 } }

  /// The name with each word put in the reader's language.
  /// - Parameter word: Gives the word for "Ctrl", "Enter" and so on; called with the stable words only.
  public func name(_ word: (String) -> String) -> String {
    var parts: [String] = []
    if modifiers.contains(.control) { parts.append(word("Ctrl")) }
    if modifiers.contains(.alt) { parts.append(word("Alt")) }
    if modifiers.contains(.shift) { parts.append(word("Shift")) }
    switch key {
    case .character(" "): parts.append(word("Space"))
    case .character(let character):
      parts.append(modifiers.contains(.control) ? character.uppercased() : String(character))
    case .function(let number): parts.append("F\(number)")
    default: parts.append(word(Self.named.first { $0.key == key }?.word ?? ""))
    }
    return parts.joined(separator: "-")
  }

  /// Reads a stable name; nil when it names no key that a terminal can tell.
  ///
  /// Names that terminals cannot tell apart give one key: "Ctrl-I" is Tab.
  public init?(_ name: String) {
    // By scalars: a mark after a dash would be one character with it.
    var rest = Substring(name).unicodeScalars
    var modifiers: Modifiers = []
    while let dash = rest.dropFirst().firstIndex(of: "-"), rest.index(after: dash) < rest.endIndex {
      switch String(rest[..<dash]).lowercased() {
      case "ctrl": modifiers.insert(.control)
      case "alt": modifiers.insert(.alt)
      case "shift": modifiers.insert(.shift)
      default: return nil
      }
      rest = rest[rest.index(after: dash)...]
    }
    guard let key = Self.key(String(rest)) else { return nil }
    self = KeyPress(key, modifiers).canonical
  }

  /// The stable names of the keys that do not type, and of the space bar.
  public static var words: [String] { named.map(\.word) }

  private static let named: [(word: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("Esc", .escape), ("Backspace", .backspace), ("Insert", .insert),
    ("Delete", .delete), ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Space", .character(" ")),
  ]

  private static func key(_ name: String) -> Key? {
    if name.count == 1, let character = name.first, !(character.isASCII && character.isWhitespace) {
      return .character(character)
    }
    if name.first?.lowercased() == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    return named.first { $0.word.lowercased() == name.lowercased() }?.key
  }

  /// The form that the decoder gives the same key.
  private var canonical: KeyPress {
    guard case .character(let character) = key else { return self }
    if modifiers.contains(.control) {
      switch character.lowercased() {
      case "i": return KeyPress(.tab, modifiers.subtracting(.control))
      case "m", "j": return KeyPress(.enter, modifiers.subtracting(.control))
      case "[": return KeyPress(.escape, modifiers.subtracting(.control))
      case let lower where lower.count == 1: return KeyPress(.character(Character(lower)), modifiers)
      default: return self
      }
    }
    guard modifiers.contains(.shift), character.uppercased().count == 1 else { return self }
    return KeyPress(.character(Character(character.uppercased())), modifiers.subtracting(.shift))
  }
}
