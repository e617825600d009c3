import Catalogue

/// What some fields of one kind lead to, inside the catalogue.
struct Relation {
  /// One reference that holds.
  struct Step {
    let source: Int
    let target: Int
    let targetPart: Int?
    /// The value that refers.
    let node: Int
  }

  /// The references by source, and for one source in the order of the file.
  let steps: [Step]
  private let ranges: [Int: Range<Int>]

  /// Collects the references of the fields in all descriptions of a kind.
  init(_ fields: [String], of kind: String, in catalogue: Catalogue) {
    var steps: [Step] = []
    var ranges: [Int: Range<Int>] = [:]
    for source in catalogue.metamodel[kind].map(catalogue.positions) ?? 0..<0 {
      let start = steps.count
      for link in catalogue.links(from: source) where fields.contains(link.field.id) && link.verdict == .holds
      {
        guard let target = link.target, let node = link.node else { continue }
        steps.append(Step(source: source, target: target, targetPart: link.targetPart, node: node))
      }
      if steps.count > start { ranges[source] = start..<steps.count }
    }
    self.steps = steps
    self.ranges = ranges
  }

  /// The references of one description.
  func steps(from source: Int) -> ArraySlice<Step> { steps[ranges[source] ?? 0..<0] }

  /// The value by which one description refers to another.
  func node(from source: Int, to target: Int) -> Int? {
    steps(from: source).first { $0.target == target }?.node
  }

  /// Whether the references lead from one description to another, in any number of steps.
  func leads(from start: Int, to goal: Int) -> Bool { !way(from: start, to: goal).isEmpty }

  /// The shortest way from one description to another, both ends included; empty where there is none.
  func way(from start: Int, to goal: Int) -> [Int] {
    var cameFrom: [Int: Int] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let position = queue[next]
      next += 1
      for step in steps(from: position) where cameFrom[step.target] == nil {
        cameFrom[step.target] = position
        if step.target == goal { return way(back: goal, to: start, cameFrom) }
        queue.append(step.target)
      }
    }
    return []
  }

  private func way(back goal: Int, to start: Int, _ cameFrom: [Int: Int]) -> [Int] {
    var way = [goal]
    while let position = cameFrom[way[way.count - 1]] {
      way.append(position)
      if position == start { break }
    }
    return way.reversed()
  }
}

/// The ways of a relation that lead back to where they began.
struct Circles {
  /// Each circle once, from its first member; of several through one member the shortest.
  let found: [[Int]]

  init(_ relation: Relation) {
    var found: [[Int]] = []
    var covered: Set<Int> = []
    for start in Circles.candidates(relation) where !covered.contains(start) {
      let way = relation.way(from: start, to: start)
      guard way.count > 1 else { continue }
      found.append(Array(way.dropLast()))
      covered.formUnion(way)
    }
    self.found = found
  }

  /// What is left, in order, when all that leads nowhere has been taken away again and again.
  private static func candidates(_ relation: Relation) -> [Int] {
    var open: [Int: Int] = [:]
    var sources: [Int: [Int]] = [:]
    for step in relation.steps {
      open[step.source, default: 0] += 1
      sources[step.target, default: []].append(step.source)
    }
    var ends = sources.keys.filter { open[$0] == nil }
    while let end = ends.popLast() {
      for source in sources[end] ?? [] {
        open[source, default: 0] -= 1
        if open[source] == 0 {
          open[source] = nil
          ends.append(source)
        }
      }
    }
    return open.keys.sorted()
  }
}
