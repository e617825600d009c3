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
    /// How many findings there are.
    var findings = FindingCounts()
    /// The positions of those without the links that level 3 asks for.
    var gaps: [Int] = []
  }

  let rows: [Row]
  /// How far the triangle holds, and who has someone responsible.
  let triangle: [Coverage]
  let owners: Coverage
  /// Whether levels and findings are known.
  let isChecked: Bool
  /// The findings in descriptions and in the files that are none.
  private let allFindings: FindingCounts

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
          rows[place].findings += assessment.counts(at: position)
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
    allFindings = assessment?.counts ?? FindingCounts()
  }

  /// The figures of all perspectives together.
  var sum: Row {
    var sum = rows.reduce(into: Row(perspective: .needs)) { $0.add($1) }
    sum.findings = allFindings
    return sum
  }
}

extension Figures.Row {
  fileprivate mutating func add(_ other: Figures.Row) {
    count += other.count
    for level in levels.indices { levels[level] += other.levels[level] }
    findings += other.findings
    gaps += other.gaps
  }
}
