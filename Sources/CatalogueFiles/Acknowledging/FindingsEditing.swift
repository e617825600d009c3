import Catalogue

/// Changes lines of `findings.yaml`; all other lines, and the comments, stay as they are.
struct FindingsEditing {
  /// Lines that belong together: an entry with the comments right above it, or what stands between entries.
  fileprivate struct Block {
    /// The key of the entry; `nil` for what is none, or has none.
    var key: String?
    var comments: [[UInt8]] = []
    var lines: [[UInt8]]
  }

  private var blocks: [Block] = []
  /// How a new line ends.
  private let lineBreak: [UInt8]

  /// - Parameter bytes: `nil` where there is no file.
  /// - Throws: where the entries do not stand on lines of their own that can be told apart.
  init(_ bytes: [UInt8]?) throws(EditProblem) {
    let file = FindingsFile(bytes ?? [])
    guard let document = file.document, document.reader == .plain, file.readingProblems.isEmpty else {
      throw .findingsNotInPlace(line: max(1, (file.readingProblems.first?.position.line ?? 2) - 1))
    }
    // What cannot be read stays where it is, but between the sides of a merge nobody knows where a line belongs.
    if let merge = file.unreadLines.first(where: { $0.cause == .reading(.unfinishedMerge) }) {
      throw .findingsNotInPlace(line: merge.position.line)
    }
    let lines = FindingsEditing.lines(of: file.bytes)
    lineBreak =
      lines.first?.suffix(2).elementsEqual([.carriageReturn, .lineFeed]) == true
      ? [.carriageReturn, .lineFeed] : [.lineFeed]
    var owners = [Int?](repeating: nil, count: lines.count)
    for (number, entry) in file.entries.enumerated() {
      let node = document.nodes[entry]
      var first = file.position(entry).line - 1
      let last = Position(of: file.offset(max(Int(node.start), Int(node.end) - 1)), in: file.bytes).line - 1
      // The dash may stand on a line above.
      while first > 0, !FindingsEditing.isDashed(lines[first]) { first -= 1 }
      guard lines.indices.contains(last), first <= last, FindingsEditing.isDashed(lines[first]),
        owners[first...last].allSatisfy({ $0 == nil })
      else {
        throw .findingsNotInPlace(line: first + 1)
      }
      for line in first...last { owners[line] = number }
    }
    let keys = file.entries.map { entry in file.value("key", of: entry).map(document.text) }
    var before: Int?
    for (line, owner) in zip(lines, owners) {
      defer { before = owner }
      if let owner, owner == before {
        blocks[blocks.count - 1].lines.append(line)
      } else if let owner {
        let comments = takeComments()
        blocks.append(Block(key: keys[owner], comments: comments, lines: [line]))
      } else if let last = blocks.last, last.key == nil, before == nil {
        blocks[blocks.count - 1].lines.append(line)
      } else {
        blocks.append(Block(lines: [line]))
      }
    }
    dropEmptyList()
  }

  /// The comments right above the next entry; what stands first in the file is its head and stays there.
  private mutating func takeComments() -> [[UInt8]] {
    guard let last = blocks.last, last.key == nil else { return [] }
    let comments = Array(last.lines.reversed().prefix(while: FindingsEditing.isComment).reversed())
    if comments.count == last.lines.count, blocks.count == 1 { return [] }
    blocks[blocks.count - 1].lines.removeLast(comments.count)
    if blocks[blocks.count - 1].lines.isEmpty { blocks.removeLast() }
    return comments
  }

  /// `[]` says that there is nothing, which the next entry would belie.
  private mutating func dropEmptyList() {
    for index in blocks.indices where blocks[index].key == nil {
      blocks[index].lines.removeAll(where: FindingsFile.isEmptyList)
    }
  }

  /// The file as the changes leave it; `nil` where nothing is left of it.
  var bytes: [UInt8]? {
    let all = blocks.flatMap { $0.comments + $0.lines }.flatMap(\.self)
    return all.isEmpty ? nil : all
  }

