/// What a person has used last, latest first.
struct Recent: Sendable, Hashable {
  /// Descriptions that were opened, as `kind/id`.
  private(set) var descriptions: [String] = []
  /// Commands that were run from a box, by id.
  private(set) var commands: [String] = []
  private static let limit = 20

  mutating func opened(_ reference: String) { Recent.note(reference, in: &descriptions) }

  mutating func ran(_ command: String) { Recent.note(command, in: &commands) }

  private static func note(_ name: String, in names: inout [String]) {
    names.removeAll { $0 == name }
    names.insert(name, at: 0)
    if names.count > limit { names.removeLast() }
  }
}
