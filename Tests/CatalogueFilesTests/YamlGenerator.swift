import TestSupport

/// Writes documents in the plain subset of YAML (format.md), with all that people do to them.
struct YamlGenerator {
  private var random: SeededRandom
  private var lines: [String] = []

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// A map at the top, its lines ended with LF or CR LF.
  mutating func document() -> String {
    lines = []
    map(indent: 0, first: "", depth: 0)
    let end = chance(20) ? "\r\n" : "\n"
    return lines.map { $0 + end }.joined()
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func pick<T>(_ choices: [T]) -> T {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Comment and blank lines between others.
  private mutating func between() {
    if chance(8) { lines.append(pick(["", "  ", "      "])) }
    if chance(8) { lines.append(blanks(Int.random(in: 0...6, using: &random)) + "# " + pick(words)) }
  }

  private mutating func comment() -> String { chance(12) ? pick(["  # ", " #"]) + pick(words) : "" }

  private mutating func map(indent: Int, first: String, depth: Int) {
    let count = Int.random(in: 1...5, using: &random)
    for number in 0..<count {
      if number > 0 { between() }
      let head = number == 0 && !first.isEmpty ? first : blanks(indent)
      let name = "k\(number)" + pick(["", "-x", " med mellanslag", "å", ".b#c", "[0]"])
      let key = chance(80) ? name : pick(["\"\(name)\"", "'\(name)'"])
      value(head + key + ":", indent: indent, depth: depth)
    }
  }

  private mutating func value(_ head: String, indent: Int, depth: Int) {
    let isDeep = depth > 4
    switch Int.random(in: 0..<(isDeep ? 9 : 12), using: &random) {
    case 0: lines.append(head + comment())
    case 1: block(head, indent: indent)
    case 2: lines.append(head + blanks(Int.random(in: 1...3, using: &random)) + flow(depth: 0) + comment())
    case 3, 4, 5, 6, 7, 8: scalar(head, indent: indent)
    case 9:
      lines.append(head + comment())
      between()
      map(indent: indent + Int.random(in: 1...4, using: &random), first: "", depth: depth + 1)
    default:
      lines.append(head + comment())
      between()
      list(indent: indent + pick([0, 0, 2, 2, 3]), depth: depth + 1)
    }
  }

  private mutating func list(indent: Int, depth: Int) {
    for number in 0..<Int.random(in: 1...4, using: &random) {
      if number > 0 { between() }
      let head = blanks(indent) + "-"
      switch Int.random(in: 0..<10, using: &random) {
      case 0: lines.append(head + comment())
      case 1: block(head, indent: indent)
      case 2: lines.append(head + " " + flow(depth: 0) + comment())
      case 3, 4, 5: scalar(head, indent: indent)
      case 6:
        lines.append(head + comment())
        map(indent: indent + Int.random(in: 1...3, using: &random), first: "", depth: depth + 1)
      default:
        let gap = Int.random(in: 1...3, using: &random)
        map(indent: indent + 1 + gap, first: head + blanks(gap), depth: depth + 1)
      }
    }
  }

  /// A plain or quoted scalar, perhaps over several lines.
  private mutating func scalar(_ head: String, indent: Int) {
    let gap = chance(90) ? " " : "   "
    let isLong = chance(20)
    switch Int.random(in: 0..<4, using: &random) {
    case 0, 1:
      lines.append(head + gap + plain() + (isLong ? pick(["", "  "]) : comment()))
      if isLong { continuation(indent) { $0.plain() } }
    case 2:
      lines.append(head + gap + "'" + single() + (isLong ? "" : "'" + comment()))
      if isLong {
        continuation(indent) { $0.single() }
        lines[lines.count - 1] += "'" + comment()
      }
    default:
      lines.append(head + gap + "\"" + double() + (isLong ? pick(["", " ", "\\"]) : "\"" + comment()))
      if isLong {
        continuation(indent) { $0.double() }
        lines[lines.count - 1] += "\"" + comment()
      }
    }
  }

  private mutating func continuation(_ indent: Int, _ text: (inout YamlGenerator) -> String) {
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      if chance(25) { lines.append(pick(["", " ", "    "])) }
      lines.append(
        blanks(indent + Int.random(in: 1...4, using: &random)) + text(&self) + pick(["", "", " "]))
    }
  }

  private mutating func plain() -> String {
    pick(plains) + pick(["", " " + pick(words), ", " + pick(words)])
  }

  private mutating func single() -> String {
    pick(words) + pick(["", "''", ": ", " # ", " \\n", "\"", " [a]"]) + pick(words)
  }

  private mutating func double() -> String {
    pick(words)
      + pick(["", "\\\"", ": ", " # ", "\\n", "\\t ", "\\u00e5", "\\x41", "\\U0001F600", "\\\\", "\\e", "'"])
      + pick(words)
  }

  private mutating func block(_ head: String, indent: Int) {
    let digit = chance(25) ? Int.random(in: 1...4, using: &random) : nil
    let sign = pick(["", "", "+", "-"])
    let number = digit.map(String.init) ?? ""
    lines.append(head + " " + pick(["|", ">"]) + (chance(50) ? sign + number : number + sign) + comment())
    let margin = indent + (digit ?? Int.random(in: 1...4, using: &random))
    if chance(10) { return }
    for line in 0..<Int.random(in: 1...5, using: &random) {
      if chance(20) { lines.append(pick(["", blanks(Int.random(in: 0...margin, using: &random))])) }
      let extra = line == 0 && digit == nil ? "" : pick(["", "", "", "  ", "\t"])
      lines.append(blanks(margin) + extra + pick(words) + pick(["", ": x", " # y", " ", "  z"]))
    }
    if chance(20) { lines.append("") }
  }

  private mutating func flow(depth: Int) -> String {
    let count = Int.random(in: 0...3, using: &random)
    let isMap = chance(40)
    let entries = (0..<count).map { number -> String in
      let value: String
      switch Int.random(in: 0..<(depth < 3 ? 5 : 4), using: &random) {
      case 0: value = "'\(single())'"
      case 1: value = "\"\(double())\""
      case 2, 3: value = pick(words)
      default: value = flow(depth: depth + 1)
      }
      guard isMap else { return value }
      return pick(["k\(number): ", "\"k\(number)\": ", "'k\(number)':"]) + value
    }
    let space = pick(["", " "])
    let last = count > 0 && chance(10) ? "," : ""
    let inside = space + entries.joined(separator: pick([", ", ",", " , "])) + last + space
    return isMap ? "{" + inside + "}" : "[" + inside + "]"
  }

  private let words = [
    "ord", "å", "två ord", "Överenskommelse", "x-y", "2026-01-01", "yes", "null", "1e3", "0x1F", "a/b", "a.b",
    "100%", "é😀", "a#b", "a:b", "ett  två", "~",
  ]

  private let plains = [
    "ord", "-1", "-x", "?x", ":x", "a#b", "http://example.se/a?b=c#d", "12:30", "yes", "~", "=", "<<",
    "a [b]",
    "a, b", "a {b}", "don't", "a \"b\"", "å ä ö", "a\tb", "a *b* &c", "x|y>z", "100 %", "null", "C:\\x",
  ]
}
