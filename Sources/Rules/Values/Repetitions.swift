import Catalogue

/// The values of a list that stand there before, each with the one that it repeats.
struct Repetitions {
  let found: [(entry: Int, first: Int)]

  /// Compares the entries of a list.
  init(in list: Int, of document: Document) {
    var entries: [Int] = []
    document.eachEntry(of: list) { entries.append($0) }
    self.init(among: entries, of: document)
  }

  /// Compares values; nothing is no value.
  init(among entries: [Int], of document: Document) {
    var found: [(entry: Int, first: Int)] = []
    if entries.count <= 24 {
      for (index, entry) in entries.enumerated().dropFirst() where !document.isAbsent(entry) {
        let first = entries[..<index].first { document.isSame($0, entry) }
        if let first { found.append((entry, first)) }
      }
    } else {
      // Long lists by their text, so that time grows with the length only.
      var firsts: [String: Int] = [:]
      for entry in entries where !document.isAbsent(entry) {
        let text = document.summary(of: entry)
        if let first = firsts[text] { found.append((entry, first)) } else { firsts[text] = entry }
      }
    }
    self.found = found
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
      return withText(one) { text in withText(other) { text.elementsEqual($0) } }
    }
    let (inside, outside) = (Array(children(of: one)), Array(children(of: other)))
    return inside.count == outside.count
      && zip(inside, outside).allSatisfy {
        bytes[nodes[$0].key].elementsEqual(bytes[nodes[$1].key]) && isSame($0, $1)
      }
  }

  /// A text that two values share exactly where they say the same.
  fileprivate func summary(of index: Int) -> String {
    let key = nodes[index].key.isEmpty ? "" : String(decoding: bytes[nodes[index].key], as: UTF8.self) + ":"
    if nodes[index].shape == .scalar { return "\(key)\(text(index).debugDescription)" }
    return key + "(" + children(of: index).map { summary(of: $0) }.joined(separator: ",") + ")"
  }
}
