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
}

extension String {
  /// The text without blanks and control characters, which no uri has.
  var percentEncodedBlanks: String {
    split(whereSeparator: \.isWhitespace).joined(separator: "%20")
      .percentEncoding { $0.value < 0x20 || $0.value == 0x7F }
  }

  /// A name of code as a segment of an id, a hyphen between its words: `HsaIdType` becomes `hsa-id-type`.
  var segment: String {
    if let segment = asciiSegment { return segment }
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

  /// The same for ASCII, as nearly all names of code are, without a look at every character's properties.
  private var asciiSegment: String? {
    var text = self
    return text.withUTF8 { bytes -> String? in
      let isUpper = { (index: Int) in bytes.indices.contains(index) && (0x41...0x5A).contains(bytes[index]) }
      let isLower = { (index: Int) in bytes.indices.contains(index) && (0x61...0x7A).contains(bytes[index]) }
      var result: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        guard byte < 0x80 else { return nil }
        let isWordStart = isUpper(index) && (isLower(index - 1) || isUpper(index - 1) && isLower(index + 1))
        if isWordStart, !result.isEmpty, result.last != UInt8(ascii: "-") { result.append(UInt8(ascii: "-")) }
        if isUpper(index) {
          result.append(byte | 0x20)
        } else if isLower(index) || (0x30...0x39).contains(byte)
          || byte == UInt8(ascii: ".") && !result.isEmpty
        {
          result.append(byte)
        } else if !result.isEmpty, result.last != UInt8(ascii: "-") {
          result.append(UInt8(ascii: "-"))
        }
      }
      while result.last == UInt8(ascii: "-") || result.last == UInt8(ascii: ".") { result.removeLast() }
      return result.isEmpty ? nil : String(decoding: result.prefix(80), as: UTF8.self)
    }
  }
}

/// Ids that have been given, so that each is given once.
struct UsedIDs: Sendable {
  private var used: Set<String>
  /// The number that was last put behind an id.
  private var numbers: [String: Int] = [:]

  /// - Parameter count: how many ids there will be, where that is known.
  init(expecting count: Int = 0) { used = Set(minimumCapacity: count) }

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

  /// Whether an id has been given.
  func has(_ id: String) -> Bool { used.contains(id) }

  /// Whether no id has been given by both.
  func isDisjoint(with other: UsedIDs) -> Bool { used.isDisjoint(with: other.used) }

  /// Counts the ids that another one has given as given here; none has been.
  mutating func formUnion(_ other: UsedIDs) {
    used.formUnion(other.used)
    numbers.merge(other.numbers) { max($0, $1) }
  }
}
