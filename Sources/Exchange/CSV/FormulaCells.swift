/// Cells that a spreadsheet would take for a formula, and run: text that begins with `=`, `+`, `-`, `@`, a tab or a line
/// break. An apostrophe before it makes it text there; it is put in on the way out and taken off on the way in.
enum FormulaCells {
  private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n"]

  /// The text as it is written.
  static func guarded(_ text: String) -> String { isGuardable(text) ? "'" + text : text }

  /// The text that was written.
  static func unguarded(_ cell: String) -> String {
    cell.unicodeScalars.first == "'" && isGuardable(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  /// Whether a formula stands behind apostrophes, if there are any: a text that has one already gets one more.
  private static func isGuardable(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map(signs.contains) ?? false
  }
}
