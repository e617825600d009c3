/// What a person has used last, latest first.
public struct Recent: Sendable, Hashable {
  /// Descriptions that were opened in this run, as `kind/id`.
  private(set) var descriptions: [String] = []
  private var texts: [Use.Sort: [String]] = [:]

  /// - Parameter uses: those of earlier runs, the latest last.
  public init(_ uses: [Use] = []) {
    for use in uses { note(use) }
  }

  mutating func opened(_ reference: String) { Recent.note(reference, in: &descriptions, limit: 20) }

  /// Descriptions have got other ids.
  mutating func follow(_ moved: [String: String]) { descriptions = descriptions.map { moved[$0] ?? $0 } }

  mutating func note(_ use: Use) { Recent.note(use.text, in: &texts[use.sort, default: []], limit: 200) }

  /// The texts of a sort.
  func texts(_ sort: Use.Sort) -> [String] { texts[sort] ?? [] }

  private static func note(_ text: String, in texts: inout [String], limit: Int) {
    texts.removeAll { $0 == text }
    texts.insert(text, at: 0)
    if texts.count > limit { texts.removeLast() }
  }
}
