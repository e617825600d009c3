/// The links of a catalogue, found by source and by target.
///
/// Both ways they are kept in blocks of descriptions: an edit makes the blocks that it touches anew and shares the rest.
struct LinkTable: Sendable {
  /// The links from the descriptions of each block.
  private var outgoing: [Rows<Link>]
  /// Where the links to the descriptions of each block stand.
  private var incoming: [Rows<Place>]

  private static let size = 256

  /// Where a link stands: its source, and its number among the links from there.
  private struct Place: Sendable, Hashable {
    let source: Int32
    let number: Int32
  }

  /// Follows all references.
  ///
  /// - Parameter link: appends the links from a description.
  init(count: Int, _ link: @Sendable (_ source: Int, _ links: inout [Link]) -> Void) {
    outgoing = inParallel(count, block: LinkTable.size) { Rows($0, link) }
    incoming = []
    incoming = LinkTable.reverse(self, count: count)
  }

  private static func reverse(_ table: LinkTable, count: Int) -> [Rows<Place>] {
    var starts = [Int](repeating: 0, count: count + 1)
    for link in table.all { if let target = link.target { starts[target + 1] += 1 } }
    for target in 0..<count { starts[target + 1] += starts[target] }
    var next = starts
    var places = [Place](repeating: Place(source: 0, number: 0), count: starts[count])
    for source in 0..<count {
      for (number, link) in table.from(source).enumerated() {
        guard let target = link.target else { continue }
        places[next[target]] = Place(source: Int32(source), number: Int32(number))
        next[target] += 1
      }
    }
    return blocks(of: count).map { Rows($0) { $1 += places[starts[$0]..<starts[$0 + 1]] } }
  }

  private static func blocks(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  }

  /// Every link, by source.
  var all: some Sequence<Link> {
    sequence(state: (block: 0, number: 0)) { [outgoing] place in
      while place.block < outgoing.count {
        let links = outgoing[place.block].elements
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
    outgoing[source / LinkTable.size][source % LinkTable.size]
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
    incoming[target / LinkTable.size][target % LinkTable.size]
  }

  /// Goes over to other positions. What has come has no links yet, and links to what has gone lead nowhere.
  mutating func shift(by shift: PositionShift) {
    outgoing = LinkTable.shifted(
      outgoing, by: shift, keeps: { $0.target.map { shift.keeps($0) } ?? true },
      shifted: { link in shift.new(link.source).map { link.shifted(by: shift, to: $0) } })
    incoming = LinkTable.shifted(
      incoming, by: shift, keeps: { shift.keeps(Int($0.source)) },
      shifted: { place in
        shift.new(Int(place.source)).map { Place(source: Int32($0), number: place.number) }
      })
  }

  /// Blocks with other positions. A rename moves few descriptions, and most blocks stay as they are.
  private static func shifted<Element: Sendable>(
    _ old: [Rows<Element>], by shift: PositionShift, keeps: @Sendable (Element) -> Bool,
    shifted: @Sendable (Element) -> Element?
  ) -> [Rows<Element>] {
    inParallel(shift.count, block: size) { range in
      if let block = old.dropFirst(range.lowerBound / size).first, shift.keeps(range, of: block.count),
        block.elements.allSatisfy(keeps)
      {
        return block
      }
      return Rows(range) { row, elements in
        guard let row = shift.old(row) else { return }
        for element in old[row / size][row % size] { if let new = shifted(element) { elements.append(new) } }
      }
    }
  }

  /// The descriptions with links to what is not there, or that do not say of what kind it is.
  var sourcesLeadingNowhere: Set<Int> {
    let blocks = inParallel(outgoing.count, block: 16) { [outgoing] range in
      outgoing[range].flatMap { rows in
        rows.elements.lazy.filter { $0.verdict == .missing || $0.verdict == .kindLeftOut }.map(\.source)
      }
    }
    return Set(blocks.joined())
  }

  /// The table with the references of some descriptions followed anew.
  func following(
    _ sources: Set<Int>, count: Int, _ link: @Sendable (_ source: Int, _ links: inout [Link]) -> Void
  ) -> LinkTable {
    if sources.count > count / 2 { return LinkTable(count: count, link) }
    var table = self
    let blocks = LinkTable.blocks(of: count)
    for (block, sources) in Dictionary(grouping: sources, by: { $0 / LinkTable.size }) {
      table.outgoing[block] = Rows(blocks[block]) { source, links in
        if sources.contains(source) { link(source, &links) } else { links += from(source) }
      }
    }
    // Where the links of the sources that lead elsewhere now stand, by target.
    let moved = sources.filter { !from($0).map(\.target).elementsEqual(table.from($0).map(\.target)) }
    var places: [Int: [Place]] = [:]
    for source in moved.sorted() {
      for target in from(source).compactMap(\.target) { places[target, default: []] += [] }
      for (number, link) in table.from(source).enumerated() {
        guard let target = link.target else { continue }
        places[target, default: []].append(Place(source: Int32(source), number: Int32(number)))
      }
    }
    for (block, targets) in Dictionary(grouping: places.keys, by: { $0 / LinkTable.size }) {
      table.incoming[block] = Rows(blocks[block]) { target, all in
        guard targets.contains(target) else {
          all += self.places(of: target)
          return
        }
        let kept = self.places(of: target).filter { !moved.contains(Int($0.source)) }
        all += (kept + (places[target] ?? [])).sorted { ($0.source, $0.number) < ($1.source, $1.number) }
      }
    }
    return table
  }
}
