import Catalogue
import Metamodel
import Rules
import Text

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
  private var groups: [Group] = []

  /// Some rows under a heading; most are never shown, so that only their places are kept.
  private struct Group {
    let key: String
    let title: String
    var findings: [Int32] = []
    var others: [OutlineRow] = []
    /// Whether the rows count among the findings and questions.
    var counts = true

    var count: Int { findings.count + others.count }
  }

  init(_ content: Content, _ language: Language, _ choice: FindingsChoice, _ query: Query) {
    self.content = content
    self.language = language
    self.choice = choice
    findings = content.assessment?.findings ?? []
    filter = FindingsFilter(content, language, choice, query)
    let found = filter.indices(of: findings)
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

  /// The gravest rules first, and last what is left open.
  private mutating func groupByRule(_ found: [Int32]) {
    var byRule: [String: [Int32]] = [:]
    for index in found { byRule[findings[Int(index)].rule, default: []].append(index) }
    let findings = findings
    let gravest = byRule.mapValues { $0.map { findings[Int($0)].severity }.min() ?? .info }
    let rules = byRule.keys.sorted { one, other in
      let (first, second) = (gravest[one] ?? .info, gravest[other] ?? .info)
      return first == second ? one < other : first < second
    }
    for id in rules {
      let title = Rules.rule(id)?.title[language] ?? ""
      groups.append(Group(key: id, title: "\(id) \(title)", findings: byRule[id] ?? []))
    }
    let questions = content.catalogue.descriptions.indices.flatMap(questions)
    if !questions.isEmpty {
      groups.append(Group(key: "?", title: FindingsList.openQuestions[language], others: questions))
    }
  }

  /// In the order of the lists, and last the files that are no descriptions.
  private mutating func groupByDescription(_ found: [Int32]) {
    let (byPosition, byFile) = split(found)
    let descriptions = content.catalogue.descriptions
    for position in descriptions.indices {
      let own = byPosition[position] ?? []
      let questions = questions(position)
      guard !own.isEmpty || !questions.isEmpty else { continue }
      let title = "\(content.name(position, language)) · \(descriptions[position].kind.label[language])"
      groups.append(
        Group(key: descriptions[position].reference, title: title, findings: own, others: questions))
    }
    for (file, found) in byFile.sorted(by: { $0.key < $1.key }) {
      groups.append(Group(key: file, title: file, findings: found))
    }
  }

  private mutating func groupByPerspective(_ found: [Int32]) {
    var byPerspective: [Perspective: [Int32]] = [:]
    let (byPosition, byFile) = split(found)
    for (position, found) in byPosition {
      byPerspective[content.catalogue.descriptions[position].kind.perspective, default: []] += found
    }
    var questions: [Perspective: [OutlineRow]] = [:]
    for position in content.catalogue.descriptions.indices {
      let own = self.questions(position)
      guard !own.isEmpty else { continue }
      questions[content.catalogue.descriptions[position].kind.perspective, default: []] += own
    }
    for perspective in Perspective.allCases {
      let group = Group(
        key: perspective.rawValue, title: perspective.label[language],
        findings: (byPerspective[perspective] ?? []).sorted(), others: questions[perspective] ?? [])
      if group.count > 0 { groups.append(group) }
    }
    let others = byFile.values.flatMap(\.self).sorted()
    if !others.isEmpty {
      let title = Words(sv: "Katalogen", en: "The catalogue")[language]
      groups.append(Group(key: "catalogue", title: title, findings: others))
    }
  }

  /// The findings of each description, and those of other files.
  private func split(_ found: [Int32]) -> (byPosition: [Int: [Int32]], byFile: [String: [Int32]]) {
    var byPosition: [Int: [Int32]] = [:]
    var byFile: [String: [Int32]] = [:]
    for index in found {
      let place = findings[Int(index)].place
      if let position = place.description {
        byPosition[position, default: []].append(index)
      } else {
        byFile[place.file, default: []].append(index)
      }
    }
    return (byPosition, byFile)
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
    add(
      "acknowledged", Words(sv: "Kvitterade", en: "Acknowledged"), acknowledged.map(OutlineRow.acknowledged))
    guard choice.only == nil else { return }
    let lapsed = (assessment?.lapsed ?? []).filter {
      filter.has(
        [$0.acknowledgement.key, $0.acknowledgement.reason, $0.acknowledgement.by],
        rule: FindingKey($0.acknowledgement.key)?.rule ?? "")
    }
    add(
      "lapsed", Words(sv: "Inaktuella kvitteringar", en: "Lapsed acknowledgements"),
      lapsed.map(OutlineRow.lapsed))
    let problems = content.catalogue.acknowledgements.problems.filter { filter.has([$0.words[language]]) }
    add(
      "problems", Words(sv: "Fel i \(Acknowledgements.file)", en: "Faults in \(Acknowledgements.file)"),
      problems.map(OutlineRow.problem))
  }

  private mutating func add(_ key: String, _ title: Words, _ rows: [OutlineRow]) {
    guard !rows.isEmpty else { return }
    groups.append(Group(key: key, title: title[language], others: rows, counts: false))
  }

  private func questions(_ position: Int) -> [OutlineRow] {
    let questions = content.catalogue.openQuestions(at: position)
    guard !questions.isEmpty, choice.mildest == .info, filter.answers(position) else { return [] }
    return questions.enumerated().compactMap { index, text in
      filter.has([text, content.name(position, language)])
        ? .question(position, number: index + 1, text) : nil
    }
  }

  // MARK: Rows

  private mutating func write() {
    let folds = count > FindingsChoice.many
    for group in groups {
      let isFolded = folds ? !choice.unfolded.contains(group.key) : choice.folded.contains(group.key)
      if folds || !choice.folded.isEmpty {
        rows.append(
          .findingsGroup(
            FindingsGroup(key: group.key, title: group.title, count: group.count, isFolded: isFolded)))
      } else {
        rows.append(.heading("\(group.title) (\(group.count))"))
      }
      if !isFolded { rows += group.findings.map { .finding(findings[Int($0)]) } + group.others }
    }
  }

  /// The group that a row is in, where none is folded.
  func group(ofRow row: Int) -> String? {
    var next = 0
    return groups.first { group in
      next += 1 + group.count
      return row < next
    }?.key
  }

  static let openQuestions = Words(sv: "Öppna frågor", en: "Open questions")
}
