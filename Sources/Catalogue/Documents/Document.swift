import Metamodel

/// A file as read: its bytes, the values of its front matter with their places, and where the body begins.
///
/// It keeps all that a person wrote; nothing is resolved but what a key means in the schema it was read with.
public final class Document: Sendable {
  /// What read the front matter.
  public enum Reader: Sendable {
    /// The reader of the plain subset: every place is exact, every field can be edited.
    case plain
    /// The general YAML reader. Fields at the top that are plain all through have exact places; elsewhere a
    /// value is in ``stored`` and its place is a start only.
    case general
  }

  /// The whole file, with byte-order mark and line ends as they are.
  public let bytes: [UInt8]
  /// The values; the first is the map of the fields.
  public let nodes: [Node]
  /// Texts that the bytes alone do not give, of the general reader, by node.
  public let stored: [Int: String]
  /// Keys that the bytes alone do not give, such as an alias, by node.
  public let storedKeys: [Int: String]
  public let reader: Reader
  /// Where the lines between the fences are.
  public let frontMatter: Range<Int>
  /// Where the body begins, after the line of the second fence.
  public let bodyStart: Int
  /// Keys that stand again in their map: the nodes that do not count.
  public let repeated: [Int]

  /// Creates a document and gives each key its meaning in `schema`, the schema of the root map.
  ///
  /// - Parameter freeMaps: fields of `schema` whose value is a map with free keys, each with the schema of
  ///   what stands under such a key.
  public init(
    bytes: [UInt8], nodes: consuming [Node], stored: [Int: String] = [:], storedKeys: [Int: String] = [:],
    reader: Reader = .plain, frontMatter: Range<Int>, bodyStart: Int, repeated: [Int] = [], schema: Schema?,
    freeMaps: [String: Schema] = [:]
  ) {
    var nodes = nodes
    if let schema, !nodes.isEmpty {
      bytes.withUnsafeBytes { bytes in
        Document.name(&nodes, below: 0, by: schema, bytes: bytes)
        if !freeMaps.isEmpty { Document.nameFreeMaps(&nodes, freeMaps, by: schema, bytes: bytes) }
      }
    }
    self.bytes = bytes
    self.nodes = nodes
    self.stored = stored
    self.storedKeys = storedKeys
    self.reader = reader
    self.frontMatter = frontMatter
    self.bodyStart = bodyStart
    self.repeated = repeated
  }

  /// Gives the keys of the map at `index`, and of all maps inside it, their slots.
  private static func name(
    _ nodes: inout [Node], below index: Int, by schema: Schema, bytes: UnsafeRawBufferPointer
  ) {
    let end = Int(nodes[index].after)
    var next = index + 1
    var last = 0
    while next < end {
      let child = next
      next = Int(nodes[child].after)
      var key = nodes[child].key
      if key.count >= 2,
        bytes[key.lowerBound] == UInt8(ascii: "\"") || bytes[key.lowerBound] == UInt8(ascii: "'")
      {
        key = key.lowerBound + 1..<key.upperBound - 1
      }
      guard let slot = schema.position(of: UnsafeRawBufferPointer(rebasing: bytes[key]), from: last) else {
        continue
      }
      nodes[child].slot = UInt16(slot)
      last = slot
      guard let inner = schema.fields[slot].schema else { continue }
      nameMaps(&nodes, in: child, by: inner, bytes: bytes)
    }
  }

  /// Gives the keys their slots in a value that is a map, or a list of maps.
  private static func nameMaps(
    _ nodes: inout [Node], in index: Int, by schema: Schema, bytes: UnsafeRawBufferPointer
  ) {
    switch nodes[index].shape {
    case .scalar: break
    case .map: name(&nodes, below: index, by: schema, bytes: bytes)
    case .list:
      var entry = index + 1
      while entry < Int(nodes[index].after) {
        if nodes[entry].shape == .map { name(&nodes, below: entry, by: schema, bytes: bytes) }
        entry = Int(nodes[entry].after)
      }
    }
  }

