import Catalogue
import Metamodel
import Rules
import Text

/// The findings and the open questions of a catalogue as rows, in groups with a heading.
struct FindingsList {
  private(set) var rows: [OutlineRow] = []
  private let content: Content
  private let language: Language
  /// What a row has to have in it, folded.
  private let wanted: [String]

  /// - Parameter text: words that each row has to have in it.
  init(_ content: Content, _ language: Language, _ order: FindingsOrder, containing text: String) {
    self.content = content
    self.language = language
    wanted = text.split(separator: " ").map { String($0).folded }
    switch order {
    case .byRule: byRule()
    case .byDescription: byDescription()
    }
  }

  private var findings: [Finding] { (content.assessment?.findings ?? []).filter(isWanted) }

  /// The gravest rules first, and last what is left open.
  private mutating func byRule() {
    let groups = Dictionary(grouping: findings, by: \.rule)
    let rules = groups.keys.sorted { one, other in
      let severities = [one, other].map { groups[$0]?.map(\.severity).min() ?? .info }
      return severities[0] == severities[1] ? one < other : severities[0] < severities[1]
    }
    for id in rules {
      let title = Rules.all.first { $0.id == id }?.title[language] ?? ""
      rows.append(.heading("\(id) \(title) (\(groups[id]?.count ?? 0))"))
      rows += (groups[id] ?? []).map(OutlineRow.finding)
    }
    let questions = content.catalogue.descriptions.indices.flatMap(questions)
    guard !questions.isEmpty else { return }
    rows.append(.heading("\(FindingsList.openQuestions[language]) (\(questions.count))"))
    rows += questions
  }

  /// In the order of the files.
  private mutating func byDescription() {
    let groups = Dictionary(grouping: findings) { $0.place.file }
    let descriptions = content.catalogue.descriptions
    var files = Set(groups.keys)
    for position in descriptions.indices {
      let file = descriptions[position].file
      let own = (groups[file] ?? []).map(OutlineRow.finding) + questions(position)
      files.remove(file)
      guard !own.isEmpty else { continue }
      let kind = descriptions[position].kind.label[language]
      rows.append(.heading("\(content.name(position, language)) · \(kind) (\(own.count))"))
      rows += own
    }
    for file in files.sorted() {
      rows.append(.heading("\(file) (\(groups[file]?.count ?? 0))"))
      rows += (groups[file] ?? []).map(OutlineRow.finding)
    }
  }

  private func questions(_ position: Int) -> [OutlineRow] {
    content.catalogue.openQuestions(at: position).enumerated().compactMap { index, text in
      let folded = (text + " " + content.name(position, language)).folded
      return wanted.allSatisfy(folded.contains) ? .question(position, number: index + 1, text) : nil
    }
  }

  private func isWanted(_ finding: Finding) -> Bool {
    guard !wanted.isEmpty else { return true }
    let name = finding.place.description.map { content.name($0, language) } ?? ""
    let words = [
      finding.rule, finding.severity.label[language], finding.message[language], finding.place.file, name,
    ]
    let folded = words.joined(separator: " ").folded
    return wanted.allSatisfy(folded.contains)
  }

  static let openQuestions = Words(sv: "Öppna frågor", en: "Open questions")
}
