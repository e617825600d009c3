import Catalogue
import Metamodel

/// How a scalar is spelt on one line: plain where YAML reads it as the same text, else between quotes
/// (format.md, Canonical form).
enum Spelling {
  /// A text on one line.
  ///
  /// - Parameters:
  ///   - style: the quotes that stood there before, kept where the new text allows.
  ///   - inFlow: whether it stands between brackets, where more signs mean something.
  static func inline(
    _ text: String, _ field: Field?, style: Node.Style? = nil, inFlow: Bool = false
  ) -> String {
    let isPlain = canBePlain(text, field, inFlow: inFlow)
    switch style {
    case .singleQuoted where !text.unicodeScalars.contains(where: isControl):
      return "'" + text.replacing("'", with: "''") + "'"
    case .doubleQuoted: return doubleQuoted(text)
    // What a person wrote plain stays plain where the reader takes it as the same text.
    case .plain where isPlainText(text, inFlow: inFlow) && !isNull(text): return text
    default: return isPlain ? text : doubleQuoted(text)
    }
  }

  /// A key.
  static func key(_ text: String) -> String {
    canBePlain(text, nil) ? text : doubleQuoted(text)
  }

  static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case _ where isControl(scalar): result += escape(scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let width = value < 0x100 ? 2 : 4
    return (width == 2 ? "\\x" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
  }

  /// What must not stand as itself in a file: controls, and the line ends that only some readers know.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether a text is written without quotes; it is one line then.
  static func canBePlain(_ text: String, _ field: Field?, inFlow: Bool = false) -> Bool {
    guard isPlainText(text, inFlow: inFlow) else { return false }
    switch field?.type {
    case .date, .integer, .boolean: return !isNull(text)
    default: return !YAMLTypes.isTyped(text)
    }
  }

  private static func isNull(_ text: String) -> Bool { text == "~" || text == "null" }

  /// Whether a plain scalar of these characters is this text.
  private static func isPlainText(_ text: String, inFlow: Bool) -> Bool {
    if let isPlain = text.utf8.withContiguousStorageIfAvailable({ isPlain($0, inFlow: inFlow) }),
      let isPlain
    {
      return isPlain
    }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first != " ", last != " ", last != ":", !"-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first)
    else { return false }
    var before: Unicode.Scalar = "a"
    for scalar in text.unicodeScalars {
      if isControl(scalar) || before == ":" && scalar == " " || before == " " && scalar == "#" {
        return false
      }
      if inFlow, ",[]{}".unicodeScalars.contains(scalar) { return false }
      if inFlow, before == ":", ",[]{}".unicodeScalars.contains(scalar) { return false }
      before = scalar
    }
    return true
  }

  /// Whether a byte means something at the start of a scalar.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case .dash, .question, .colon, .hash, .ampersand, .asterisk, .exclamation, .bar, .greater, .singleQuote,
      .doubleQuote, .percent, .commercialAt, .backtick:
      true
    default: isBracket(byte)
    }
  }

  /// Whether a byte means something between brackets.
  private static func isBracket(_ byte: UInt8) -> Bool {
    switch byte {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }

  /// The same by the bytes of the text; `nil` where one may begin a control that is not of ASCII.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, inFlow: Bool) -> Bool? {
    let (blank, colon) = (UInt8(ascii: " "), UInt8(ascii: ":"))
    guard let first = bytes.first, let last = bytes.last, first != blank, last != blank, last != colon,
      !isIndicator(first)
    else { return false }
    var before = first
    for byte in bytes {
      switch byte {
      case 0..<0x20, 0x7F: return false
      case blank where before == colon: return false
      case UInt8(ascii: "#") where before == blank: return false
      case 0xC2, 0xE2, 0xEF: return nil
      default: if inFlow, isBracket(byte) { return false }
      }
      before = byte
    }
    return true
  }
}

/// What YAML, 1.1 or 1.2, reads as something else than a text.
enum YAMLTypes {
  private static let words: [UInt64] = [
    "~", "null", "y", "n", "yes", "no", "on", "off", "true", "false", ".inf", "-.inf", "+.inf", ".nan", "<<",
    "=",
  ].map { packed($0.utf8) }

  /// The bytes of a word of at most eight in one number, capital letters as small ones.
  private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
  }

  /// Whether any of these begins with a byte.
  private static func isBeginning(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "<"), UInt8(ascii: "="):
      return true
    default:
      return switch byte | 0x20 {
      case UInt8(ascii: "n"), UInt8(ascii: "y"), UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"):
        true
      default: false
      }
    }
  }

  /// Whether a plain scalar is a null, a boolean, a number, a date or a time.
  static func isTyped(_ text: String) -> Bool {
    // Most texts begin with a letter that none of these begins with.
    guard let first = text.utf8.first, isBeginning(first) else { return false }
    if text.utf8.count <= 5, words.contains(packed(text.utf8)) { return true }
    guard !isLetter(first) else { return false }
    var text = text
    return text.withUTF8 { bytes in
      if isTime(bytes[...]) { return true }
      let isSigned = bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+")
      return isNumber(bytes[(isSigned ? 1 : 0)...])
    }
  }

  private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first, isDigit(first) || first == UInt8(ascii: ".") else { return false }
    if first == UInt8(ascii: "0"), text.count > 2, let mark = text.dropFirst().first {
      let digits = text.dropFirst(2)
      switch mark {
      case UInt8(ascii: "x"): return digits.allSatisfy { isHex($0) || $0 == UInt8(ascii: "_") }
      case UInt8(ascii: "o"), UInt8(ascii: "b"):
        return digits.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") }
      default: break
      }
    }
    var points = 0
    var digits = 0
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "_"): break
      case UInt8(ascii: ":"):
        // Numbers to the base of sixty, `12:30`.
        let parts = text[text.index(after: index)...].split(
          separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        return points == 0 && digits > 0
          && parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
          }
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        var exponent = text[text.index(after: index)...]
        if exponent.first == UInt8(ascii: "-") || exponent.first == UInt8(ascii: "+") {
          exponent = exponent.dropFirst()
        }
        return points <= 1 && digits > 0 && !exponent.isEmpty && exponent.allSatisfy(isDigit)
      case let byte where isDigit(byte): digits += 1
      default: return false
      }
      index = text.index(after: index)
    }
    return digits > 0 && points <= 1
  }

  /// Whether a text begins as a date of YAML 1.1 does, and has no more than a time after it.
  private static func isTime(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.count >= 8, text[text.startIndex + 4] == .dash else { return false }
    let head = text.prefix { isDigit($0) || $0 == UInt8(ascii: "-") }
    let numbers = head.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard numbers.count == 3, numbers[0].count == 4, (1...2).contains(numbers[1].count),
      (1...2).contains(numbers[2].count)
    else { return false }
    let rest = text.dropFirst(head.count)
    let isTimeByte = { (byte: UInt8) in isDigit(byte) || "tTzZ:.+- \t".utf8.contains(byte) }
    return rest.isEmpty || rest.contains(UInt8(ascii: ":")) && rest.allSatisfy(isTimeByte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