  private static func nameFreeMaps(
    _ nodes: inout [Node], _ maps: [String: Schema], by schema: Schema, bytes: UnsafeRawBufferPointer
  ) {
    for (field, inner) in maps {
      guard let slot = schema.position(of: field) else { continue }
      var child = 1
      while child < nodes.count {
        if Int(nodes[child].slot) == slot, nodes[child].shape == .map {
          var entry = child + 1
          while entry < Int(nodes[child].after) {
            nameMaps(&nodes, in: entry, by: inner, bytes: bytes)
            entry = Int(nodes[entry].after)
          }
        }
        child = Int(nodes[child].after)
      }
    }
  }

  /// The indices of the nodes right inside a map or list, in the order of the file.
  public func children(of index: Int) -> Children {
    Children(nodes: nodes, index: index + 1, end: Int(nodes[index].after))
  }

  /// The values right inside a node.
  public struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var index: Int
    let end: Int

    public mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(nodes[index].after) }
      return index
    }
  }

  /// Whether the bytes between start and end say what a value is, quotes, escapes and line breaks apart.
  public func isVerbatim(_ index: Int) -> Bool { stored.isEmpty || stored[index] == nil }

  /// Whether a value stands for an absent field: nothing, `~`, `null`, or an empty quoted string.
  public func isAbsent(_ index: Int) -> Bool {
    let node = nodes[index]
    guard node.shape == .scalar else { return false }
    if !isVerbatim(index) {
      let text = text(index)
      return text.isEmpty || (node.style == .plain && (text == "~" || text == "null"))
    }
    switch node.style {
    case .plain:
      let length = node.range.count
      if length == 0 { return true }
      if length == 1 { return bytes[Int(node.start)] == UInt8(ascii: "~") }
      return length == 4 && equals(node.range, "null")
    case .singleQuoted, .doubleQuoted: return node.range.count == 2
    case .literal, .folded: return text(index).isEmpty
    case .block, .flow: return false
    }
  }

  private func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
    range.count == word.utf8CodeUnitCount
      && zip(range, 0..<range.count).allSatisfy { bytes[$0] == word.utf8Start[$1] }
  }

  /// The key of a node as text, without quotes.
  public func key(_ index: Int) -> String {
    if !storedKeys.isEmpty, let key = storedKeys[index] { return key }
    return Scalars.key(bytes[nodes[index].key])
  }

  /// The text of a scalar, quotes and escapes resolved, without its last line breaks; empty for maps and
  /// lists.
  public func text(_ index: Int) -> String {
    let node = nodes[index]
    guard node.shape == .scalar else { return "" }
    if !stored.isEmpty, let text = stored[index] { return text }
    let slice = bytes[node.range]
    switch node.style {
    case .plain: return Scalars.plain(slice)
    case .singleQuoted: return Scalars.withoutLastBreaks(Scalars.singleQuoted(slice))
    case .doubleQuoted: return Scalars.withoutLastBreaks(Scalars.doubleQuoted(slice))
    case .literal, .folded:
      return Scalars.block(slice, folded: node.style == .folded, indent: blockIndent(node))
    case .block, .flow: return ""
    }
  }

  /// The column that the map around a block scalar stands in, which its indentation digit counts from.
  private func blockIndent(_ node: Node) -> Int {
    var at = node.keyEnd > node.keyStart ? Int(node.keyStart) : Int(node.start)
    while at > frontMatter.lowerBound, bytes[at - 1] != UInt8(ascii: "\n") { at -= 1 }
    let line = at
    while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
    if node.keyEnd > node.keyStart { return Int(node.keyStart) - line }
    return at - line
  }

  /// The body as text.
  public var body: String {
    bodyStart < bytes.count ? String(decoding: bytes[bodyStart...], as: UTF8.self) : ""
  }

  /// The body without blank lines before it, as one edits it.
  public var bodyText: String {
    let text = body.replacing("\r\n", with: "\n")
    let start = text.firstIndex { !$0.isNewline } ?? text.endIndex
    var result = String(text[start...])
    while result.hasSuffix("\n") { result.removeLast() }
    return result
  }

  /// Whether there is anything but blanks in the body.
  public var hasBody: Bool {
    bodyStart < bytes.count && bytes[bodyStart...].contains { $0 > UInt8(ascii: " ") }
  }

  /// The line and column of a byte, from 1, columns in Unicode scalars.
  public func position(of offset: Int) -> Position { Position(of: offset, in: bytes) }
}
