/// A JSON value that keeps the order of its keys.
enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([Member])
  /// A list whose entries are made one by one while they are printed, so that they never all exist.
  case rows(Int, (Int) -> JSON)

  /// A key of an object with its value.
  struct Member {
    let key: String
    let value: JSON
  }

  /// A text, or null.
  static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  static func strings(_ texts: some Sequence<String>) -> JSON { .array(texts.map(JSON.string)) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  init(stringLiteral text: String) { self = .string(text) }

  init(dictionaryLiteral pairs: (String, JSON)...) {
    self = .object(pairs.map { Member(key: $0.0, value: $0.1) })
  }

  init(arrayLiteral values: JSON...) { self = .array(values) }
}

extension Output {
  /// Writes a whole document (RFC 8259): its keys on lines of their own, and so the entries of its lists, each
  /// whole on one line.
  func document(_ value: JSON) {
    write(value, depth: 0)
    line()
  }

  private func write(_ value: JSON, depth: Int) {
    switch value {
    case .array(let values):
      entries(values.count, "[", "]", depth) { write(values[$0], depth: Output.closed) }
    case .rows(let count, let row):
      entries(count, "[", "]", depth) { write(row($0), depth: Output.closed) }
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

  /// The depth from which all stands on one line.
  private static let closed = 2

  /// Entries with commas between, each on a line of its own where they are not too deep.
  private func entries(_ count: Int, _ start: String, _ end: String, _ depth: Int, _ entry: (Int) -> Void) {
    write(start)
    let isOpen = depth < Output.closed && count > 0
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

extension [UInt8] {
  /// Appends a text as a JSON string. Controls are escaped, also those that JSON would let through (DEL and
  /// C1), so that none reaches a terminal.
  mutating func appendQuoted(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let isC1 = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] < 0xA0
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F, !isC1 {
          index += 1
          continue
        }
        append(contentsOf: bytes[start..<index])
        appendEscape(of: isC1 ? bytes[index + 1] : byte)
        index += isC1 ? 2 : 1
        start = index
      }
      append(contentsOf: bytes[start...])
    }
    append(UInt8(ascii: "\""))
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
