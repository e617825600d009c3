/// Makes input that is almost right out of input that is: what a slip, a torn file or an attacker makes.
///
/// It knows bytes, words, lines and what stands between brackets or tags, and no format.
public struct Mutator {
  public var random: SeededRandom
  /// What has a meaning in the format, put in whole.
  private let words: [[UInt8]]

  /// No input is made larger than this.
  public static let sizeLimit = 1 << 17

  public init(seed: UInt64, words: [String] = []) {
    random = SeededRandom(seed: seed)
    self.words = words.map { Array($0.utf8) }
  }

  /// One to eight changes of an input; `other` is another one, of which pieces may be taken.
  public mutating func mutated(_ input: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0..<random.pick([1, 1, 1, 2, 2, 4, 8]) {
      change(&bytes, other)
      if bytes.count > Mutator.sizeLimit { bytes.removeLast(bytes.count - Mutator.sizeLimit) }
    }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
    switch random.below(16) {
    case 0, 1: changeByte(&bytes)
    case 2: bytes.removeSubrange(range(in: bytes, atMost: 64))
    case 3: bytes = random.isOne(in: 2) ? Array(bytes.prefix(place(in: bytes))) : bytes + other
    case 4, 5: put(special, into: &bytes)
    case 6 where !words.isEmpty: put(random.pick(words), into: &bytes)
    case 7: swapWords(&bytes, other)
    case 8: swapWords(&bytes, bytes)
    case 9: changeNumber(&bytes)
    case 10, 11: changeLines(&bytes)
    case 12: changeIndentation(&bytes)
    case 13: nest(&bytes)
    case 14: multiply(&bytes)
    default: splice(&bytes, other)
    }
  }

  // MARK: Places

  private mutating func place(in bytes: [UInt8]) -> Int { random.below(bytes.count + 1) }

  /// A stretch of some bytes, mostly a short one.
  private mutating func range(in bytes: [UInt8], atMost limit: Int) -> Range<Int> {
    let start = random.below(bytes.count)
    let length = random.isOne(in: 3) ? random.below(limit) : random.below(4) + 1
    return start..<min(bytes.count, start + length)
  }

  /// The word at a place, or the one sign that is none; empty at the end.
  private func word(at place: Int, in bytes: [UInt8]) -> Range<Int> {
    guard place < bytes.count, Mutator.isWord(bytes[place]) else {
      return place..<min(bytes.count, place + 1)
    }
    let start = bytes[..<place].lastIndex { !Mutator.isWord($0) }.map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex { !Mutator.isWord($0) } ?? bytes.count
    return start..<end
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Some lines from the one at a place, with their ends.
  private mutating func lines(in bytes: [UInt8], atMost limit: Int) -> Range<Int> {
    let place = place(in: bytes)
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var end = start
    for _ in 0...random.below(limit) {
      end = bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    }
    return start..<end
  }

  /// What stands in brackets, quotation marks or tags of one sort from some place on, these included; lines where
  /// there is none.
  private mutating func element(in bytes: [UInt8]) -> Range<Int> {
    let signs = Array("[{(<\"'".utf8)
    let from = place(in: bytes)
    guard let start = bytes[from...].firstIndex(where: { signs.contains($0) }) else {
      return lines(in: bytes, atMost: 6)
    }
    let closing: [UInt8: UInt8] = [0x5B: 0x5D, 0x7B: 0x7D, 0x28: 0x29, 0x3C: 0x3E]
    let open = bytes[start]
    let close = closing[open] ?? open
    var depth = 0
    for index in start..<min(bytes.count, start + 1 << 14) {
      if bytes[index] == close, index > start {
        depth -= 1
        if depth == 0 { return start..<(open == 0x3C ? afterElement(start, index, bytes) : index + 1) }
      } else if bytes[index] == open {
        depth += 1
      }
    }
    return start..<min(bytes.count, start + 1)
  }

  /// Where the element ends whose first tag is between two places: after the next end tag of its name.
  private func afterElement(_ start: Int, _ close: Int, _ bytes: [UInt8]) -> Int {
    let name = bytes[(start + 1)..<close].prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
    guard bytes[close - 1] != 0x2F, !name.isEmpty else { return close + 1 }
    let tag = [0x3C, 0x2F] + name + [0x3E]
    return bytes[close...].prefix(1 << 14).firstRange(of: tag)?.upperBound ?? close + 1
  }

  // MARK: Changes

  private mutating func changeByte(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return bytes.append(UInt8(random.below(256))) }
    let place = random.below(bytes.count)
    switch random.below(4) {
    case 0: bytes[place] ^= 1 << UInt8(random.below(8))
    case 1: bytes[place] = UInt8(random.below(256))
    case 2: bytes.insert(UInt8(random.below(256)), at: place)
    default: bytes.remove(at: place)
    }
  }

  private mutating func put(_ piece: [UInt8], into bytes: inout [UInt8]) {
    let place = place(in: bytes)
    if random.isOne(in: 2) {
      bytes.insert(contentsOf: piece, at: place)
    } else {
      bytes.replaceSubrange(word(at: place, in: bytes), with: piece)
    }
  }

