/// One value of the front matter, with its place in the bytes of the file.
///
/// The nodes of a document stand in one array in the order of the file, each before what is inside it, so
/// that the next sibling of a node is the one at ``after``.
public struct Node: Sendable {
  /// What kind of value it is.
  public enum Shape: UInt8, Sendable {
    case scalar
    case map
    case list
  }

  /// How the value is written.
  public enum Style: UInt8, Sendable {
    /// A scalar without quotes; also the nothing after `key:`.
    case plain
    case singleQuoted
    case doubleQuoted
    /// A scalar after `|`.
    case literal
    /// A scalar after `>`.
    case folded
    /// A map or list over lines.
    case block
    /// A map or list on one line, `[a, b]`.
    case flow
  }

  public var shape: Shape
  public var style: Style
  /// The position of the field in the schema of the map around it; ``unknown`` for a key that it does not
  /// have, and for entries of lists.
  public var slot: UInt16 = Node.unknown
  /// Where the value is: quotes, brackets and block header included, comment and last line break not. For the
  /// nothing after `key:` it is empty and lies behind the colon.
  public var start: UInt32
  public var end: UInt32
  /// Where the key is as written, quotes included; empty for entries of lists and the root.
  public var keyStart: UInt32
  public var keyEnd: UInt32
  /// The index after the last node inside this one.
  public var after: UInt32

  /// The slot of a key that no schema has.
  public static let unknown = UInt16.max

  /// Creates a node; `after` is set when what is inside is known.
  public init(
    _ shape: Shape, _ style: Style, start: Int, end: Int, key: Range<Int> = 0..<0, after: Int = 0
  ) {
    self.shape = shape
    self.style = style
    self.start = UInt32(start)
    self.end = UInt32(end)
    self.keyStart = UInt32(key.lowerBound)
    self.keyEnd = UInt32(key.upperBound)
    self.after = UInt32(after)
  }

  /// Where the value is in the bytes of the file.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// Where the key is, as written.
  public var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }
}
