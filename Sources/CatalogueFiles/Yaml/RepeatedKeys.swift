import Catalogue
import Glibc

/// Tells cheaply whether a key may stand twice in a map.
struct KeyCheck {
  private var seen: UInt64 = 0
  /// How many keys there are.
  private(set) var count = 0
  /// Whether quotes and escapes hide what a key is.
  private(set) var hasQuotes = false
  /// Whether two keys are, or may be, the same.
  private(set) var mayRepeat = false

  mutating func add(_ bytes: UnsafePointer<UInt8>, _ key: Range<Int>) {
    count += 1
    if bytes[key.lowerBound] == .doubleQuote || bytes[key.lowerBound] == .singleQuote {
      hasQuotes = true
      mayRepeat = true
    }
    var hash = UInt64(key.count)
    for index in key { hash = (hash ^ UInt64(bytes[index])) &* 0x9E37_79B9_7F4A_7C15 }
    let bit: UInt64 = 1 << (hash >> 58)
    if seen & bit != 0 { mayRepeat = true }
    seen |= bit
  }
}

extension PlainReader {
  /// Notes the nodes in a map whose key stands again after them.
  mutating func findRepeated(in map: Int, _ keys: KeyCheck) {
    // Few keys are compared with one another, byte by byte; a hostile file may have a million.
    if !keys.hasQuotes, keys.count <= 64, !hasEqualKeys(in: map) { return }
    var last: [String: Int] = [:]
    var child = map + 1
    while child < nodes.count {
      let range = nodes[child].key
      let key = Array(UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count))
      if let earlier = last.updateValue(child, forKey: Scalars.key(key[...])) { repeated.append(earlier) }
      child = Int(nodes[child].after)
    }
  }

  private func hasEqualKeys(in map: Int) -> Bool {
    nodes.withUnsafeBufferPointer { nodes in
      var child = map + 1
      while child < nodes.count {
        let key = nodes[child].key
        var other = Int(nodes[child].after)
        while other < nodes.count {
          let otherKey = nodes[other].key
          if key.count == otherKey.count,
            memcmp(bytes + key.lowerBound, bytes + otherKey.lowerBound, key.count) == 0
          {
            return true
          }
          other = Int(nodes[other].after)
        }
        child = Int(nodes[child].after)
      }
      return false
    }
  }
}
