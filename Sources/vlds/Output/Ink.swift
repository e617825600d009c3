import Glibc
import Rules
import Terminal

/// Colour for text on a terminal; without colour the same text as it is.
struct Ink {
  let isOn: Bool

  /// On where standard output is a terminal that can, and `NO_COLOR` is unset (no-color.org).
  static var ofStandardOutput: Ink {
    let forbidden = environment("NO_COLOR")?.isEmpty == false || environment("TERM") == "dumb"
    return Ink(isOn: !forbidden && isatty(STDOUT_FILENO) == 1)
  }

  func bold(_ text: String) -> String { text.isEmpty ? text : wrap(text, "1") }

  func dim(_ text: String) -> String { text.isEmpty ? text : wrap(text, "2") }

  func paint(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "33")
    case .info: wrap(text, "36")
    }
  }

  /// A piece of a page in its style.
  func paint(_ span: Span) -> String {
    guard isOn, span.style != .plain else { return span.text }
    var codes: [String] = []
    let attributes = span.style.attributes
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.dim) { codes.append("2") }
    if attributes.contains(.italic) { codes.append("3") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    let colour = span.style.foreground.number
    if colour >= 0 { codes.append(colour < 8 ? "3\(colour)" : "38;5;\(colour)") }
    return codes.isEmpty ? span.text : wrap(span.text, codes.joined(separator: ";"))
  }

  private func wrap(_ text: String, _ codes: String) -> String {
    isOn ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}

/// The value of an environment variable; `nil` where it is unset.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Whether a person reads standard output as it is written.
func isTerminalOutput() -> Bool { isatty(STDOUT_FILENO) == 1 }

/// The columns that text may take: those of the terminal, else 80.
func columnsOfOutput() -> Int {
  var size = winsize()
  if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return max(20, Int(size.ws_col)) }
  return environment("COLUMNS").flatMap { Int($0) }.map { max(20, $0) } ?? 80
}
