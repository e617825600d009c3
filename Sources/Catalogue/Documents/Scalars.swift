/// The text that a scalar means, from the bytes as written (YAML 1.2, chapters 7 and 8).
public enum Scalars {
  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// A key as written, with its quotes if it has any.
  public static func key(_ bytes: ArraySlice<UInt8>) -> String {
    switch bytes.first {
    case UInt8(ascii: "\""): doubleQuoted(bytes)
    case UInt8(ascii: "'"): singleQuoted(bytes)
    default: text(bytes)
    }
  }

  /// A plain scalar, over one line or several.
  public static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.contains(lineFeed) ? text(folded(bytes)) : text(bytes)
  }

  /// What stands between single quotes; the quotes are part of `bytes`.
  public static func singleQuoted(_ bytes: ArraySlice<UInt8>) -> String {
    let inner = bytes.dropFirst().dropLast()
    let lines = inner.contains(lineFeed) ? folded(inner)[...] : inner
    let quote = UInt8(ascii: "'")
    guard lines.contains(quote) else { return text(lines) }
    var result: [UInt8] = []
    var skip = false
    for byte in lines {
      if skip {
        skip = false
        continue
      }
      result.append(byte)
      skip = byte == quote
    }
    return text(result)
  }

  /// What stands between double quotes; the quotes are part of `bytes`. A false escape is kept as written.
  public static func doubleQuoted(_ bytes: ArraySlice<UInt8>) -> String {
    let inner = bytes.dropFirst().dropLast()
    guard inner.contains(UInt8(ascii: "\\")) || inner.contains(lineFeed) else { return text(inner) }
    var result: [UInt8] = []
    // What is written so far that trailing blanks of a line may not be taken from.
    var kept = 0
    var index = inner.startIndex
    while index < inner.endIndex {
      let byte = inner[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"):
        escape(inner, &index, into: &result)
        kept = result.count
      case lineFeed, carriageReturn:
        guard byte == lineFeed || (index < inner.endIndex && inner[index] == lineFeed) else {
          result.append(byte)
          continue
        }
        while result.count > kept, result.last == space || result.last == tab { result.removeLast() }
        index -= 1
        let breaks = skipBreaks(inner, &index)
        result.append(contentsOf: breaks == 1 ? [space] : Array(repeating: lineFeed, count: breaks - 1))
        kept = result.count
      default:
        result.append(byte)
      }
    }
    return text(result)
  }

  /// A block scalar with its header, `|` or `>`; the last line breaks are left out, whatever the header
  /// keeps.
  ///
  /// - Parameters:
  ///   - folded: whether the header is `>`.
  ///   - indent: the column of the map or list around it, from 0.
  public static func block(_ bytes: ArraySlice<UInt8>, folded: Bool, indent: Int) -> String {
    var lines = bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
      .map { $0.last == carriageReturn ? $0.dropLast() : $0 }
    guard let header = lines.first else { return "" }
    lines.removeFirst()
    let digit = header.prefix { $0 != UInt8(ascii: "#") }.first { (0x31...0x39).contains($0) }
    let first = lines.first { line in line.contains { $0 != space } }
    let margin = digit.map { indent + Int($0 - 0x30) } ?? first.map { $0.prefix { $0 == space }.count } ?? 0
    var content = lines.map { line in line.dropFirst(min(margin, line.prefix { $0 == space }.count)) }
    while content.last?.isEmpty == true { content.removeLast() }
    return folded ? text(foldedBlock(content)) : text(Array(content.joined(separator: [lineFeed])))
  }

  /// A text without the line breaks at its end, which no field keeps.
  public static func withoutLastBreaks(_ text: String) -> String {
    guard text.utf8.last == lineFeed else { return text }
    return String(decoding: text.utf8.reversed().drop { $0 == lineFeed }.reversed(), as: UTF8.self)
  }

  /// Lines of a `>` scalar: a break between two lines of text is a blank, others stay.
  private static func foldedBlock(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var result: [UInt8] = []
    var blanks = 0
    var previous: ArraySlice<UInt8>?
    let isText = { (line: ArraySlice<UInt8>) in line.first != space && line.first != tab }
    for line in lines {
      if line.isEmpty {
        blanks += 1
        continue
      }
      if let previous {
        let folds = isText(previous) && isText(line)
        let breaks = folds ? blanks : blanks + 1
        result.append(contentsOf: breaks == 0 ? [space] : Array(repeating: lineFeed, count: breaks))
      } else {
        result.append(contentsOf: Array(repeating: lineFeed, count: blanks))
      }
      result.append(contentsOf: line)
      blanks = 0
      previous = line
    }
    return result
  }

  /// Plain or quoted text over several lines: a break becomes a blank, n empty lines become n breaks.
  private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == lineFeed || (byte == carriageReturn && bytes[index...].dropFirst().first == lineFeed) {
        while result.last == space || result.last == tab { result.removeLast() }
        let breaks = skipBreaks(bytes, &index)
        result.append(contentsOf: breaks == 1 ? [space] : Array(repeating: lineFeed, count: breaks - 1))
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// Moves past line breaks and the blanks around them, and tells how many breaks there were.
  private static func skipBreaks(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> Int {
    var breaks = 0
    while index < bytes.endIndex {
      switch bytes[index] {
      case lineFeed: breaks += 1
      case space, tab, carriageReturn: break
      default: return breaks
      }
      index += 1
    }
    return breaks
  }

  /// Reads the escape after a backslash.
  private static func escape(_ bytes: ArraySlice<UInt8>, _ index: inout Int, into result: inout [UInt8]) {
    guard index < bytes.endIndex else { return result.append(UInt8(ascii: "\\")) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "0"): result.append(0)
    case UInt8(ascii: "a"): result.append(7)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "t"), tab: result.append(tab)
    case UInt8(ascii: "n"): result.append(lineFeed)
    case UInt8(ascii: "v"): result.append(11)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "r"): result.append(carriageReturn)
    case UInt8(ascii: "e"): result.append(27)
    case UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"), space: result.append(byte)
    case UInt8(ascii: "N"): append(0x85, to: &result)
    case UInt8(ascii: "_"): append(0xA0, to: &result)
    case UInt8(ascii: "L"): append(0x2028, to: &result)
    case UInt8(ascii: "P"): append(0x2029, to: &result)
    case UInt8(ascii: "x"): hexadecimal(bytes, &index, digits: 2, into: &result)
    case UInt8(ascii: "u"): hexadecimal(bytes, &index, digits: 4, into: &result)
    case UInt8(ascii: "U"): hexadecimal(bytes, &index, digits: 8, into: &result)
    case lineFeed, carriageReturn:
      // An escaped break joins the lines; blanks before the next text are left out.
      index -= 1
      let breaks = skipBreaks(bytes, &index)
      if breaks > 1 { result.append(contentsOf: Array(repeating: lineFeed, count: breaks - 1)) }
    default: result.append(contentsOf: [UInt8(ascii: "\\"), byte])
    }
  }

  private static func hexadecimal(
    _ bytes: ArraySlice<UInt8>, _ index: inout Int, digits: Int, into result: inout [UInt8]
  ) {
    let end = min(index + digits, bytes.endIndex)
    let value = UInt32(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16)
    index = end
    append(value ?? 0xFFFD, to: &result)
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: Array(String(Character(scalar)).utf8))
  }

  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    if let text = bytes.withContiguousStorageIfAvailable({ String(decoding: $0, as: UTF8.self) }) {
      return text
    }
    return String(decoding: Array(bytes), as: UTF8.self)
  }
}
