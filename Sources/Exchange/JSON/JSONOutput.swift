/// Where a JSON document goes, piece by piece.
public protocol JSONOutput {
  /// Lets `make` append bytes right where they go.
  func append(_ make: (inout [UInt8]) -> Void)

  /// Whether nothing more will be read.
  var isStopped: Bool { get }
}

extension JSONOutput {
  /// Writes a whole document (RFC 8259): its keys on lines of their own, and so the entries of its lists, each
  /// whole on one line.
  public func document(_ value: JSON) {
    write(value, depth: 0)
    write("\n")
  }

  /// Writes a value on one line.
  public func line(_ value: JSON) { write(value, depth: JSONDepth.closed) }

  private func write(_ text: String) { append { $0.append(contentsOf: text.utf8) } }

  private func write(_ value: JSON, depth: Int) {
    switch value {
    case .array(let values):
      entries(values.count, "[", "]", depth) { write(values[$0], depth: JSONDepth.closed) }
    case .rows(let count, let row):
      entries(count, "[", "]", depth) { write(row($0), depth: JSONDepth.closed) }
    case .object(let pairs):
      entries(pairs.count, "{", "}", depth) { index in
        append { $0.appendQuoted(pairs[index].key) }
        write(": ")
        write(pairs[index].value, depth: depth + 1)
      }
    case .null: write("null")
    case .bool(let bool): write(bool ? "true" : "false")
    case .number(let number): write(String(number))
    case .string(let text): append { $0.appendQuoted(text) }
    }
  }

  /// Entries with commas between, each on a line of its own where they are not too deep.
  private func entries(_ count: Int, _ start: String, _ end: String, _ depth: Int, _ entry: (Int) -> Void) {
    write(start)
    let isOpen = depth < JSONDepth.closed && count > 0
    for index in 0..<count where !isStopped {
      if index > 0 { write(isOpen ? "," : ", ") }
      if isOpen { newLine(depth + 1) }
      entry(index)
    }
    if isOpen { newLine(depth) }
    write(end)
  }

  private func newLine(_ depth: Int) {
    write("\n" + String(repeating: "  ", count: depth))
  }
}

/// How deep a document is broken into lines.
private enum JSONDepth {
  /// The depth from which all stands on one line.
  static let closed = 2
}

extension [UInt8] {
  /// Appends a text as a JSON string. Controls are escaped, also those that JSON would let through (DEL, C1, and
  /// what turns the direction of text or is not seen), so that none reaches a terminal.
  public mutating func appendQuoted(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let isC1 = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0
        let hidden = byte >= 0xE2 ? [UInt8].hidden(bytes[index...]) : nil
        let isPlain = byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F
        if isPlain, !isC1, hidden == nil {
          index += 1
          continue
        }
        append(contentsOf: bytes[start..<index])
        if let hidden {
          append(contentsOf: "\\u\(String(hidden, radix: 16))".utf8)
        } else {
          appendEscape(of: isC1 ? bytes[index + 1] : byte)
        }
        index += hidden != nil ? 3 : isC1 ? 2 : 1
        start = index
      }
      append(contentsOf: bytes[start...])
    }
    append(UInt8(ascii: "\""))
  }

  /// The scalar of three bytes at the start where it is one that is not seen: zero width, line ends that only some
  /// know, marks of direction, the byte-order mark.
  private static func hidden(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    guard bytes.count >= 3 else { return nil }
    let start = bytes.startIndex
    let scalar =
      UInt32(bytes[start] & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6
      | UInt32(bytes[start + 2] & 0x3F)
    switch (bytes[start], scalar) {
    case (0xE2, 0x200B...0x200F), (0xE2, 0x2028...0x202E), (0xE2, 0x2060...0x206F), (0xEF, 0xFEFF):
      return scalar
    default: return nil
    }
  }

  private mutating func appendEscape(of code: UInt8) {
    append(UInt8(ascii: "\\"))
    switch code {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(code)
    case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      append(contentsOf: "u00".utf8)
      append(digits[Int(code >> 4)])
      append(digits[Int(code & 15)])
    }
  }
}

/// A JSON document in memory.
final class JSONBytes: JSONOutput {
  private(set) var bytes: [UInt8] = []

  func append(_ make: (inout [UInt8]) -> Void) { make(&bytes) }

  var isStopped: Bool { false }
}

extension JSON {
  /// The whole document as bytes.
  var documentBytes: [UInt8] {
    let output = JSONBytes()
    output.document(self)
    return output.bytes
  }

  /// The value on one line.
  var lineText: String {
    let output = JSONBytes()
    output.line(self)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
