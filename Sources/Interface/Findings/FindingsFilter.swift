import Catalogue
import Metamodel
import Rules
import Text

/// Tells which findings answer what is chosen and what is typed.
///
/// The typed text is a query (cli.md, Queries): its fields are asked of the description, its words of all that is said of
/// the finding.
struct FindingsFilter {
  private let content: Content
  private let language: Language
  private let mildest: Severity
  private let only: Set<Int>?
  /// What is asked of the description; `nil` where nothing is.
  private let matcher: QueryMatcher?
  /// Folded words that a finding has to have in it.
  private let words: [String]

  init(_ content: Content, _ language: Language, _ choice: FindingsChoice, _ query: Query) {
    self.content = content
    self.language = language
    mildest = choice.mildest
    only = choice.only.map { Set($0.compactMap { content.catalogue.position(of: $0) }) }
    let matcher = QueryMatcher(
      query, in: content.catalogue, findings: content.assessment, ignoringWords: true)
    self.matcher = matcher.matchesAll ? nil : matcher
    words = query.words.map(\.folded)
  }

  /// Whether everything answers.
  private var isOpen: Bool { mildest == .info && only == nil && matcher == nil && words.isEmpty }

  /// Where the findings that answer stand among some.
  func indices(of findings: [Finding]) -> [Int32] {
    let all = Int32(findings.count)
    if isOpen { return Array(0..<all) }
    return inParallel(findings.count, block: 4096) { range in
      var found: [Int32] = []
      // Findings of one description follow each other.
      var last: (position: Int?, answers: Bool)?
      for index in range where findings[index].severity <= mildest {
        let position = findings[index].place.description
        let answers = last.flatMap { $0.position == position ? $0.answers : nil } ?? answers(position)
        last = (position, answers)
        if answers, says(findings[index]) { found.append(Int32(index)) }
      }
      return found
    }.flatMap(\.self)
  }

  /// Whether a description is among those asked for; files that are none are where nothing is asked of descriptions.
  func answers(_ position: Int?) -> Bool {
    guard let position else { return only == nil && matcher == nil }
    return (only?.contains(position) ?? true) && (matcher?.matches(position) ?? true)
  }

  private func says(_ finding: Finding) -> Bool {
    guard !words.isEmpty else { return true }
    let name = finding.place.description.map { content.name($0, language) } ?? ""
    return has([
      finding.rule, finding.severity.label[language], finding.message[language], finding.place.file, name,
    ])
  }

  /// Whether the typed words are in some texts.
  func has(_ texts: [String]) -> Bool {
    guard !words.isEmpty else { return true }
    let folded = texts.joined(separator: " ").folded
    return words.allSatisfy(folded.contains)
  }
}
