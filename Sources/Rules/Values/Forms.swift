/// What values of the types without a list of choices look like (format.md), told from their bytes.
enum Forms {
  static func isBoolean(_ text: ArraySlice<UInt8>) -> Bool {
    text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
  }

  /// The whole number that a text is; `nil` where it is none, or beyond what can be counted.
  static func integer(_ text: ArraySlice<UInt8>) -> Int? {
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = isNegative ? text.dropFirst() : text
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard isDigit(byte) else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, over) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !overflow, !over else { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }

  /// One to three numbers with dots between, without leading zeros.
  static func isVersion(_ text: some Collection<UInt8>) -> Bool {
    let numbers = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return numbers.count <= 3
      && numbers.allSatisfy { number in
        !number.isEmpty && number.allSatisfy(isDigit)
          && (number.count == 1 || number.first != UInt8(ascii: "0"))
      }
  }

  /// A tag as BCP 47 spells it: two or three letters, then letters and digits between hyphens. Longer first
  /// parts are reserved there, and here most often the name of a language.
  static func isLanguage(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.allSatisfy(isLetter) else { return false }
    let isPrivate = first.count == 1 && (first.first == UInt8(ascii: "x") || first.first == UInt8(ascii: "i"))
    guard isPrivate ? parts.count > 1 : (2...3).contains(first.count) else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  /// An address or a path: no control characters, and no blanks where there is a scheme.
  static func isURI(_ text: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    var isAbsolute = false
    var hasBlank = false
    for byte in text {
      if byte < 0x20 || byte == 0x7F { return false }
      if byte == UInt8(ascii: " ") { hasBlank = true }
      if byte == UInt8(ascii: "/"), previous == UInt8(ascii: ":") { isAbsolute = true }
      previous = byte
    }
    return !(isAbsolute && hasBlank)
  }

  /// Whether a text is surely a reference; one that is not may be so all the same.
  ///
  /// It takes `kind/id#part` and `id` without looking at what the field asks for.
  static func isPlainReference(_ text: ArraySlice<UInt8>) -> Bool {
    var isAtStart = true
    var isInPart = text.first == UInt8(ascii: "#")
    for byte in isInPart ? text.dropFirst() : text {
      if isLowerOrDigit(byte) {
        isAtStart = false
      } else if !isAtStart, byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
        continue
      } else if !isAtStart, !isInPart, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") {
        isAtStart = true
        isInPart = byte == UInt8(ascii: "#")
      } else {
        return false
      }
    }
    return !isAtStart
  }

  /// Segments with slashes between.
  static func isIdentifier(_ text: some Collection<UInt8>) -> Bool {
    var isAtStart = true
    for byte in text {
      if isLowerOrDigit(byte) {
        isAtStart = false
      } else if isAtStart || !isSegmentByte(byte) && byte != UInt8(ascii: "/") {
        return false
      } else {
        isAtStart = byte == UInt8(ascii: "/")
      }
    }
    return !isAtStart
  }

  /// One segment of an id: `[a-z0-9][a-z0-9.-]*`.
  static func isSegment(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first, isLowerOrDigit(first) else { return false }
    return text.allSatisfy(isSegmentByte)
  }

  static func isSegmentByte(_ byte: UInt8) -> Bool {
    isLowerOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
