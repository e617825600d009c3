/// A value of a JSON or YAML document, with the line that it begins on.
public struct DataNode: Sendable {
  /// What the value is.
  public enum Value: Sendable {
    /// A text, number, boolean or nothing, as it is written.
    case scalar(String)
    case list([DataNode])
    /// Keys with their values, in the order of the document.
    case map([(key: String, value: DataNode)])
  }

  public let value: Value
  /// From 1.
  public let line: Int
  /// How many values there are in it, itself counted.
  let size: Int

  init(_ value: Value, line: Int) {
    self.value = value
    self.line = line
    size =
      switch value {
      case .scalar: 1
      case .list(let entries): entries.reduce(1) { $0 &+ $1.size }
      case .map(let pairs): pairs.reduce(1) { $0 &+ $1.value.size }
      }
  }

  /// The value of a key; `nil` where it is absent or this is no map.
  public subscript(key: String) -> DataNode? {
    guard case .map(let pairs) = value else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// The text of a scalar that is there.
  public var text: String? {
    guard case .scalar(let text) = value, !text.isEmpty, text != "null", text != "~" else { return nil }
    return text
  }

  /// The text of a key.
  func text(_ key: String) -> String? { self[key]?.text }

  /// Whether the value of a key is `true`.
  func isTrue(_ key: String) -> Bool { text(key) == "true" }

  /// The entries of a list; empty for all else.
  public var entries: [DataNode] {
    if case .list(let entries) = value { entries } else { [] }
  }

  /// The keys of a map with their values; empty for all else.
  public var pairs: [(key: String, value: DataNode)] {
    if case .map(let pairs) = value { pairs } else { [] }
  }

  /// Whether it is a map.
  var isMap: Bool { if case .map = value { true } else { false } }
}

/// Why a file cannot be read as JSON or YAML.
public struct DataFault: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Cause: Sendable, Hashable {
    case notUTF8
    case notJSON
    /// What the YAML reader says, in its own words.
    case notYAML(String)
    case repeatedKey(String)
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
    case unknownAlias(String)
  }

  public let cause: Cause
  /// The line, from 1.
  public let line: Int

  init(_ cause: Cause, line: Int = 1) {
    self.cause = cause
    self.line = line
  }
}
