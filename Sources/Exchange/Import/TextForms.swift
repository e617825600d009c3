import Text

extension StringProtocol {
  /// The text without blanks and line breaks around it.
  var trimmed: String {
    let text = String(self)
    // Nearly all have none, which the first and last byte tell.
    if let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x80).contains(first),
      (0x21..<0x80).contains(last)
    {
      return text
    }
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
    return String(text[start..<end])
  }

  /// The text on one line, as names are.
  var onOneLine: String {
    contains(where: \.isNewline) ? split(whereSeparator: \.isWhitespace).joined(separator: " ") : trimmed
  }

  /// The text with percent escapes resolved; a false one stays as it is.
  var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
    var result: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        result.append(code)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// The path with signs escaped that would end or split a link, or that no link may have.
  var percentEncoded: String { escaping { "#?% ".unicodeScalars.contains($0) || $0.isControl } }

  /// The text without blanks and control characters, which no uri has.
  var percentEncodedBlanks: String {
    split(whereSeparator: \.isWhitespace).joined(separator: "%20").escaping { $0.isControl }
  }

  /// The text with some signs of ASCII escaped.
  private func escaping(_ isEscaped: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: isEscaped) else { return self }
    return unicodeScalars.reduce(into: "") { result, scalar in
      if isEscaped(scalar) {
        result += (scalar.value < 16 ? "%0" : "%") + String(scalar.value, radix: 16, uppercase: true)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  /// A name of code as a segment of an id, a hyphen between its words: `HsaIdType` becomes `hsa-id-type`.
  var segment: String {
    var words = ""
    let scalars = Array(unicodeScalars)
    let isUpper = { (index: Int) in
      scalars.indices.contains(index)
        && (scalars[index].isASCII
          ? ("A"..."Z").contains(scalars[index]) : scalars[index].properties.isUppercase)
    }
    let isLower = { (index: Int) in
      scalars.indices.contains(index)
        && (scalars[index].isASCII
          ? ("a"..."z").contains(scalars[index]) : scalars[index].properties.isLowercase)
    }
    for index in scalars.indices {
      // A word begins at a capital after a small letter, and at the last capital of several before one.
      if isUpper(index), isLower(index - 1) || isUpper(index - 1) && isLower(index + 1) { words += "-" }
      words.unicodeScalars.append(scalars[index])
    }
    return String(words.identifier.prefix(80))
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character of ASCII.
  fileprivate var isControl: Bool { value < 0x20 || value == 0x7F }
}

/// Ids that have been given, so that each is given once.
struct UsedIDs {
  private var used: Set<String> = []
  /// The number that was last put behind an id.
  private var numbers: [String: Int] = [:]

  /// The id, or the first of `id-2`, `id-3` … that is free.
  mutating func free(_ id: String) -> String {
    var candidate = id
    while !used.insert(candidate).inserted {
      let number = (numbers[id] ?? 1) + 1
      numbers[id] = number
      candidate = "\(id)-\(number)"
    }
    return candidate
  }
}
