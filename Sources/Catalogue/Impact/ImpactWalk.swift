import Metamodel

/// The walk from what changes to all that depends on it, nearest first.
struct ImpactWalk {
  /// How far a change goes on from what it has reached.
  enum Reach: Int, Comparable {
    /// It is reached, and there it ends.
    case named
    /// What is agreed and judged about it is affected too.
    case touched
    /// A consumption of a service that uses what changes.
    case indirect
    /// A version that uses what changes, and so itself may change.
    case used
    /// It changes, with all that depends on it.
    case full

    static func < (one: Reach, other: Reach) -> Bool { one.rawValue < other.rawValue }
  }

  /// One step of the walk.
  struct Step {
    let position: Int
    let field: String
    let reach: Reach
  }

  private(set) var found: [Impact.Affected] = []
  let start: Element
  let terms: Terms
  /// What changes: the start, or what a planned change says that it affects.
  let changing: Set<Int>
  private var reaches: [Int: Reach] = [:]

  init(from start: Element, in terms: Terms) {
    self.start = start
    self.terms = terms
    let affected =
      terms.isKind("change", start.position) ? terms.targets(of: "affects", from: start.position) : []
    changing = affected.isEmpty ? [start.position] : Set(affected)
  }

  /// Whether something of a perspective is what changes.
  func isChanging(_ perspective: Perspective) -> Bool {
    changing.contains { terms.kind(Element($0))?.perspective == perspective }
  }

  /// How a description has been reached.
  func reach(of position: Int) -> Reach? { reaches[position] }

  mutating func run() {
    guard start.position >= 0 else { return }
    reaches[start.position] = .full
    var now = [(position: start.position, reach: Reach.full)]
    var distance = 0
    while !now.isEmpty {
      distance += 1
      var next: [(position: Int, reach: Reach)] = []
      for (position, reach) in now where reaches[position] == reach {
        let via = position == start.position ? start : Element(position)
        for step in steps(from: position, reach) where step.position >= 0 {
          let known = reaches[step.position]
          // A stronger way goes on where the weaker one ended; how near something is, the first way has told.
          if let known, known >= step.reach { continue }
          reaches[step.position] = step.reach
          if known == nil {
            found.append(
              Impact.Affected(position: step.position, distance: distance, via: via, field: step.field))
          }
          next.append((step.position, step.reach))
        }
      }
      now = next
    }
  }
}
