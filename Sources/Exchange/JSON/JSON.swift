/// A JSON value that keeps the order of its keys.
public enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([Member])
  /// A list whose entries are made one by one while they are printed, so that they never all exist.
  case rows(Int, (Int) -> JSON)

  /// A key of an object with its value.
  public struct Member {
    public let key: String
    public let value: JSON

    /// Creates a key with its value.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A text, or null.
  public static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  public static func strings(_ texts: some Sequence<String>) -> JSON { .array(texts.map(JSON.string)) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  public init(stringLiteral text: String) { self = .string(text) }

  public init(dictionaryLiteral pairs: (String, JSON)...) {
    self = .object(pairs.map { Member(key: $0.0, value: $0.1) })
  }

  public init(arrayLiteral values: JSON...) { self = .array(values) }
}
