import Yams

/// Reads YAML through Yams into values with lines.
///
/// Aliases are never left to Yams, which would follow them without a limit where it compares keys. They are covered
/// in the text that it gets and resolved here, each anchor's value being one value that all its aliases share.
struct YAMLReader {
  /// What an asterisk is covered with: a letter that no text has.
  private static let cover: Character = "\u{E000}"

  private var anchors: [String: DataNode] = [:]

  static func read(_ text: String) throws(DataFault) -> DataNode {
    guard estimate(text) <= DataReader.valueLimit else {
      throw DataFault(.tooManyValues(limit: DataReader.valueLimit))
    }
    let parser: Parser
    let root: Node?
    do {
      parser = try Parser(yaml: covered(text), resolver: .basic, encoding: .utf8)
      root = try parser.singleRoot()
    } catch {
      throw fault(error, in: text)
    }
    guard let root else { return DataNode(.scalar(""), line: 1) }
    var reader = YAMLReader()
    let result = try reader.convert(root, depth: 1)
    // The nodes hold their anchors weakly; the parser owns them.
    withExtendedLifetime(parser) {}
    return result
  }

  /// At least as many values as Yams would make, so that it is not asked to make too many: each begins on a line of
  /// its own, after a comma or after a bracket. Dashes on one line are held by the depth that libyaml allows.
  private static func estimate(_ text: String) -> Int {
    text.utf8.reduce(1) { count, byte in
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"): count + 1
      default: count
      }
    }
  }

  /// The text in which no asterisk that could be an alias is one.
  private static func covered(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "*")) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 64)
    let cover = Array(String(YAMLReader.cover).utf8)
    var previous = UInt8(ascii: "\n")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "*"), previous <= 0x20 || "[{,:-?".utf8.contains(previous) {
        result += cover
      } else {
        result.append(byte)
      }
      previous = byte
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func fault(_ error: any Error, in text: String) -> DataFault {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      DataFault(
        // The parser has a limit of its own, which it tells of only so.
        problem.contains("nesting level") ? .tooDeep(limit: DataReader.depthLimit) : .notYAML(problem),
        line: line(mark, in: text))
    case .duplicatedKeysInMapping(let keys, let context):
      DataFault(.repeatedKey(keys.first.map { "\($0)" } ?? ""), line: line(context.mark, in: text))
    case .reader(let problem, _, _, _): DataFault(.notYAML(problem))
    default: DataFault(.notYAML("\(error)"))
    }
  }

  /// The line of a mark; what is missing at the end, which libyaml misses on a line that is not there, is missing on the
  /// last with anything on it.
  private static func line(_ mark: Mark, in text: String) -> Int {
    let end = text.lastIndex { !$0.isWhitespace } ?? text.startIndex
    return min(max(mark.line, 1), 1 + text[..<end].count(where: \.isNewline))
  }

  private mutating func convert(_ node: Node, depth: Int) throws(DataFault) -> DataNode {
    let line = node.mark?.line ?? 1
    guard depth <= DataReader.depthLimit else {
      throw DataFault(.tooDeep(limit: DataReader.depthLimit), line: line)
    }
    let result: DataNode
    let anchor: Anchor?
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain, scalar.string.first == YAMLReader.cover {
        return try target(of: String(scalar.string.dropFirst()), line)
      }
      result = DataNode(.scalar(YAMLReader.uncovered(scalar.string)), line: line)
      anchor = scalar.anchor
    case .sequence(let sequence):
      var entries: [DataNode] = []
      for entry in sequence { entries.append(try convert(entry, depth: depth + 1)) }
      result = DataNode(.list(entries), line: line)
      anchor = sequence.anchor
    case .mapping(let mapping):
      result = DataNode(.map(try pairs(mapping, depth)), line: line)
      anchor = mapping.anchor
    case .alias(let alias): return try target(of: alias.anchor.rawValue, line)
    }
    guard result.size <= DataReader.valueLimit else {
      throw DataFault(.tooManyValues(limit: DataReader.valueLimit), line: line)
    }
    if let anchor { anchors[anchor.rawValue] = result }
    return result
  }

  /// The pairs of a map; those of the maps that `<<` names come after its own.
  private mutating func pairs(
    _ mapping: Node.Mapping, _ depth: Int
  ) throws(DataFault) -> [(key: String, value: DataNode)] {
    var pairs: [(key: String, value: DataNode)] = []
    var merged: [DataNode] = []
    for (key, value) in mapping {
      let name = try convert(key, depth: depth + 1)
      let value = try convert(value, depth: depth + 1)
      guard case .scalar(let text) = name.value else { continue }
      if text == "<<" {
        merged += value.isMap ? [value] : value.entries
      } else {
        pairs.append((text, value))
      }
    }
    for pair in merged.flatMap(\.pairs) where !pairs.contains(where: { $0.key == pair.key }) {
      pairs.append(pair)
    }
    return pairs
  }

  private func target(of name: String, _ line: Int) throws(DataFault) -> DataNode {
    guard let target = anchors[name] else { throw DataFault(.unknownAlias(name), line: line) }
    return target
  }

  private static func uncovered(_ text: String) -> String {
    text.contains(cover) ? String(text.map { $0 == cover ? "*" : $0 }) : text
  }
}
