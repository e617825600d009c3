import Catalogue

/// What an edit has made different: descriptions, and links to descriptions.
struct EditTrace: Sendable {
  /// The positions of the descriptions whose file is another.
  let changed: [Int]
  private var entries: BitSet
  /// How many descriptions there are.
  private let count: Int

  /// - Parameters:
  ///   - new: has its descriptions at the same positions as `old`.
  init(from old: Catalogue, to new: Catalogue) {
    count = new.descriptions.count
    entries = BitSet(count: ReadLog.count(of: count))
    changed = new.descriptions.places(differingFrom: old.descriptions)
    for position in changed { add(ReadLog.content(position)) }
    // A link to a part can come to hold, or not to, by what is in the target.
    var sources = Set(changed)
    for position in changed {
      sources.formUnion(new.links(to: position).lazy.map(\.source))
      sources.formUnion(old.links(to: position).lazy.map(\.source))
    }
    for source in sources { compare(old.links(from: source), new.links(from: source), of: source) }
  }

  private mutating func compare(_ before: ArraySlice<Link>, _ after: ArraySlice<Link>, of source: Int) {
    let (before, after) = (before.map(Way.init), after.map(Way.init))
    // Two links into other catalogues can look alike and lead to different things.
    if (before + after).contains(where: { $0.verdict == .imported }) {
      add(ReadLog.outside(of: count))
    }
    guard before != after else { return }
    add(ReadLog.content(source))
    for way in Set(before).symmetricDifference(after) {
      if let target = way.target { add(ReadLog.incoming(target)) }
    }
  }

  /// A link without its place in the file.
  private struct Way: Hashable {
    let field: ObjectIdentifier
    let verdict: Link.Verdict
    let target: Int?
    let isPart: Bool

    init(_ link: Link) {
      field = ObjectIdentifier(link.field)
      verdict = link.verdict
      target = link.target
      isPart = link.targetPart != nil
    }
  }

  mutating func add(_ entry: ReadLog.Entry) { entries.insert(Int(entry)) }

  /// Whether something that has been read is different now.
  func touches(_ reads: some Sequence<ReadLog.Entry>) -> Bool {
    reads.contains { entries.contains(Int($0)) }
  }
}

/// A set of small numbers.
struct BitSet: Sendable {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: count / 64 + 1) }

  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  func contains(_ number: Int) -> Bool { words[number >> 6] & (1 << UInt64(number & 63)) != 0 }
}
