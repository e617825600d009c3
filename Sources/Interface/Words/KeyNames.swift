import Metamodel
import Terminal

/// The names of keys as people read them.
enum KeyNames {
  private static let swedish = [
    "Enter": "Retur", "Backspace": "Backsteg", "Up": "Upp", "Down": "Ned", "Left": "Vänster",
    "Right": "Höger",
    "Space": "Mellanslag", "Delete": "Delete", "PageUp": "PgUp", "PageDown": "PgDn", "Shift": "Skift",
  ]
  private static let english = ["PageUp": "PgUp", "PageDown": "PgDn"]

  /// A key in the language of the reader.
  static func name(of key: KeyPress, _ language: Language) -> String {
    key.name { (language == .swedish ? swedish : english)[$0] ?? $0 }
  }
}
