import Catalogue
import Metamodel
import Rules

/// The findings and the open questions of a catalogue as rows, in groups; last what is acknowledged.
struct FindingsList {
  private(set) var rows: [OutlineRow] = []
  /// How many findings and questions there are, those in folded groups too.
  private(set) var count = 0
  private let content: Content
  private let language: Language
  private let choice: FindingsChoice
  private let filter: FindingsFilter
  private let findings: [Finding]
  /// Where the findings stand, group by group.
  private var order: [Int32] = []
  private var groups: [Group] = []

  /// Some rows under a heading. Most are never shown, so that only their places are kept.
  private struct Group {
    let subject: FindingsGroup.Subject
    /// Where its findings are in the order.
    var findings = 0..<0
    var others: [OutlineRow] = []

    var count: Int { findings.count + others.count }
  }

  init(_ content: Content, _ language: Language, _ choice: FindingsChoice, _ query: Query) {
    self.content = content
    self.language = language
    self.choice = choice
    findings = content.assessment?.findings ?? []
    filter = FindingsFilter(content, language, choice, query)
    let found = filter.indices(of: findings)
    order.reserveCapacity(found.count)
    switch choice.order {
    case .byRule: groupByRule(found)
    case .byDescription: groupByDescription(found)
    case .byPerspective: groupByPerspective(found)
    }
    count = groups.reduce(0) { $0 + $1.count }
    groupAcknowledged()
    write()
  }

  // MARK: Grouping

  private mutating func add(
    _ subject: FindingsGroup.Subject, _ found: some Sequence<Int32>, _ others: [OutlineRow] = []
  ) {
    let start = order.count
    order += found
    if order.count > start || !others.isEmpty {
      groups.append(Group(subject: subject, findings: start..<order.count, others: others))
    }
  }

  /// The gravest rules first, and last what is left open.
  private mutating func groupByRule(_ found: [Int32]) {
    var byRule: [String: [Int32]] = [:]
    var gravest: [String: Severity] = [:]
    for index in found {
      let finding = findings[Int(index)]
      byRule[finding.rule, default: []].append(index)
      gravest[finding.rule] = min(gravest[finding.rule] ?? .info, finding.severity)
    }
    let rules = byRule.keys.sorted { one, other in
      let (first, second) = (gravest[one] ?? .info, gravest[other] ?? .info)
      return first == second ? one < other : first < second
    }
    for id in rules { add(.rule(id), byRule[id] ?? []) }
    add(.openQuestions, [], positionsWithQuestions.flatMap(questions))
  }

  /// In the order of the lists, and last the files that are no descriptions.
  private mutating func groupByDescription(_ found: [Int32]) {
    // The findings of a description stand together.
    var runs: [Int: Range<Int>] = [:]
    for (place, index) in found.enumerated() {
      guard let position = findings[Int(index)].place.description else { continue }
      runs[position] = (runs[position]?.lowerBound ?? place)..<place + 1
    }
    let asked = Set(positionsWithQuestions)
    for position in content.catalogue.descriptions.indices {
      add(
        .description(position), runs[position].map { found[$0] } ?? [],
        asked.contains(position) ? questions(position) : [])
    }
    let files = Dictionary(grouping: outside(found)) { findings[Int($0)].place.file }
    for (file, found) in files.sorted(by: { $0.key < $1.key }) { add(.file(file), found) }
  }

  private mutating func groupByPerspective(_ found: [Int32]) {
    let descriptions = content.catalogue.descriptions
    var byPerspective: [Perspective: [Int32]] = [:]
    for index in found {
      guard let position = findings[Int(index)].place.description else { continue }
      byPerspective[descriptions[position].kind.perspective, default: []].append(index)
    }
    let asked = Dictionary(grouping: positionsWithQuestions) { descriptions[$0].kind.perspective }
    for perspective in Perspective.allCases {
      add(
        .perspective(perspective), byPerspective[perspective] ?? [],
        (asked[perspective] ?? []).flatMap(questions))
    }
    add(.files, outside(found))
  }

  /// The findings of files that are no descriptions.
  private func outside(_ found: [Int32]) -> [Int32] {
    found.filter { findings[Int($0)].place.description == nil }
  }

  /// What is acknowledged, what is acknowledged in vain, and what is wrong with `findings.yaml`.
  private mutating func groupAcknowledged() {
    let assessment = content.assessment
    let acknowledged = (assessment?.acknowledged ?? []).filter { found in
      let (finding, said) = (found.finding, found.acknowledgement)
      return filter.answers(finding.place.description)
        && filter.has(
          [finding.rule, finding.message[language], finding.key, said.reason, said.by], rule: finding.rule)
    }
    add(.acknowledged, [], acknowledged.map(OutlineRow.acknowledged))
    guard choice.only == nil else { return }
    let lapsed = (assessment?.lapsed ?? []).filter {
      filter.has(
        [$0.acknowledgement.key, $0.acknowledgement.reason, $0.acknowledgement.by],
        rule: FindingKey($0.acknowledgement.key)?.rule ?? "")
    }
    add(.lapsed, [], lapsed.map(OutlineRow.lapsed))
    let problems = content.catalogue.acknowledgements.problems.filter { filter.has([$0.words[language]]) }
    add(.problems, [], problems.map(OutlineRow.problem))
  }

  // MARK: Open questions

  /// The descriptions that leave something open; none where only graver things are asked for.
  private var positionsWithQuestions: [Int] {
    guard choice.isOfAll else { return [] }
    return content.findingTexts?.positionsWithQuestions ?? content.catalogue.positionsWithQuestions
  }

  private func questions(_ position: Int) -> [OutlineRow] {
    guard filter.answers(position) else { return [] }
    let questions = content.catalogue.openQuestions(at: position)
    return questions.enumerated().compactMap { index, text in
      filter.has([text, content.name(position, language), content.catalogue.descriptions[position].reference])
        ? .question(position, number: index + 1, text) : nil
    }
  }

  // MARK: Rows

  private mutating func write() {
    let folds = count > FindingsChoice.many
    let turned = folds ? choice.unfolded : choice.folded
    for group in groups {
      let isTurned = !turned.isEmpty && turned.contains(group.subject.key(in: content.catalogue))
      let isFolded = isTurned != folds
      if folds || !turned.isEmpty {
        rows.append(
          .findingsGroup(FindingsGroup(subject: group.subject, count: group.count, isFolded: isFolded)))
      } else {
        rows.append(.heading("\(group.subject.title(content, language)) (\(group.count))"))
      }
      guard !isFolded else { continue }
      for index in order[group.findings] { rows.append(.finding(findings[Int(index)])) }
      rows += group.others
    }
  }

  /// The group that a row is in, where none is folded.
  func group(ofRow row: Int) -> FindingsGroup.Subject? {
    var next = 0
    return groups.first { group in
      next += 1 + group.count
      return row < next
    }?.subject
  }
}
