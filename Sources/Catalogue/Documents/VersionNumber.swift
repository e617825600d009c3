/// The number of a version, ordered number by number; those that are missing count as 0 (`2.1` is `2.1.0`).
public struct VersionNumber: Sendable, Hashable, Comparable {
  /// Three numbers, the first the most important.
  public let numbers: [Int]

  /// The version that one to three numbers with dots between name; `nil` where a text is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.allSatisfy(\.isASCII) ? Int(part) : nil }
    guard (1...3).contains(numbers.count), numbers.count == parts.count else { return nil }
    self.numbers = numbers + repeatElement(0, count: 3 - numbers.count)
  }

  public static func < (left: VersionNumber, right: VersionNumber) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
