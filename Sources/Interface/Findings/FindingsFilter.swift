import Catalogue
import Metamodel
import Rules
import Text

/// Tells which findings answer what is chosen and what is typed.
///
/// The typed text is a query (cli.md, Queries): its fields are asked of the description, but for the rule, which with the
/// words is asked of the finding.
struct FindingsFilter {
  private let content: Content
  private let language: Language
  private let mildest: Severity
  private let only: Set<Int>?
  /// What is asked of the description; `nil` where nothing is.
  private let matcher: QueryMatcher?
  /// What is asked of each finding.
  private let tests: [Test]

  /// A word that is to be in a finding, or rules one of which is to be its own; or not.
  private struct Test {
    let isNegated: Bool
    var word: String?
    var rules: [String] = []
  }

  init(_ content: Content, _ language: Language, _ choice: FindingsChoice, _ query: Query) {
    self.content = content
    self.language = language
    mildest = choice.mildest
    only = choice.only.map { Set($0.compactMap { content.catalogue.position(of: $0) }) }
    tests = query.terms.compactMap(FindingsFilter.test)
    let others = query.filter { FindingsFilter.test($0) == nil }
    matcher =
      others.isEmpty ? nil : QueryMatcher(others, in: content.catalogue, findings: content.assessment)
  }

  private static func test(_ term: Query.Term) -> Test? {
    switch term.condition {
    case .word(let word): Test(isNegated: term.isNegated, word: word.folded)
    case .field("rule", nil, let values):
      Test(isNegated: term.isNegated, rules: values.map { $0.uppercased() })
    case .field: nil
    }
  }

  /// Whether everything answers.
  private var isOpen: Bool { mildest == .info && only == nil && matcher == nil && tests.isEmpty }

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
    guard !tests.isEmpty else { return true }
    let name = finding.place.description.map { content.name($0, language) } ?? ""
    return has(
      [finding.rule, finding.severity.label[language], finding.message[language], finding.place.file, name],
      rule: finding.rule)
  }

  /// Whether what is asked of findings holds for some texts, and a rule.
  func has(_ texts: [String], rule: String = "") -> Bool {
    guard !tests.isEmpty else { return true }
    let folded = texts.joined(separator: " ").folded
    return tests.allSatisfy { test in
      (test.word.map(folded.contains) ?? test.rules.contains(rule)) != test.isNegated
    }
  }
}
