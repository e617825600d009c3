import Glibc

/// A place in the bytes of a document, and what can be read from there on: names, values and text.
struct XMLCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  /// The line and column, from 1, of the byte that has been counted up to.
  private var counted = 0
  private var line = 1
  private var column = 1

  /// - Parameter bytes: UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }
  /// The byte here; `nil` at the end.
  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  // MARK: Places

  /// The line and the column in Unicode scalars; asked for from the start to the end of the document.
  mutating func place() -> (line: Int, column: Int) {
    while counted < index {
      let byte = bytes[counted]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      counted += 1
    }
    return (line, column)
  }

  /// A fault here, or at an earlier place; at the end of the document on its last line with anything on it.
  func fault(_ cause: XMLFault.Cause, at place: Int? = nil) -> XMLFault {
    var end = min(place ?? index, bytes.count)
    if end == bytes.count { while end > 0, bytes[end - 1] <= 0x20 { end -= 1 } }
    return XMLFault(cause, line: 1 + bytes[..<end].count { $0 == UInt8(ascii: "\n") })
  }

  // MARK: Signs

  func matches(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count, let start = bytes.baseAddress else { return false }
    return memcmp(start + index, text.utf8Start, count) == 0
  }

  /// Goes past a text that stands here.
  mutating func skip(_ text: StaticString) -> Bool {
    guard matches(text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  /// Goes past bytes that are the same as those somewhere else, where no more of a name follows.
  mutating func skip(_ range: Range<Int>) -> Bool {
    guard index + range.count <= bytes.count, let start = bytes.baseAddress,
      memcmp(start + index, start + range.lowerBound, range.count) == 0
    else { return false }
    index += range.count
    return byte.map { $0 <= 0x20 || $0 == UInt8(ascii: ">") } ?? true
  }

  /// Goes past blanks; always true, so that it can stand in a condition.
  mutating func skipBlanks() -> Bool {
    while index < bytes.count, XMLCursor.isBlank(bytes[index]) { index += 1 }
    return true
  }

  /// Goes past the next place where a text stands, and gives that place; `nil` where there is none.
  mutating func skip(past text: StaticString) -> Int? {
    let count = text.utf8CodeUnitCount
    guard let start = bytes.baseAddress else { return nil }
    let first = Int32(text.utf8Start[0])
    while index + count <= bytes.count, let found = memchr(start + index, first, bytes.count - index) {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if skip(text) { return index - count }
      index += 1
    }
    return nil
  }

  /// The rest of a comment, in which no two hyphens may follow one another.
  mutating func comment() throws(XMLFault) {
    guard skip(past: "--") != nil, skip(">") else { throw fault(.notWellFormed) }
  }

  /// The rest of a processing instruction; `xml` is reserved for the declaration, which can only stand first.
  mutating func instruction() throws(XMLFault) {
    let name = try name()
    guard string(name).lowercased() != "xml",
      byte == UInt8(ascii: "?") || byte.map(XMLCursor.isBlank) == true,
      skip(past: "?>") != nil
    else { throw fault(.notWellFormed) }
  }

  // MARK: Names

  mutating func name() throws(XMLFault) -> Range<Int> {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard XMLCharacter.isInName(byte) else { break }
        index += 1
      } else {
        let (scalar, length) = scalar()
        guard XMLCharacter.isInName(scalar), index > start || XMLCharacter.canStartName(scalar) else { break }
        index += length
      }
    }
    guard index > start, XMLCharacter.canStartName(UInt32(bytes[start])) else { throw fault(.notWellFormed) }
    return start..<index
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Where the first colon of a name is.
  func colon(in range: Range<Int>) -> Int? {
    range.first { bytes[$0] == UInt8(ascii: ":") }
  }

  /// Whether no two of some names are the same.
  func areDifferent(_ names: [Range<Int>]) -> Bool {
    guard names.count > 8 else {
      return names.indices.allSatisfy { index in
        names[..<index].allSatisfy { !bytes[$0].elementsEqual(bytes[names[index]]) }
      }
    }
    return Set(names.map(string)).count == names.count
  }

  // MARK: Values and text

  /// `= "value"` with its references resolved and each blank as a space (XML 1.0, 3.3.3).
  mutating func attributeValue() throws(XMLFault) -> String {
    _ = skipBlanks()
    guard skip("=") else { throw fault(.notWellFormed) }
    _ = skipBlanks()
    guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw fault(.notWellFormed)
    }
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "<"),
      bytes[index] != UInt8(ascii: "&"), bytes[index] != 0xEF
    {
      index += 1
    }
    let value: String
    if byte == quote {
      value = string(start..<index)
    } else {
      index = start
      value = try unusualValue(upTo: quote)
    }
    index += 1
    guard let next = byte,
      XMLCursor.isBlank(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    else { throw fault(.notWellFormed) }
    return value
  }

  private mutating func unusualValue(upTo quote: UInt8) throws(XMLFault) -> String {
    var value: [UInt8] = []
    while let byte, byte != quote {
      switch byte {
      case UInt8(ascii: "<"): throw fault(.notWellFormed)
      case UInt8(ascii: "&"): try reference(into: &value)
      case UInt8(ascii: "\r") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"):
        index += 1
      default:
        try refuseForbidden()
        value.append(XMLCursor.isBlank(byte) ? UInt8(ascii: " ") : byte)
        index += 1
      }
    }
    guard !isAtEnd else { throw fault(.notWellFormed) }
    return String(decoding: value, as: UTF8.self)
  }

  /// Text up to a byte or the end, with its references resolved and each line break as a line feed.
  mutating func text(upTo end: UInt8, into result: inout [UInt8]) throws(XMLFault) {
    while index < bytes.count {
      let start = index
      while index < bytes.count {
        let byte = bytes[index]
        if byte == end || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "]") || byte == 0xEF { break }
        if byte < 0x20, !XMLCursor.isBlank(byte) { throw fault(.notWellFormed) }
        index += 1
      }
      append(start..<index, to: &result)
      guard let byte, byte != end else { return }
      if byte == UInt8(ascii: "&") {
        try reference(into: &result)
      } else {
        if matches("]]>") { throw fault(.notWellFormed) }
        try refuseForbidden()
        result.append(byte)
        index += 1
      }
    }
  }

  /// Appends bytes with each line break as a line feed.
  func append(_ range: Range<Int>, to result: inout [UInt8]) {
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    guard let start = slice.baseAddress, memchr(start, 13, slice.count) != nil else {
      result.append(contentsOf: slice)
      return
    }
    for (index, byte) in slice.enumerated() {
      if byte != 13 {
        result.append(byte)
      } else if index + 1 == slice.count || slice[index + 1] != 10 {
        result.append(10)
      }
    }
  }

  /// A reference to one of the five entities, or to a character.
  private mutating func reference(into result: inout [UInt8]) throws(XMLFault) {
    let start = index + 1
    guard let length = (start..<min(start + 12, bytes.count)).first(where: { bytes[$0] == UInt8(ascii: ";") })
    else { throw fault(.notWellFormed) }
    let name = string(start..<length)
    let scalar: Unicode.Scalar? =
      switch name {
      case "lt": "<"
      case "gt": ">"
      case "amp": "&"
      case "quot": "\""
      case "apos": "'"
      default: XMLCharacter.numbered(name)
      }
    guard let scalar else { throw fault(.notWellFormed) }
    result.append(contentsOf: UTF8.encode(scalar)!)
    index = length + 1
  }

  // MARK: Characters

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 }

  /// Refuses what no document may have: control characters, U+FFFE and U+FFFF.
  private func refuseForbidden() throws(XMLFault) {
    let byte = bytes[index]
    if byte < 0x20, !XMLCursor.isBlank(byte) { throw fault(.notWellFormed) }
    if byte == 0xEF, !XMLCharacter.isAllowed(scalar().scalar) { throw fault(.notWellFormed) }
  }

  /// The scalar here and how many bytes it has.
  private func scalar() -> (scalar: UInt32, length: Int) {
    let byte = UInt32(bytes[index])
    let rest = { (offset: Int) in UInt32(bytes[index + offset] & 0x3F) }
    switch byte {
    case 0xC0..<0xE0: return ((byte & 0x1F) << 6 | rest(1), 2)
    case 0xE0..<0xF0: return ((byte & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default: return ((byte & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
  }
}
