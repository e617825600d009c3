import Catalogue

/// Reads JSON (RFC 8259) as a value of a description: every scalar is its text, and what is null is left out.
struct JSONReader {
  private static let depthLimit = 64

  private let bytes: [UInt8]
  private var index = 0

  /// The value that a text is; `nil` where it is no JSON, null, or nested too deep.
  static func value(of text: String) -> NewValue? {
    var reader = JSONReader(bytes: Array(text.utf8))
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipBlanks()
    return reader.index == reader.bytes.count ? value.flatMap(\.self) : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next value: `nil` where there is none, and a `nil` inside where it is null.
  private mutating func value(depth: Int) -> NewValue?? {
    skipBlanks()
    guard index < bytes.count, depth < JSONReader.depthLimit else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"): return map(depth: depth).map(Optional.some)
    case UInt8(ascii: "["): return list(depth: depth).map(Optional.some)
    case UInt8(ascii: "\""): return string().map { .some(.text($0)) }
    default:
      let start = index
      while index < bytes.count, isWord(bytes[index]) { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      if word == "null" { return .some(nil) }
      return word == "true" || word == "false" || Double(word) != nil ? .some(.text(word)) : nil
    }
  }

  private mutating func map(depth: Int) -> NewValue? {
    var pairs: [NewValue.Pair] = []
    index += 1
    if take(UInt8(ascii: "}")) { return .map([]) }
    repeat {
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\""), let key = string(),
        take(UInt8(ascii: ":")), let value = value(depth: depth + 1)
      else { return nil }
      if let value { pairs.append(NewValue.Pair(key, value)) }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .map(pairs) : nil
  }

  private mutating func list(depth: Int) -> NewValue? {
    var values: [NewValue] = []
    index += 1
    if take(UInt8(ascii: "]")) { return .list([]) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      if let value { values.append(value) }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .list(values) : nil
  }

  /// A string, from its first quotation mark on.
  private mutating func string() -> String? {
    var result: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        result += Array(String(Character(scalar)).utf8)
      default: result.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"):
      guard let first = unit() else { return nil }
      guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
      // A character beyond the first plane is written as two.
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
      else { return nil }
      index += 2
      guard let second = unit(), (0xDC00..<0xE000).contains(second) else { return nil }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: return nil
    }
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    defer { index += 4 }
    return UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
  }

  /// Passes a sign, with the blanks before it, if it is next.
  private mutating func take(_ sign: UInt8) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == sign else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)
  }
}
