/// A value to be written to a field: what it is, never how it is spelt.
public enum NewValue: Sendable, Hashable {
  /// A scalar of any type as text, quotes and escapes resolved; of several lines where it has line breaks.
  case text(String)
  /// A list.
  case list([NewValue])
  /// A structure, an entry of a part, or a text in several languages; in the order to be written.
  case map([Pair])

  /// A key with its value.
  public struct Pair: Sendable, Hashable {
    public let key: String
    public let value: NewValue

    /// Creates a pair.
    public init(_ key: String, _ value: NewValue) {
      self.key = key
      self.value = value
    }
  }
}
