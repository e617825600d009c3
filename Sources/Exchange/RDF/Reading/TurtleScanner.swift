import Metamodel

/// The words of a Turtle file, one at a time; blanks and comments before each are passed.
struct TurtleScanner {
  private let bytes: [UInt8]
  private var index = 0
  /// The line of the next word.
  private(set) var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    skipBlanks()
  }

  var isAtEnd: Bool { index >= bytes.count }

  /// The first byte of the next word.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// A fault at the next word.
  func fault(_ words: Words) -> RDFFault {
    let column = bytes[min(lineStart, index)..<min(index, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
    return RDFFault(words, line: line, column: column)
  }

  // MARK: Signs and keywords

  /// Passes a sign if it is next.
  mutating func take(_ sign: UInt8) -> Bool {
    guard next == sign else { return false }
    index += 1
    skipBlanks()
    return true
  }

  /// Passes a sign that has to be next.
  mutating func expect(_ sign: Unicode.Scalar) throws(RDFFault) {
    guard take(UInt8(ascii: sign)) else { throw fault(.expected(String(sign))) }
  }

  /// Passes signs if they stand right behind the last word.
  mutating func takeRightHere(_ signs: StaticString) -> Bool {
    let count = signs.utf8CodeUnitCount
    guard index + count <= bytes.count, (0..<count).allSatisfy({ bytes[index + $0] == signs.utf8Start[$0] })
    else {
      // Nothing belongs to the word any more.
      skipBlanks()
      return false
    }
    index += count
    return true
  }

  /// Passes a keyword if it is next, whole.
  mutating func take(keyword: String, ignoringCase: Bool = false) -> Bool {
    let word = Array(keyword.utf8)
    guard index + word.count <= bytes.count else { return false }
    for (offset, byte) in word.enumerated() {
      let own = bytes[index + offset]
      guard own == byte || ignoringCase && own | 0x20 == byte | 0x20 else { return false }
    }
    let after = index + word.count
    guard after == bytes.count || !isNameByte(bytes[after]) && bytes[after] != UInt8(ascii: ":") else {
      return false
    }
    index = after
    skipBlanks()
    return true
  }

  // MARK: Words

  /// An IRI in angle brackets, as it is written.
  mutating func iri() throws(RDFFault) -> String {
    guard next == UInt8(ascii: "<") else { throw fault(.expected("<")) }
    var result: [UInt8] = []
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\\") {
        end += 1
        result += try numericEscape(&end)
        continue
      }
      guard byte > 0x20, !"<\"{}|^`".utf8.contains(byte) else {
        index = end
        throw fault(.noIRI)
      }
      result.append(byte)
      end += 1
    }
    guard end < bytes.count else { throw fault(.openIRI) }
    index = end + 1
    skipBlanks()
    return String(decoding: result, as: UTF8.self)
  }

  /// A name such as `skos:Concept`; either half may be empty.
  mutating func prefixedName() throws(RDFFault) -> (prefix: String, local: String) {
    var end = index
    while end < bytes.count, isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ":") else { throw fault(.expected("IRI")) }
    let prefix = String(decoding: bytes[index..<end], as: UTF8.self)
    end += 1
    var local: [UInt8] = []
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\\"), end + 1 < bytes.count {
        local.append(bytes[end + 1])
        end += 2
      } else if isNameByte(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "%") {
        local.append(byte)
        end += 1
      } else if byte == UInt8(ascii: ".") {
        // A dot belongs to a name only where the name goes on behind it.
        let after = bytes[end...].firstIndex { $0 != UInt8(ascii: ".") } ?? bytes.count
        guard after < bytes.count, isNameByte(bytes[after]) || "%:\\".utf8.contains(bytes[after]) else {
          break
        }
        local += bytes[end..<after]
        end = after
      } else {
        break
      }
    }
    index = end
    skipBlanks()
    return (prefix, String(decoding: local, as: UTF8.self))
  }

  /// The label of a node without a name, `b1` of `_:b1`.
  mutating func blankLabel() throws(RDFFault) -> String {
    let name = try prefixedName()
    guard name.prefix == "_", !name.local.isEmpty else { throw fault(.expected("_:")) }
    return name.local
  }

  /// A number as it is written, with the local name of its type.
  mutating func number() throws(RDFFault) -> (text: String, type: String) {
    var end = index
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) || "+-.eE".utf8.contains(bytes[end]) {
      end += 1
    }
    // The dot that ends the statement is none of the number.
    while end > index, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    guard Double(text) != nil else { throw fault(.noNumber) }
    index = end
    skipBlanks()
    if text.contains(where: { $0 == "e" || $0 == "E" }) { return (text, "double") }
    return (text, text.contains(".") ? "decimal" : "integer")
  }

  /// The tag of a language, behind its sign.
  mutating func languageTag() throws(RDFFault) -> String {
    let start = index
    while let byte = next, (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
    {
      index += 1
    }
    guard index > start else { throw fault(.noLanguage) }
    let tag = String(decoding: bytes[start..<index], as: UTF8.self)
    skipBlanks()
    return tag
  }

  /// A text in quotes of any of the four kinds; what stands right behind it is next.
  mutating func string() throws(RDFFault) -> String {
    let quote = bytes[index]
    let isLong = bytes[index...].prefix(3).elementsEqual([quote, quote, quote])
    var result: [UInt8] = []
    var end = index + (isLong ? 3 : 1)
    while true {
      guard end < bytes.count else { throw fault(.openText) }
      let byte = bytes[end]
      if byte == quote, !isLong || bytes[end...].prefix(3).elementsEqual([quote, quote, quote]) { break }
      if byte == UInt8(ascii: "\\") {
        end += 1
        result += try escape(&end)
        continue
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isLong { throw fault(.openText) }
      result.append(byte)
      end += 1
    }
    for place in index..<end where bytes[place] == UInt8(ascii: "\n") {
      line += 1
      lineStart = place + 1
    }
    index = end + (isLong ? 3 : 1)
    return String(decoding: result, as: UTF8.self)
  }

  /// What an escape in a text means, from the sign behind the backslash on.
  private mutating func escape(_ place: inout Int) throws(RDFFault) -> [UInt8] {
    guard place < bytes.count else { throw fault(.openText) }
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
      UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"),
      UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    ]
    guard let meaning = plain[bytes[place]] else { return try numericEscape(&place) }
    place += 1
    return [meaning]
  }

  /// `u00E5` or `U000000E5`.
  private mutating func numericEscape(_ place: inout Int) throws(RDFFault) -> [UInt8] {
    let count = place < bytes.count ? [UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][bytes[place]] ?? 0 : 0
    let digits = bytes[min(place + 1, bytes.count)...].prefix(count)
    guard count > 0, digits.count == count,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else {
      index = max(index, place - 1)
      throw fault(.noEscape)
    }
    place += count + 1
    return Array(String(Character(scalar)).utf8)
  }

  // MARK: Blanks

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        index += 1
        line += 1
        lineStart = index
      case 0x20, 0x09, 0x0D: index += 1
      case UInt8(ascii: "#"): while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      default: return
      }
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
