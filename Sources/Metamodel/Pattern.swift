/// A pattern of a text field, matched on bytes.
///
/// It takes what the metamodel's patterns are made of: characters, classes, `\d`, `\s`, `\w`, `.` and the
/// repetitions `?`, `*`, `+`, `{n}` and `{n,m}`. Any other pattern is left to `Regex`.
public struct Pattern: Sendable {
  /// The pattern as written in the metamodel.
  public let notation: String
  private let steps: [Step]?

  private struct Step {
    let set: ByteSet
    var least = 1
    var most = 1
  }

  /// Reads a pattern; it is meant for the whole text, with or without `^` and `$`.
  public init(_ notation: String) {
    self.notation = notation
    steps = Pattern.steps(Array(notation.utf8))
  }

  /// Whether a text is as the pattern says.
  public func matches(_ text: ArraySlice<UInt8>) -> Bool {
    guard let steps, !text.contains(where: { $0 >= 0x80 }) else {
      let string = String(decoding: text, as: UTF8.self)
      // A pattern that cannot be read asks nothing of the text.
      guard let regex = try? Regex(notation) else { return true }
      return ((try? regex.wholeMatch(in: string)) ?? nil) != nil
    }
    return Pattern.match(steps[...], text)
  }

  private static func match(_ steps: ArraySlice<Step>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let step = steps.first else { return text.isEmpty }
    var taken = 0
    for byte in text {
      guard taken < step.most, step.set.contains(byte) else { break }
      taken += 1
    }
    while taken >= step.least {
      if match(steps.dropFirst(), text.dropFirst(taken)) { return true }
      taken -= 1
    }
    return false
  }

  private static func steps(_ pattern: [UInt8]) -> [Step]? {
    var steps: [Step] = []
    var rest = pattern[...]
    if rest.first == UInt8(ascii: "^") { rest = rest.dropFirst() }
    if rest.last == UInt8(ascii: "$") { rest = rest.dropLast() }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "["):
        guard let set = ByteSet(bracket: &rest) else { return nil }
        steps.append(Step(set: set))
      case UInt8(ascii: "\\"):
        guard let letter = rest.popFirst(), let set = ByteSet(escape: letter) else { return nil }
        steps.append(Step(set: set))
      case UInt8(ascii: "."): steps.append(Step(set: ByteSet.all))
      case UInt8(ascii: "?"): guard repeated(&steps, 0, 1) else { return nil }
      case UInt8(ascii: "*"): guard repeated(&steps, 0, .max) else { return nil }
      case UInt8(ascii: "+"): guard repeated(&steps, 1, .max) else { return nil }
      case UInt8(ascii: "{"):
        let bounds = rest.prefix { $0 != UInt8(ascii: "}") }
        rest = rest[bounds.endIndex...].dropFirst()
        let numbers = bounds.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
          .map { Int(String(decoding: $0, as: UTF8.self)) }
        guard let least = numbers.first ?? nil else { return nil }
        guard repeated(&steps, least, numbers.count == 1 ? least : numbers[1] ?? .max) else { return nil }
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "$"):
        return nil
      default: steps.append(Step(set: ByteSet(byte)))
      }
    }
    return steps
  }

  private static func repeated(_ steps: inout [Step], _ least: Int, _ most: Int) -> Bool {
    guard let last = steps.indices.last, steps[last].least == 1, steps[last].most == 1 else { return false }
    steps[last].least = least
    steps[last].most = most
    return true
  }
}

/// A set of ASCII characters.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  static let all = ByteSet(low: .max, high: .max)

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  init(_ byte: UInt8) { insert(byte) }

  /// The set of `\d`, `\s` or `\w`, or the character itself where it is no letter.
  init?(escape letter: UInt8) {
    switch letter {
    case UInt8(ascii: "d"): for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { insert(byte) }
    case UInt8(ascii: "s"): for byte in [9, 10, 11, 12, 13, 32] as [UInt8] { insert(byte) }
    case UInt8(ascii: "w"):
      for byte in UInt8(ascii: "0")...UInt8(ascii: "z") where ByteSet.isWord(byte) { insert(byte) }
    case let other where !ByteSet.isWord(other): insert(other)
    default: return nil
    }
  }

  /// The set of a class, read from behind its `[` to behind its `]`.
  init?(bracket rest: inout ArraySlice<UInt8>) {
    let isNegated = rest.first == UInt8(ascii: "^")
    if isNegated { rest = rest.dropFirst() }
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "]") {
        if isNegated { (low, high) = (~low, ~high) }
        return
      }
      if byte == UInt8(ascii: "\\") {
        guard let letter = rest.popFirst(), let set = ByteSet(escape: letter) else { return nil }
        (low, high) = (low | set.low, high | set.high)
        continue
      }
      let isRange = rest.first == UInt8(ascii: "-") && rest.dropFirst().first != UInt8(ascii: "]")
      guard isRange, let last = rest.dropFirst().first, last >= byte else {
        insert(byte)
        continue
      }
      rest = rest.dropFirst(2)
      for member in byte...last { insert(member) }
    }
    return nil
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
