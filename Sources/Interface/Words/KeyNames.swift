import Metamodel
import Terminal
import Text

/// The names of keys as people read them.
public enum KeyNames {
  private static let swedish = [
    "Enter": "Retur", "Backspace": "Backsteg", "Up": "Upp", "Down": "Ned", "Left": "Vänster",
    "Right": "Höger",
    "Space": "Mellanslag", "Delete": "Delete", "PageUp": "PgUp", "PageDown": "PgDn", "Shift": "Skift",
  ]
  private static let english = ["PageUp": "PgUp", "PageDown": "PgDn"]

  /// A key in the language of the reader.
  public static func name(of key: KeyPress, _ language: Language) -> String {
    key.name { (language == .swedish ? swedish : english)[$0] ?? $0 }
  }

  /// The key with a name, the stable one or as people read it; `nil` where there is none.
  public static func key(named name: String) -> KeyPress? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false).map { part in
      stable[part.lowercased()] ?? String(part)
    }
    return KeyPress(parts.joined(separator: "-"))
  }

  /// The name that was most likely meant by one that names no key.
  public static func nearest(to name: String) -> String? {
    let dash = name.dropLast().lastIndex(of: "-")
    let head = dash.map { String(name[...$0]) } ?? ""
    let last = dash.map { name[name.index(after: $0)...] } ?? name[...]
    let words = KeyPress.words + stable.keys.sorted()
    guard let word = Text.nearest(to: String(last), among: words) else { return nil }
    let meant = head + (stable[word] ?? word)
    return key(named: meant).map { String(describing: $0) }
  }

  /// What people read, in small letters, with the stable name for it.
  private static let stable: [String: String] = Dictionary(
    (swedish.map { ($1.lowercased(), $0) } + english.map { ($1.lowercased(), $0) }),
    uniquingKeysWith: { one, _ in one })
}
