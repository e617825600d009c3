/// The number of a version, ordered number by number: 2.10 is after 2.9, and those that are missing count as 0
/// (`2.1` is `2.1.0`).
public struct VersionNumber: Sendable, Hashable, Comparable {
  /// Three numbers, the first the most important.
  public let numbers: [Int]
  /// How many of them are written.
  private let written: Int

  /// Where nothing is known of the version.
  public static let zero = VersionNumber([0, 0, 0], written: 1)

  private init(_ numbers: [Int], written: Int) {
    self.numbers = numbers
    self.written = written
  }

  /// The version that one to three numbers with dots between name; `nil` where a text is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.allSatisfy(\.isASCII) ? Int(part) : nil }
    guard (1...3).contains(numbers.count), numbers.count == parts.count else { return nil }
    self.init(numbers + repeatElement(0, count: 3 - numbers.count), written: numbers.count)
  }

  /// The number as it is written.
  public var text: String { numbers.prefix(written).map(String.init).joined(separator: ".") }

  /// The first number.
  public var major: Int { numbers[0] }

  /// The number after a break; it has as many numbers as this one.
  public var nextMajor: VersionNumber { VersionNumber([major + 1, 0, 0], written: written) }

  /// The number after a change that breaks nobody.
  public var nextMinor: VersionNumber {
    VersionNumber([major, numbers[1] + 1, 0], written: max(2, written))
  }

  public static func == (left: VersionNumber, right: VersionNumber) -> Bool { left.numbers == right.numbers }

  public func hash(into hasher: inout Hasher) { hasher.combine(numbers) }

  public static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
