import Catalogue

/// What an edit has made different: descriptions, and links to descriptions.
struct EditTrace: Sendable {
  /// The positions of the descriptions whose file is another, and of those that have come.
  let changed: [Int]
  /// The positions of the descriptions whose links, or whose service, are others.
  private(set) var related: Set<Int> = []
  private var entries: BitSet
  /// How many descriptions there are.
  private let count: Int

  /// - Parameters:
  ///   - new: what edits have made of `old`.
  ///   - shift: where the descriptions stand that there were; `nil` where they stand where they stood.
  init(from old: Catalogue, to new: Catalogue, _ shift: PositionShift? = nil) {
    count = new.descriptions.count
    entries = BitSet(count: ReadLog.count(of: count))
    changed =
      shift.map { shift in
        new.descriptions.indices.filter { position in
          shift.old(position).map { old.descriptions[$0] !== new.descriptions[position] } ?? true
        }
      } ?? new.descriptions.places(differingFrom: old.descriptions)
    for position in changed { add(ReadLog.content(position)) }
    let before = { (position: Int) in shift.map { $0.old(position) } ?? position }
    let now = { (position: Int) in shift.map { $0.new(position) } ?? position }
    // A link to a part can come to hold, or not to, by what is in the target.
    var sources = Set(changed)
    for position in changed {
      sources.formUnion(new.links(to: position).lazy.map(\.source))
      guard let position = before(position) else { continue }
      sources.formUnion(old.links(to: position).lazy.compactMap { now($0.source) })
    }
    for position in shift?.gone ?? [] {
      add(ReadLog.gone(of: count))
      sources.formUnion(old.links(to: position).lazy.compactMap { now($0.source) })
      for target in old.links(from: position).lazy.compactMap(\.target) {
        if let target = now(target) { add(ReadLog.incoming(target)) }
      }
    }
    for description in (shift?.gone ?? []).map({ old.descriptions[$0] })
      + (shift?.come ?? []).map({ new.descriptions[$0] })
    {
      addFamily(of: description, in: new)
    }
    for source in sources {
      compare(
        before(source).map { old.links(from: $0).map { Way($0, shift) } } ?? [],
        new.links(from: source).map { Way($0) }, of: source)
    }
  }

  /// What lies in the folder of a service belongs to it, and to the profile of its version.
  private mutating func addFamily(of description: Description, in catalogue: Catalogue) {
    guard description.kind.isOfServiceFamily else { return }
    let service = String(description.id.prefix { $0 != "/" })
    for kind in catalogue.metamodel.kinds where kind.isOfServiceFamily {
      for position in catalogue.positions(of: kind, below: service) {
        add(ReadLog.content(position))
        related.insert(position)
      }
    }
  }

  private mutating func compare(_ before: [Way], _ after: [Way], of source: Int) {
    // Two links into other catalogues can look alike and lead to different things.
    if (before + after).contains(where: { $0.verdict == .imported }) {
      add(ReadLog.outside(of: count))
    }
    guard before != after else { return }
    related.insert(source)
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

    /// - Parameter shift: where its target stands now; one that has gone is none.
    init(_ link: Link, _ shift: PositionShift? = nil) {
      field = ObjectIdentifier(link.field)
      verdict = link.verdict
      target = link.target.flatMap { target in shift.map { $0.new(target) } ?? target }
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
