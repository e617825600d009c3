/// A JSON value as YAML on lines of its own, for people to go on with.
struct YAMLText {
  private(set) var text = ""

  init(_ value: JSON) { lines(of: value, column: 0) }

  private init(_ value: JSON, column: Int) { lines(of: value, column: column) }

  /// The entries of a list or map, each on a line that begins in a column.
  private mutating func lines(of value: JSON, column: Int) {
    switch value {
    case .object(let members):
      for member in members {
        text += YAMLText.blanks(column) + YAMLText.plainOrQuoted(member.key) + ":"
        inside(member.value, column: column + 2)
      }
    case .array(let values):
      for value in values {
        text += YAMLText.blanks(column) + "-"
        entry(value, column: column + 2)
      }
    case .rows(let count, let row): lines(of: .array((0..<count).map(row)), column: column)
    case .null, .bool, .number, .string: inside(value, column: column)
    }
  }

  /// What stands behind a key: on its line, or on lines below it.
  private mutating func inside(_ value: JSON, column: Int) {
    if case .string(let string) = value, string.contains("\n"), YAMLText.isLiteral(string) {
      text += " |-\n"
      for line in string.split(separator: "\n", omittingEmptySubsequences: false) {
        text += line.isEmpty ? "\n" : YAMLText.blanks(column) + line + "\n"
      }
    } else if let inline = YAMLText.inline(value) {
      text += " \(inline)\n"
    } else {
      text += "\n"
      lines(of: value, column: column)
    }
  }

  /// What stands behind a dash; the first key of a map stands on its line.
  private mutating func entry(_ value: JSON, column: Int) {
    guard case .object(let members) = value, !members.isEmpty else {
      inside(value, column: column)
      return
    }
    text += " " + YAMLText(value, column: column).text.dropFirst(column)
  }

  /// A value that needs no lines of its own.
  private static func inline(_ value: JSON) -> String? {
    switch value {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .number(let number): String(number)
    case .string(let string): plainOrQuoted(string)
    case .array(let values): values.isEmpty ? "[]" : nil
    case .object(let members): members.isEmpty ? "{}" : nil
    case .rows(let count, _): count == 0 ? "[]" : nil
    }
  }

  /// Whether a text of several lines may stand as it is.
  private static func isLiteral(_ string: String) -> Bool {
    guard let first = string.first, !first.isWhitespace, string.last?.isNewline == false else { return false }
    return string.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && ![0x2028, 0x2029, 0xFEFF].contains(scalar.value)
    }
  }

  private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

  /// A text on one line: plain where nobody can take it for anything else, else as JSON has it.
  private static func plainOrQuoted(_ string: String) -> String {
    let isPlain =
      string.first.map { $0.isLetter || $0 == "/" } == true && string.last != " "
      && string.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || " -_./()+,;".unicodeScalars.contains($0)
      } && !words.contains(string.lowercased())
    return isPlain ? string : JSON.string(string).lineText
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
