/// What a finding is known by from one check to the next (format.md, Acknowledged findings).
///
///     key  = RULE " " (KIND/ID / FILE) " " (path / "-") *(" " name)
public struct FindingKey: Sendable, Hashable {
  /// The id of the rule.
  public let rule: String
  /// The description as `kind/id`, or the path of another file.
  public let subject: String
  /// The path of the field; `nil` where the finding concerns the file.
  public let path: String?
  /// The other ids and fields that the message names, sorted, each once.
  public let names: [String]

  /// Creates a key.
  public init(rule: String, subject: String, path: String?, names: some Sequence<String>) {
    self.rule = rule
    self.subject = subject
    self.path = path
    self.names = Set(names).sorted()
  }

  /// Reads a key; `nil` where it does not follow the grammar.
  public init?(_ text: String) {
    let words = FindingKey.words(text)
    guard words.count >= 3, words.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(
      rule: String(words[0]), subject: String(words[1]), path: words[2] == "-" ? nil : String(words[2]),
      names: words.dropFirst(3).map(String.init))
  }

  /// The words between blanks; a blank inside the brackets of a path parts nothing.
  private static func words(_ text: String) -> [Substring] {
    var depth = 0
    return text.split(omittingEmptySubsequences: false) { character in
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      return character == " " && depth <= 0
    }
  }

  /// The key as it is written.
  public var notation: String { ([rule, subject, path ?? "-"] + names).joined(separator: " ") }

  /// Whether findings of the rule can be acknowledged: what is wrong with a file or with a reference cannot.
  public static func canBeAcknowledged(rule: String) -> Bool {
    !rule.hasPrefix("FO-") && !rule.hasPrefix("ST-")
  }
}