  private mutating func swapWords(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let (from, to) = (place(in: other), place(in: bytes))
    bytes.replaceSubrange(word(at: to, in: bytes), with: other[word(at: from, in: other)])
  }

  private mutating func changeNumber(_ bytes: inout [UInt8]) {
    let place = place(in: bytes)
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    let numbers = [
      "0", "-1", "1", "00", "255", "65536", "2147483648", "9223372036854775807", "9223372036854775808",
      "-9223372036854775808", "99999999999999999999999", "1e999", "0x7F", "1.0", "²", "٣", "",
    ]
    bytes.replaceSubrange(start..<end, with: Array(random.pick(numbers).utf8))
  }

  private mutating func changeLines(_ bytes: inout [UInt8]) {
    let lines = lines(in: bytes, atMost: 4)
    let text = bytes[lines]
    if random.isOne(in: 2) {
      bytes.removeSubrange(lines)
      if random.isOne(in: 2) { return }
    }
    let place = place(in: bytes)
    bytes.insert(contentsOf: text, at: bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
  }

  private mutating func changeIndentation(_ bytes: inout [UInt8]) {
    let start = lines(in: bytes, atMost: 1).lowerBound
    let blanks = bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }.count
    let new = random.pick(["", " ", "  ", "    ", "\t", "- ", "  - ", "# ", "? ", "> "])
    bytes.replaceSubrange(start..<start + random.below(blanks + 1), with: Array(new.utf8))
  }

  /// Puts an element into brackets or into itself, once or very often.
  private mutating func nest(_ bytes: inout [UInt8]) {
    let element = element(in: bytes)
    let piece = Array(bytes[element])
    let pairs = [
      ("[", "]"), ("{", "}"), ("(", ")"), ("<a>", "</a>"), ("\"", "\""), ("{a: ", "}"), ("- ", ""),
    ]
    let (before, after) = random.pick(pairs)
    let depth = random.pick([1, 1, 2, 3, 63, 64, 65, 101, 2_000])
    let half = piece.count / 2
    if random.isOne(in: 3), piece.count * depth < Mutator.sizeLimit, half > 0 {
      let halves = (piece[..<half], piece[half...])
      let nested = Array(repeating: halves.0, count: depth) + Array(repeating: halves.1, count: depth)
      bytes.replaceSubrange(element, with: nested.joined())
    } else {
      bytes.insert(
        contentsOf: Array(repeating: Array(after.utf8), count: depth).joined(), at: element.upperBound)
      bytes.insert(
        contentsOf: Array(repeating: Array(before.utf8), count: depth).joined(), at: element.lowerBound)
    }
  }

  /// Has an element or a few bytes stand again, twice or very often.
  private mutating func multiply(_ bytes: inout [UInt8]) {
    let piece = random.isOne(in: 3) ? range(in: bytes, atMost: 16) : element(in: bytes)
    guard !piece.isEmpty else { return }
    let count = min(random.pick([1, 1, 2, 10, 300, 5_000]), (1 << 15) / piece.count + 1)
    let place = random.isOne(in: 3) ? place(in: bytes) : piece.upperBound
    bytes.insert(contentsOf: Array(repeating: bytes[piece], count: count).joined(), at: place)
  }

  private mutating func splice(_ bytes: inout [UInt8], _ other: [UInt8]) {
    if random.isOne(in: 3) {
      bytes = Array(bytes.prefix(place(in: bytes)) + other.suffix(place(in: other)))
      return
    }
    let piece = other[element(in: other)]
    if random.isOne(in: 2) {
      bytes.replaceSubrange(element(in: bytes), with: piece)
    } else {
      bytes.insert(contentsOf: piece, at: place(in: bytes))
    }
  }

  /// Signs that readers, terminals and people stumble on.
  private var special: [UInt8] {
    mutating get {
      random.pick([
        Array("\u{1B}[31m".utf8), Array("\u{1B}]52;c;eA==\u{7}".utf8), Array("\u{9B}2J".utf8),
        Array("\u{90}".utf8),
        Array("\u{202E}".utf8), Array("\u{2066}".utf8), Array("\u{200B}".utf8), Array("\u{FEFF}".utf8),
        Array("\u{85}".utf8), Array("\u{2028}".utf8), Array("\r".utf8), Array("\r\n".utf8), Array("\t".utf8),
        [0], [0x7F], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], Array("\u{FFFF}".utf8),
        Array("e\u{301}\u{301}".utf8), Array("👩‍👩‍👧".utf8), Array("漢".utf8), Array("ﬃ".utf8), Array("İ".utf8),
        Array("../../".utf8), Array("/".utf8), Array("\\".utf8), Array("%2e%2e%2f".utf8), Array("%".utf8),
        Array("#".utf8), Array(":".utf8), Array("&".utf8), Array("*".utf8), Array("|".utf8), Array("\"".utf8),
        Array("'".utf8), Array("<".utf8), Array(">".utf8), Array("<!--".utf8), Array("<![CDATA[".utf8),
        Array("]]>".utf8), Array("---\n".utf8), Array("...\n".utf8), Array("<<<<<<< HEAD\n".utf8),
        Array("\n".utf8), Array("\n\n".utf8), Array(" ".utf8), Array("null".utf8), Array("~".utf8),
      ])
    }
  }
}
