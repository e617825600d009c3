import Catalogue
import Metamodel
import Rules

/// The figures of a catalogue: how much there is of each perspective, how far it has come, and what is wrong or missing.
struct Figures: Sendable {
  /// The figures of one perspective.
  struct Row: Sendable {
    let perspective: Perspective
    var count = 0
    /// How many reach each level, from 0 to 3.
    var levels = [0, 0, 0, 0]
    /// How many descriptions have an error, and how many have a warning.
    var withErrors = 0
    var withWarnings = 0
    /// The positions of those without the links that level 3 asks for.
    var gaps: [Int] = []
  }

  let rows: [Row]
  /// How far the triangle holds, and who has someone responsible.
  let triangle: [Coverage]
  let owners: Coverage
  /// Whether levels and findings are known.
  let isChecked: Bool

  init(_ content: Content) {
    let (terms, assessment) = (content.terms, content.assessment)
    let descriptions = content.catalogue.descriptions
    let places = Dictionary(
      uniqueKeysWithValues: Perspective.allCases.enumerated().map { ($1, $0) })
    let empty = Perspective.allCases.map { Row(perspective: $0) }
    let blocks = inParallel(descriptions.count, block: 2048) { block in
      var rows = empty
      for position in block {
        guard let place = places[descriptions[position].kind.perspective] else { continue }
        rows[place].count += 1
        if let assessment {
          rows[place].levels[assessment.level(at: position)] += 1
          let counts = assessment.counts(at: position)
          rows[place].withErrors += counts.errors > 0 ? 1 : 0
          rows[place].withWarnings += counts.warnings > 0 ? 1 : 0
        }
        if terms.exists(position), !terms.hasLinks(position) { rows[place].gaps.append(position) }
      }
      return rows
    }
    rows = blocks.reduce(into: empty) { sum, rows in
      for index in sum.indices { sum[index].add(rows[index]) }
    }
    let lacking = Set(rows.flatMap(\.gaps))
    triangle = Coverage.triangle(in: terms) { !lacking.contains($0) }
    owners = Coverage.responsible(in: terms)
    isChecked = assessment != nil
  }

  /// The figures of all perspectives together.
  var sum: Row {
    rows.reduce(into: Row(perspective: .needs)) { $0.add($1) }
  }
}

extension Figures.Row {
  fileprivate mutating func add(_ other: Figures.Row) {
    count += other.count
    for level in levels.indices { levels[level] += other.levels[level] }
    withErrors += other.withErrors
    withWarnings += other.withWarnings
    gaps += other.gaps
  }
}

/// A description whose file has been changed, and when, as people write it.
public struct LatestChange: Sendable, Hashable {
  /// The description as `kind/id`.
  public let reference: String
  /// `2026-11-22 14:05`.
  public let time: String

  /// Creates a change.
  public init(reference: String, time: String) {
    self.reference = reference
    self.time = time
  }
}
