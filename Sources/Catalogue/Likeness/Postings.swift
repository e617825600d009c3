/// Which descriptions are found by a key.
///
/// What has been added stays: one that is found and no longer has the key is told by a look at it.
struct Postings<Key: Hashable & Sendable>: Sendable {
  /// The entry that was added last under each key.
  private var latest: [Key: Int32] = [:]
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    /// Negative where what stood there has gone.
    var position: Int32
    /// The entry under the same key that was added before; -1 where there is none.
    let before: Int32
  }

  /// - Parameter isNew: whether the position is known not to be under the key yet.
  mutating func add(_ position: Int, under key: Key, isNew: Bool) {
    if !isNew {
      var isThere = false
      each(under: key) { if $0 == position { isThere = true } }
      if isThere { return }
    }
    let before = latest.updateValue(Int32(entries.count), forKey: key) ?? -1
    entries.append(Entry(position: Int32(position), before: before))
  }

  /// Gives each entry another position; one without is found no more.
  mutating func move(_ new: (Int) -> Int?) {
    for index in entries.indices where entries[index].position >= 0 {
      entries[index].position = new(Int(entries[index].position)).map { Int32($0) } ?? -1
    }
  }

  /// Shows the positions under a key, the latest first; one may come several times.
  func each(under key: Key, _ body: (Int) -> Void) {
    var next = latest[key] ?? -1
    while next >= 0 {
      let entry = entries[Int(next)]
      if entry.position >= 0 { body(Int(entry.position)) }
      next = entry.before
    }
  }
}
