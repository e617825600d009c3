import Metamodel
import TestSupport

/// Documents as people write them: comments, odd indentation, all kinds of quotes, flow and block.
struct MessyDocument {
  private var random: SeededRandom
  private(set) var lines: [String] = []

  init(seed: UInt64, _ schema: Schema) {
    random = SeededRandom(seed: seed)
    map(schema, column: 0, depth: 0)
    noise(0)
  }

  /// The whole file, with line ends and mark by the seed.
  mutating func text() -> String {
    let lineBreak = Int.random(in: 0..<3, using: &random) == 0 ? "\r\n" : "\n"
    let mark = Int.random(in: 0..<4, using: &random) == 0 ? "\u{FEFF}" : ""
    return mark + (["---"] + lines + ["---", "", "Text: [inte] yaml", ""]).joined(separator: lineBreak)
  }

  private mutating func map(_ schema: Schema, column: Int, depth: Int, first: String? = nil) {
    var fields = schema.fields.filter { $0.level != .computed }
    if chance(3) { fields.shuffle(using: &random) }
    var head = first
    var count = 0
    for field in fields where chance(depth == 0 ? 3 : 2) || count == 0 {
      count += 1
      if head == nil { noise(column) }
      value(of: field, column: column, depth: depth, head: head ?? blanks(column))
      head = nil
      if depth == 0, chance(12) { lines.append("x-eget-\(count): \(scalar())\(comment())") }
    }
  }

  private mutating func value(of field: Field, column: Int, depth: Int, head: String) {
    let key = chance(10) ? "\"\(field.id)\"" : field.id
    if let schema = field.schema, depth < 3 {
      if field.cardinality.isList {
        lines.append(head + key + ":" + comment())
        let dash = column + pick([0, 2, 4])
        for _ in 0..<pick([1, 2, 3]) {
          noise(dash)
          let gap = pick([1, 1, 3])
          map(schema, column: dash + 1 + gap, depth: depth + 1, first: blanks(dash) + "-" + blanks(gap))
        }
      } else {
        lines.append(head + key + ":" + comment())
        map(schema, column: column + pick([1, 2, 4]), depth: depth + 1)
      }
      return
    }
    if field.cardinality.isList, !chance(4) {
      if chance(2) {
        let texts = (0..<pick([1, 2, 4])).map { _ in flowScalar() }
        lines.append(head + key + ": [" + texts.joined(separator: pick([", ", ","])) + "]" + comment())
        return
      }
      lines.append(head + key + ":" + comment())
      let dash = column + pick([0, 2])
      for _ in 0..<pick([1, 2, 4]) {
        noise(dash)
        lines.append(blanks(dash) + "- " + scalar() + comment())
      }
      return
    }
    switch pick([0, 1, 2, 3, 4]) {
    case 0 where field.type.name == "text" || field.type.name == "markdown":
      lines.append(head + key + ":" + comment())
      let inner = column + 2
      lines.append(blanks(inner) + "sv: " + scalar() + comment())
      if chance(2) { lines.append(blanks(inner) + "en: " + scalar()) }
    case 1:
      lines.append(head + key + ": " + pick(["|", ">", "|-", ">+", "|2"]) + comment())
      let inner = blanks(column + 2)
      lines += [inner + "Rad ett: \"x\" # inte", "", inner + "Rad två"]
    case 2 where chance(3): lines.append(head + key + ":" + comment())
    default: lines.append(head + key + ":" + blanks(pick([1, 1, 4])) + scalar() + comment())
    }
  }

  private mutating func scalar() -> String {
    pick([
      "åäö", "'x: y'", "\"a \\\"b\\\" # c\"", "2026-01-01", "ett två tre", "'it''s'", "a:b", "true", "x#y",
      "\"\\u00e5\"",
    ])
  }

  private mutating func flowScalar() -> String { pick(["a", "'b, c'", "\"d ]\"", "åäö x", "1.0"]) }

  /// Comments and blank lines between.
  private mutating func noise(_ column: Int) {
    if chance(5) { lines.append("") }
    if chance(4) { lines.append(blanks(pick([0, column])) + "# en: [kommentar") }
  }

  private mutating func comment() -> String { chance(4) ? pick([" # så", "   # x: y"]) : "" }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
