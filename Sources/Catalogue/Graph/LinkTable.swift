/// The links of a catalogue, found by source and by target.
///
/// Both ways they are kept in blocks of descriptions: an edit makes the blocks that it touches anew and shares the rest.
struct LinkTable: Sendable {
  private var outgoing: [Outgoing]
  private var incoming: [Incoming]

  private static let size = 256

  /// The links from the descriptions of a block, and where those of each begin.
  private final class Outgoing: Sendable {
    let links: [Link]
    let starts: [Int32]

    /// - Parameter lists: the links from each description of the block.
    init(_ lists: some Collection<ArraySlice<Link>>) {
      links = Array(lists.joined())
      starts = LinkTable.starts(lists.map(\.count))
    }
  }

  /// The links to the descriptions of a block, and where those of each begin.
  private final class Incoming: Sendable {
    let places: [Place]
    let starts: [Int32]

    init(_ lists: some Collection<ArraySlice<Place>>) {
      places = Array(lists.joined())
      starts = LinkTable.starts(lists.map(\.count))
    }
  }

  /// Where a link stands: its source, and its number among the links from there.
  private struct Place: Sendable, Hashable {
    let source: Int32
    let number: Int32
  }

  /// Follows all references.
  ///
  /// - Parameter link: appends the links from a description.
  init(count: Int, _ link: @Sendable (_ source: Int, _ links: inout [Link]) -> Void) {
    outgoing = inParallel(count, block: LinkTable.size) { range in
      Outgoing(range.map { LinkTable.links(from: $0, link) })
    }
    incoming = []
    incoming = LinkTable.reverse(self, count: count)
  }

  private static func links(from source: Int, _ link: (Int, inout [Link]) -> Void) -> ArraySlice<Link> {
    var links: [Link] = []
    link(source, &links)
    return links[...]
  }

  /// Where each list begins, and after the last the count of all.
  private static func starts(_ counts: some Collection<Int>) -> [Int32] {
    var starts: [Int32] = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append((starts.last ?? 0) + Int32(count)) }
    return starts
  }

  private static func reverse(_ table: LinkTable, count: Int) -> [Incoming] {
    var counts = [Int](repeating: 0, count: count)
    for link in table.all { if let target = link.target { counts[target] += 1 } }
    let starts = starts(counts)
    var next = starts
    var places = [Place](repeating: Place(source: 0, number: 0), count: Int(starts.last ?? 0))
    for source in 0..<count {
      for (number, link) in table.from(source).enumerated() {
        guard let target = link.target else { continue }
        places[Int(next[target])] = Place(source: Int32(source), number: Int32(number))
        next[target] += 1
      }
    }
    return stride(from: 0, to: count, by: size).map { first in
      Incoming((first..<min(count, first + size)).map { places[Int(starts[$0])..<Int(starts[$0 + 1])] })
    }
  }

  /// Every link, by source.
  var all: some Sequence<Link> {
    sequence(state: (block: 0, number: 0)) { [outgoing] place in
      while place.block < outgoing.count {
        let links = outgoing[place.block].links
        if place.number < links.count {
          defer { place.number += 1 }
          return links[place.number]
        }
        place = (place.block + 1, 0)
      }
      return nil
    }
  }

  /// The links from a description.
  func from(_ source: Int) -> ArraySlice<Link> {
    let block = outgoing[source / LinkTable.size]
    let row = source % LinkTable.size
    return block.links[Int(block.starts[row])..<Int(block.starts[row + 1])]
  }

  /// The links to a description or a part of it, by source.
  func to(_ target: Int) -> some RandomAccessCollection<Link> { links(at: places(of: target)) }

  /// The links to a description or a part of it from some sources, by source.
  ///
  /// Of a thousand links the few asked for are found without a look at all.
  func to(_ target: Int, from sources: Range<Int>) -> some RandomAccessCollection<Link> {
    let places = places(of: target)
    let start = first(in: places, from: sources.lowerBound)
    return links(at: places[start..<first(in: places[start...], from: sources.upperBound)])
  }

  private func links(at places: ArraySlice<Place>) -> some RandomAccessCollection<Link> {
    places.lazy.map { place in
      let links = from(Int(place.source))
      return links[links.startIndex + Int(place.number)]
    }
  }

  /// Where those places begin whose source is at a position or behind it.
  private func first(in places: ArraySlice<Place>, from source: Int) -> Int {
    var (low, high) = (places.startIndex, places.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle].source) < source { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func places(of target: Int) -> ArraySlice<Place> {
    let block = incoming[target / LinkTable.size]
    let row = target % LinkTable.size
    return block.places[Int(block.starts[row])..<Int(block.starts[row + 1])]
  }

  /// Goes over to other positions. What has come has no links yet, and links to what has gone lead nowhere.
  mutating func shift(by shift: PositionShift) {
    let old = self
    outgoing = inParallel(shift.count, block: LinkTable.size) { range in
      Outgoing(
        range.map { new in
          shift.old(new).map { old.from($0).map { link in link.shifted(by: shift) } }?[...] ?? []
        })
    }
    incoming = inParallel(shift.count, block: LinkTable.size) { range in
      Incoming(
        range.map { new in
          let places = shift.old(new).map { old.places(of: $0) } ?? []
          return places.compactMap { place in
            shift.new(Int(place.source)).map { Place(source: Int32($0), number: place.number) }
          }[...]
        })
    }
  }

  /// The descriptions with links to what is not there.
  var sourcesOfMissing: Set<Int> {
    let blocks = inParallel(outgoing.count, block: 16) { [outgoing] range in
      outgoing[range].flatMap { $0.links.lazy.filter { $0.verdict == .missing }.map(\.source) }
    }
    return Set(blocks.joined())
  }

  /// The table with the references of some descriptions followed anew.
  func following(
    _ sources: Set<Int>, count: Int, _ link: (_ source: Int, _ links: inout [Link]) -> Void
  ) -> LinkTable {
    var table = self
    var touched: Set<Int> = []
    for (block, sources) in Dictionary(grouping: sources, by: { $0 / LinkTable.size }) {
      let range = block * LinkTable.size..<min(count, (block + 1) * LinkTable.size)
      table.outgoing[block] = Outgoing(
        range.map { sources.contains($0) ? LinkTable.links(from: $0, link) : from($0) })
    }
    for source in sources {
      let (before, after) = (from(source).map(\.target), table.from(source).map(\.target))
      if before != after { touched.formUnion((before + after).compactMap(\.self)) }
    }
    for (block, targets) in Dictionary(grouping: touched, by: { $0 / LinkTable.size }) {
      let range = block * LinkTable.size..<min(count, (block + 1) * LinkTable.size)
      table.incoming[block] = Incoming(
        range.map {
          targets.contains($0) ? table.places(of: $0, from: sources, before: self) : places(of: $0)
        })
    }
    return table
  }

  /// Where the links to a description stand now, when those of some sources have been followed anew.
  private func places(of target: Int, from sources: Set<Int>, before: LinkTable) -> ArraySlice<Place> {
    let kept = before.places(of: target).filter { !sources.contains(Int($0.source)) }
    let new = sources.flatMap { source in
      from(source).enumerated().filter { $1.target == target }
        .map { Place(source: Int32(source), number: Int32($0.offset)) }
    }
    return (kept + new).sorted { ($0.source, $0.number) < ($1.source, $1.number) }[...]
  }
}