  /// Acknowledges findings: each on one line, where it belongs by its key.
  mutating func put(_ acknowledgements: [Acknowledgement]) {
    for acknowledgement in acknowledgements {
      let line = Array(acknowledgement.line.utf8) + lineBreak
      let same = blocks.indices.filter { blocks[$0].key == acknowledgement.key }
      if let first = same.first {
        blocks[first].lines = [line]
        for other in same.dropFirst().reversed() { removeEntry(other) }
      } else {
        insert(Block(key: acknowledgement.key, lines: [line]))
      }
    }
  }

  /// Removes the lines of entries.
  mutating func lift(_ keys: [String]) {
    for index in blocks.indices.reversed() where blocks[index].key.map(keys.contains) == true {
      removeEntry(index)
    }
  }

  /// Gives entries other keys, and moves those that stand in the wrong order by them.
  ///
  /// - Parameter newKeys: by the old ones.
  mutating func rename(_ newKeys: [String: String]) {
    for index in blocks.indices {
      guard let old = blocks[index].key, let new = newKeys[old], new != old else { continue }
      blocks[index].key = new
      blocks[index].lines = blocks[index].withKey(new)
    }
    let renamed = Set(newKeys.values)
    var moved: [Block] = []
    for index in blocks.indices.reversed() {
      guard let key = blocks[index].key, renamed.contains(key) else { continue }
      let isInOrder =
        (blocks[..<index].last { $0.key != nil }?.key).map { $0 <= key } ?? true
        && (blocks[(index + 1)...].first { $0.key != nil }?.key).map { key <= $0 } ?? true
      if !isInOrder { moved.append(blocks.remove(at: index)) }
    }
    for block in moved.reversed() { insert(block) }
  }

  private mutating func removeEntry(_ index: Int) {
    let comments = blocks[index].comments
    if comments.isEmpty { blocks.remove(at: index) } else { blocks[index] = Block(lines: comments) }
  }

  private mutating func insert(_ block: Block) {
    let key = block.key ?? ""
    let next = blocks.firstIndex { $0.key.map { $0 > key } ?? false }
    let place = next ?? blocks.lastIndex { $0.key != nil }.map { $0 + 1 } ?? blocks.count
    if place > 0, let last = blocks[place - 1].lines.last, last.last != .lineFeed {
      blocks[place - 1].lines[blocks[place - 1].lines.count - 1] = last + lineBreak
    }
    blocks.insert(block, at: place)
  }

  // MARK: Lines

  /// The lines with their breaks.
  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    let lines = Lines(bytes: bytes)
    var result: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      let next = lines.next(after: start)
      result.append(Array(bytes[start..<next]))
      start = next
    }
    return result
  }

  private static func isDashed(_ line: [UInt8]) -> Bool {
    line.first { $0 != .space } == .dash || line.starts(with: [0xEF, 0xBB, 0xBF, .dash])
  }

  private static func isComment(_ line: [UInt8]) -> Bool {
    line.first { $0 != .space && $0 != .tab } == UInt8(ascii: "#")
  }
}

extension FindingsEditing.Block {
  /// The lines with another key in the place of the old one.
  fileprivate func withKey(_ key: String) -> [[UInt8]] {
    let file = FindingsFile(lines.flatMap(\.self))
    guard let document = file.document, let entry = file.entries.first,
      let node = file.value("key", of: entry).map({ document.nodes[$0] })
    else { return lines }
    let text = Spelling.inline(key, nil, style: node.style, inFlow: true)
    let range = file.offset(Int(node.start))..<file.offset(Int(node.end))
    return [Splice(range: range, text: text).applied(to: file.bytes)]
  }
}

extension Acknowledgement {
  /// The line of the file.
  fileprivate var line: String {
    var fields = [
      "key: \(Spelling.doubleQuoted(key))", "reason: \(Spelling.doubleQuoted(reason))",
      "by: \(Spelling.inline(by, nil, inFlow: true))", "date: \(date)",
    ]
    if let until { fields.append("until: \(until)") }
    return "- {\(fields.joined(separator: ", "))}"
  }
}
