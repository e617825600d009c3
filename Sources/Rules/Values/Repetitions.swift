import Catalogue

/// Values that stand before among their like, each with the one that it repeats.
struct Repetitions {
  private(set) var found: [(entry: Int, first: Int)] = []

  /// Above this many values their texts are compared by hash, so that time grows with their number only.
  private static let many = 24

  /// Compares the entries of a list.
  init(in list: Int, count: Int, of document: Document) {
    guard count <= Repetitions.many else {
      found = Repetitions(among: Array(document.children(of: list)), of: document).found
      return
    }
    // Most lists are short and without repetition; nothing is made for them.
    let end = Int(document.nodes[list].after)
    var entry = list + 1
    while entry < end {
      var other = list + 1
      while other < entry, !document.isSame(other, entry) { other = Int(document.nodes[other].after) }
      if other < entry, !document.isAbsent(entry) { found.append((entry, other)) }
      entry = Int(document.nodes[entry].after)
    }
  }

  /// Compares values; nothing is no value.
  init(among entries: [Int], of document: Document) {
    guard entries.count > Repetitions.many else {
      for (index, entry) in entries.enumerated() where !document.isAbsent(entry) {
        guard let first = entries[..<index].first(where: { document.isSame($0, entry) }) else { continue }
        found.append((entry, first))
      }
      return
    }
    var firsts: [String: Int] = [:]
    for entry in entries where !document.isAbsent(entry) {
      let text = document.summary(of: entry)
      if let first = firsts[text] { found.append((entry, first)) } else { firsts[text] = entry }
    }
  }
}

extension Document {
  /// Shows each value of a field: the entries of a list, or the one that stands without.
  func eachEntry(of index: Int, _ body: (Int) -> Void) {
    guard nodes[index].shape == .list else { return body(index) }
    let end = Int(nodes[index].after)
    var entry = index + 1
    while entry < end {
      let after = Int(nodes[entry].after)
      body(entry)
      entry = after
    }
  }

  /// Whether two values say the same, however they are written.
  func isSame(_ one: Int, _ other: Int) -> Bool {
    guard nodes[one].shape == nodes[other].shape else { return false }
    if nodes[one].shape == .scalar {
      if differsAtEnds(one, other) { return false }
      return withText(one) { text in withText(other) { text.elementsEqual($0) } }
    }
    var inside = children(of: one)
    var outside = children(of: other)
    while let child = inside.next() {
      guard let match = outside.next(), bytes[nodes[child].key].elementsEqual(bytes[nodes[match].key]),
        isSame(child, match)
      else { return false }
    }
    return outside.next() == nil
  }

  /// Whether two plain scalars begin or end with other characters; these stand in the file as they are meant.
  private func differsAtEnds(_ first: Int, _ second: Int) -> Bool {
    guard isVerbatim(first), isVerbatim(second) else { return false }
    let (one, other) = (nodes[first], nodes[second])
    guard one.style == .plain, other.style == .plain,
      one.end > one.start, other.end > other.start
    else { return false }
    return bytes[Int(one.start)] != bytes[Int(other.start)]
      || bytes[Int(one.end) - 1] != bytes[Int(other.end) - 1]
  }

  /// A text that two values share exactly where they say the same.
  fileprivate func summary(of index: Int) -> String {
    let key = nodes[index].key.isEmpty ? "" : String(decoding: bytes[nodes[index].key], as: UTF8.self) + ":"
    if nodes[index].shape == .scalar { return "\(key)\(text(index).debugDescription)" }
    return key + "(" + children(of: index).map { summary(of: $0) }.joined(separator: ",") + ")"
  }
}
