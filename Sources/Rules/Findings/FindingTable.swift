import Catalogue

/// A finding, and what it comes from: the position of a description, or a negative number for a rule on the whole.
struct Found: Sendable, Comparable {
  let finding: Finding
  let origin: Int32

  init(_ finding: Finding, _ origin: Int32) {
    self.finding = finding
    self.origin = origin
  }

  static func < (left: Found, right: Found) -> Bool { left.finding < right.finding }

  /// The finding where descriptions stand now.
  func moved(by shift: PositionShift) -> Found {
    let origin = self.origin < 0 ? self.origin : shift.new(Int(self.origin)).map { Int32($0) } ?? self.origin
    return Found(finding.moved(by: shift), origin)
  }
}

/// All findings, kept by the description that they are in: an edit changes the few lists that it touches, and shares
/// the others with the table before.
struct FindingTable: Sendable {
  private var lists: Blocks<[Found]>
  /// The descriptions with findings, by file.
  private var positions: [Int32] = []
  /// The findings of files that are no descriptions, in order.
  private var others: [Found] = []
  /// In what other descriptions the findings of an origin are.
  private var elsewhere: [Int32: Set<Int>] = [:]
  private(set) var counts = FindingCounts()

  /// - Parameters:
  ///   - count: how many descriptions there are.
  ///   - found: in any order.
  init(count: Int, _ found: [Found]) {
    var lists = [[Found]](repeating: [], count: count)
    for found in found {
      counts.add(found.finding.severity)
      guard let position = found.finding.place.description else {
        others.append(found)
        continue
      }
      if lists[position].isEmpty { positions.append(Int32(position)) }
      lists[position].append(found)
      if found.origin != position { elsewhere[found.origin, default: []].insert(position) }
    }
    others.sort()
    for position in positions { lists[Int(position)].sort() }
    positions.sort { lists[Int($0)][0].finding.place.file < lists[Int($1)][0].finding.place.file }
    self.lists = Blocks(lists)
  }

  /// Puts findings in the place of those that come from some origins.
  mutating func replace(_ origins: Set<Int32>, by found: [Found]) {
    var touched = Set(origins.lazy.map(Int.init).filter { $0 >= 0 })
    for origin in origins { touched.formUnion(elsewhere.removeValue(forKey: origin) ?? []) }
    let new = Dictionary(grouping: found) { $0.finding.place.description ?? -1 }
    touched.formUnion(new.keys.filter { $0 >= 0 })
    for position in touched {
      let before = lists[position]
      let after = (before.filter { !origins.contains($0.origin) } + (new[position] ?? [])).sorted()
      if before.isEmpty, after.isEmpty { continue }
      lists[position] = after
      for found in before { counts.take(found.finding.severity) }
      for found in after {
        counts.add(found.finding.severity)
        if found.origin != position { elsewhere[found.origin, default: []].insert(position) }
      }
      if before.isEmpty != after.isEmpty, let file = (before.first ?? after.first)?.finding.place.file {
        note(position, file, isFound: before.isEmpty)
      }
    }
    if others.contains(where: { origins.contains($0.origin) }) || new[-1] != nil {
      for found in others { counts.take(found.finding.severity) }
      others = (others.filter { !origins.contains($0.origin) } + (new[-1] ?? [])).sorted()
      for found in others { counts.add(found.finding.severity) }
    }
  }

  /// Follows descriptions to where they stand now; the findings in and of what has gone go too.
  mutating func shift(by shift: PositionShift) {
    let gone = shift.gone
    replace(Set(gone.map { Int32($0) }), by: [])
    for position in gone where !lists[position].isEmpty {
      let left = lists[position]
      for found in left { counts.take(found.finding.severity) }
      lists[position] = []
      if let file = left.first?.finding.place.file { note(position, file, isFound: false) }
    }
    var moved = [[Found]](repeating: [], count: shift.count)
    for position in positions {
      guard let new = shift.new(Int(position)) else { continue }
      moved[new] = lists[Int(position)].map { $0.moved(by: shift) }
    }
    lists = Blocks(moved)
    positions = positions.compactMap { shift.new(Int($0)).map { Int32($0) } }
    elsewhere = Dictionary(
      uniqueKeysWithValues: elsewhere.compactMap { origin, places in
        (origin < 0 ? origin : shift.new(Int(origin)).map { Int32($0) })
          .map { ($0, Set(places.compactMap(shift.new))) }
      })
    others = others.map { $0.moved(by: shift) }
  }

  /// Puts a description among those with findings, or takes it out.
  private mutating func note(_ position: Int, _ file: String, isFound: Bool) {
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      let other = Int(positions[middle])
      // The list of the one that is taken out is empty by now.
      let isBefore = other != position && lists[other].first.map { $0.finding.place.file < file } ?? false
      if isBefore { low = middle + 1 } else { high = middle }
    }
    if isFound { positions.insert(Int32(position), at: low) } else { positions.remove(at: low) }
  }

  /// The findings in a description, in order.
  func findings(at position: Int) -> [Found] { lists[position] }

  /// The findings of files that are no descriptions, in order.
  var inOtherFiles: [Found] { others }

  /// All findings, by file, line, rule and key.
  var inOrder: [Finding] {
    var findings: [Finding] = []
    findings.reserveCapacity(counts.total)
    var rest = others[...]
    for position in positions {
      let list = lists[Int(position)]
      while let other = rest.first, other < list[0] {
        findings.append(other.finding)
        rest.removeFirst()
      }
      for found in list { findings.append(found.finding) }
    }
    return findings + rest.map(\.finding)
  }
}
