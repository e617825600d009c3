/// Reads JSON (RFC 8259) into values with lines. A key that stands twice counts as the first says.
struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var line = 1
  private var count = 0

  static func read(_ text: String) throws(DataFault) -> DataNode {
    var text = text
    // `withUTF8` would widen the type of what is thrown.
    let result = text.withUTF8 { bytes -> Result<DataNode, DataFault> in
      var reader = JSONReader(bytes: bytes)
      do throws(DataFault) { return .success(try reader.document()) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var fault: DataFault { DataFault(.notJSON, line: line) }

  private mutating func document() throws(DataFault) -> DataNode {
    let root = try value(depth: 1)
    skipBlanks()
    guard index == bytes.count else { throw fault }
    return root
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      index += 1
    }
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(DataFault) -> DataNode {
    guard depth <= DataReader.depthLimit else {
      throw DataFault(.tooDeep(limit: DataReader.depthLimit), line: line)
    }
    count += 1
    guard count <= DataReader.valueLimit else {
      throw DataFault(.tooManyValues(limit: DataReader.valueLimit), line: line)
    }
    skipBlanks()
    guard index < bytes.count else { throw fault }
    let start = line
    switch bytes[index] {
    case UInt8(ascii: "{"): return DataNode(.map(try pairs(depth)), line: start)
    case UInt8(ascii: "["): return DataNode(.list(try entries(depth)), line: start)
    case UInt8(ascii: "\""): return DataNode(.scalar(try string()), line: start)
    default: return DataNode(.scalar(try literal()), line: start)
    }
  }

  private mutating func pairs(_ depth: Int) throws(DataFault) -> [(key: String, value: DataNode)] {
    index += 1
    var pairs: [(key: String, value: DataNode)] = []
    skipBlanks()
    if takes(UInt8(ascii: "}")) { return pairs }
    while true {
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw fault }
      let key = try string()
      skipBlanks()
      guard takes(UInt8(ascii: ":")) else { throw fault }
      pairs.append((key, try value(depth: depth + 1)))
      skipBlanks()
      if takes(UInt8(ascii: "}")) { return pairs }
      guard takes(UInt8(ascii: ",")) else { throw fault }
    }
  }

  private mutating func entries(_ depth: Int) throws(DataFault) -> [DataNode] {
    index += 1
    var entries: [DataNode] = []
    skipBlanks()
    if takes(UInt8(ascii: "]")) { return entries }
    while true {
      entries.append(try value(depth: depth + 1))
      skipBlanks()
      if takes(UInt8(ascii: "]")) { return entries }
      guard takes(UInt8(ascii: ",")) else { throw fault }
    }
  }

  /// A number, `true`, `false` or `null`.
  private mutating func literal() throws(DataFault) -> String {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "E"),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        index += 1
        continue
      default: break
      }
      break
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || Double(text) != nil else { throw fault }
    return text
  }

  private mutating func string() throws(DataFault) -> String {
    index += 1
    var units: [UInt8] = []
    var start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        units += bytes[start..<index]
        index += 1
        return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        units += bytes[start..<index]
        try escape(&units)
        start = index
      case 0..<0x20: throw fault
      default: index += 1
      }
    }
    throw fault
  }

  private mutating func escape(_ units: inout [UInt8]) throws(DataFault) {
    guard index + 1 < bytes.count else { throw fault }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "n"): units.append(0x0A)
    case UInt8(ascii: "t"): units.append(0x09)
    case UInt8(ascii: "r"): units.append(0x0D)
    case UInt8(ascii: "b"): units.append(0x08)
    case UInt8(ascii: "f"): units.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(letter)
    case UInt8(ascii: "u"):
      var code = UInt32(try hexadecimal())
      if (0xD800..<0xDC00).contains(code), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let low = UInt32(try hexadecimal())
        code = (0xDC00..<0xE000).contains(low) ? 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
      }
      units += String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8
    default: throw fault
    }
  }

  private mutating func hexadecimal() throws(DataFault) -> UInt16 {
    // A number may have a sign, and an escape none.
    guard index + 4 <= bytes.count,
      bytes[index..<index + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw fault }
    index += 4
    return code
  }
}
