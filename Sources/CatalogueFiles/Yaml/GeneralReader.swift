import Catalogue
import Yams

/// Reads any YAML to the same values as the plain reader, through Yams.
///
/// Aliases are never left to Yams, which would follow them without a limit where it compares keys: they are
/// covered in the text that it gets, and resolved here.
struct GeneralReader {
  /// Why the text cannot be read, and at which byte where that is known.
  struct Fault: Error {
    let cause: ReadingProblem.Cause
    let place: Int?
  }

  private(set) var nodes: [Value] = []
  private(set) var stored: [Int: String] = [:]
  private(set) var storedKeys: [Int: String] = [:]
  private(set) var repeated: [Int] = []

  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  let lines: [Int]
  private(set) var longLines: [Int: [Int]] = [:]
  /// The bytes where an alias stands.
  private var aliases: Set<Int> = []
  /// What the anchors read so far stand for.
  private var anchors: [String: Yams.Node] = [:]
  /// What the aliases met so far stand for, by their place: an anchor may be given anew later.
  private var targets: [Int: Yams.Node] = [:]
  private var aliasNodes = 0

  /// What an alias is covered with: it begins no value of any other meaning.
  private static let cover = UInt8(ascii: "^")

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    lines = GeneralReader.lineStarts(bytes, range)
    longLines = steps()
  }

  /// Reads the text; fields that `plain` can read for itself get its exact places.
  mutating func read(_ plain: inout PlainReader) throws(Fault) {
    let candidates = aliasCandidates()
    if !candidates.isEmpty {
      // What looks like an alias may stand in a text: only the reader can tell.
      try withTree(covering: candidates) { reader, root throws(Fault) in
        reader.aliases = try reader.findAliases(root, candidates)
      }
    }
    var plainReader = plain
    try withTree(covering: aliases) { reader, root throws(Fault) in
      try reader.convertRoot(root, &plainReader)
    }
    plain = plainReader
  }

  // MARK: Aliases

  /// The candidates that are aliases: those that a value begins with.
  private func findAliases(_ root: Yams.Node, _ candidates: Set<Int>) throws(Fault) -> Set<Int> {
    var result: Set<Int> = []
    var waiting = [(root, 1)]
    while let (node, depth) = waiting.popLast() {
      if depth > Limits.depth + 1 {
        throw Fault(cause: .tooDeep(limit: Limits.depth), place: place(of: node))
      }
      switch node {
      case .scalar(let scalar):
        if let place = place(of: node), scalar.style == .plain, candidates.contains(place) {
          result.insert(place)
        }
      case .sequence(let entries): waiting.append(contentsOf: entries.map { ($0, depth + 1) })
      case .mapping(let pairs):
        for pair in pairs { waiting += [(pair.key, depth + 1), (pair.value, depth + 1)] }
      case .alias: break
      }
    }
    return result
  }

  /// Gives `body` the tree of the text in which the asterisks at `covered` are no longer such.
  private mutating func withTree(
    covering covered: Set<Int>, _ body: (inout GeneralReader, Yams.Node) throws(Fault) -> Void
  ) throws(Fault) {
    var text = Array(bytes[range])
    for place in covered { text[place - range.lowerBound] = GeneralReader.cover }
    let root: Yams.Node?
    let parser: Parser
    do {
      parser = try Parser(yaml: String(decoding: text, as: UTF8.self), resolver: .basic, encoding: .utf8)
      root = try parser.singleRoot()
    } catch {
      throw fault(error)
    }
    guard let root else { throw Fault(cause: .notAMap, place: range.lowerBound) }
    try body(&self, root)
    // The nodes hold their anchors weakly; the parser owns them.
    withExtendedLifetime(parser) {}
  }

  // MARK: Nodes

  private mutating func convertRoot(_ root: Yams.Node, _ plain: inout PlainReader) throws(Fault) {
    guard case .mapping(let pairs) = root else {
      // An empty text with comments or a document mark in it.
      if case .scalar(let scalar) = root, scalar.string.isEmpty, scalar.style == .plain {
        nodes = [Value(.map, .block, start: range.lowerBound, end: range.lowerBound, after: 1)]
        return
      }
      throw Fault(cause: .notAMap, place: place(of: root))
    }
    let start = place(of: root) ?? range.lowerBound
    nodes.append(Value(.map, pairs.style == .flow ? .flow : .block, start: start, end: start))
    let entries = Array(pairs)
    for (index, pair) in entries.enumerated() {
      let next = index + 1 < entries.count ? line(of: entries[index + 1].key) : range.upperBound
      if pairs.style != .flow, let first = line(of: pair.key), let next, first < next,
        takePlain(&plain, first..<next)
      {
        continue
      }
      try convertPair(pair.key, pair.value, depth: 2, expanding: false)
    }
    nodes[0].after = UInt32(nodes.count)
    nodes[0].end = nodes.last.map { max($0.end, nodes[0].start) } ?? nodes[0].start
  }

  /// Takes a field at the top from the plain reader, where its lines are plain.
  private mutating func takePlain(_ plain: inout PlainReader, _ field: Range<Int>) -> Bool {
    guard let base = bytes.baseAddress, (try? plain.read(base, field)) != nil, plain.nodes.count > 1,
      Int(plain.nodes[1].after) == plain.nodes.count
    else { return false }
    let shift = nodes.count - 1
    for var node in plain.nodes.dropFirst() {
      node.after += UInt32(shift)
      nodes.append(node)
    }
    repeated += plain.repeated.map { $0 + shift }
    return true
  }

  private mutating func convertPair(
    _ key: Yams.Node, _ value: Yams.Node, depth: Int, expanding: Bool
  ) throws(Fault) {
    let at = place(of: key) ?? range.lowerBound
    guard case .scalar(let scalar) = try resolve(key) else {
      throw Fault(cause: .yaml("a list or a map as a key"), place: at)
    }
    note(key)
    let index = nodes.count
    let range = keyRange(scalar, at)
    try convert(value, key: range, depth: depth, expanding: expanding)
    if Scalars.key(ArraySlice(bytes[range])) != scalar.string { storedKeys[index] = scalar.string }
  }

  /// Adds a value and all that is inside it. Inside an alias every value counts against the limit.
  private mutating func convert(
    _ node: Yams.Node, key: Range<Int> = 0..<0, depth: Int, expanding: Bool
  ) throws(Fault) {
    let start = place(of: node) ?? range.lowerBound
    if aliases.contains(start), case .scalar = node {
      return try convert(try resolve(node), key: key, depth: depth, expanding: true)
    }
    if expanding {
      aliasNodes += 1
      if aliasNodes > Limits.aliasNodes {
        throw Fault(cause: .tooManyAliases(limit: Limits.aliasNodes), place: nil)
      }
    }
    let index = nodes.count
    switch node {
    case .scalar(let scalar):
      nodes.append(
        Value(.scalar, style(scalar.style), start: start, end: start, key: key, after: index + 1))
      stored[index] = Scalars.withoutLastBreaks(scalar.string)
    case .sequence(let entries):
      if depth > Limits.depth { throw Fault(cause: .tooDeep(limit: Limits.depth), place: start) }
      nodes.append(Value(.list, entries.style == .flow ? .flow : .block, start: start, end: start, key: key))
      for entry in entries { try convert(entry, depth: depth + 1, expanding: expanding) }
    case .mapping(let pairs):
      if depth > Limits.depth { throw Fault(cause: .tooDeep(limit: Limits.depth), place: start) }
      nodes.append(Value(.map, pairs.style == .flow ? .flow : .block, start: start, end: start, key: key))
      for pair in pairs {
        try convertPair(pair.key, pair.value, depth: depth + 1, expanding: expanding)
      }
    case .alias: break
    }
    nodes[index].after = UInt32(nodes.count)
    if !expanding { note(node) }
  }

  /// What a node stands for: an alias for the value of its anchor.
  private mutating func resolve(_ node: Yams.Node) throws(Fault) -> Yams.Node {
    guard case .scalar(let scalar) = node, let place = place(of: node), aliases.contains(place) else {
      return node
    }
    if let target = targets[place] { return target }
    guard let target = anchors[String(scalar.string.dropFirst())] else {
      throw Fault(cause: .yaml("found undefined alias"), place: place)
    }
    targets[place] = target
    return target
  }

  /// Remembers an anchor; an alias inside its own anchor finds nothing yet, so there are no circles.
  private mutating func note(_ node: Yams.Node) {
    let anchor: Anchor? =
      switch node {
      case .scalar(let scalar): scalar.anchor
      case .mapping(let mapping): mapping.anchor
      case .sequence(let sequence): sequence.anchor
      case .alias: nil
      }
    if let anchor { anchors[anchor.rawValue] = node }
  }

  private func style(_ style: Yams.Node.Scalar.Style) -> Value.Style {
    switch style {
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    case .any, .plain: .plain
    }
  }
}
