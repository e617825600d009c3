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
  private let severities: ClosedRange<Severity>
  private let only: Set<Int>?
  /// What is asked of the description; `nil` where nothing is.
  private let matcher: QueryMatcher?
  /// What is asked of each finding.
  private let tests: [Test]

  /// Words that are to be in a finding, or rules one of which is to be its own; or not.
  private struct Test {
    let isNegated: Bool
    /// Folded; `nil` where rules are asked for.
    var word: [UInt8]?
    var rules: Set<String> = []
  }

  init(_ content: Content, _ language: Language, _ choice: FindingsChoice, _ query: Query) {
    self.content = content
    self.language = language
    severities = choice.gravest...max(choice.gravest, choice.mildest)
    only = choice.only.map { Set($0.compactMap { content.catalogue.position(of: $0) }) }
    tests = query.terms.compactMap(FindingsFilter.test)
    let others = query.filter { FindingsFilter.test($0) == nil }
    matcher =
      others.isEmpty ? nil : QueryMatcher(others, in: content.catalogue, findings: content.assessment)
  }

  private static func test(_ term: Query.Term) -> Test? {
    switch term.condition {
    case .word(let word): Test(isNegated: term.isNegated, word: Folding.bytes(of: word))
    case .field("rule", nil, let values):
      Test(isNegated: term.isNegated, rules: Set(values.map { $0.uppercased() }))
    case .field: nil
    }
  }

  /// Whether everything answers.
  private var isOpen: Bool {
    severities == .error ... .info && only == nil && matcher == nil && tests.isEmpty
  }

  /// Where the findings that answer stand among all.
  func indices(of findings: [Finding]) -> [Int32] {
    if isOpen { return Array(0..<Int32(findings.count)) }
    let words = tests.contains { $0.word != nil }
    let texts = words ? content.findingTexts?.blocks(language) : nil
    return inParallel(findings.count, block: FindingTexts.blockSize) { range in
      let block = texts?[range.lowerBound / FindingTexts.blockSize]
      var found: [Int32] = []
      // Findings of one description follow each other.
      var last: (position: Int?, answers: Bool)?
      for index in candidates(range, block) {
        let finding = findings[index]
        guard severities.contains(finding.severity), hasRule(finding.rule) else { continue }
        let position = finding.place.description
        let answers = last.flatMap { $0.position == position ? $0.answers : nil } ?? answers(position)
        last = (position, answers)
        if answers { found.append(Int32(index)) }
      }
      return found
    }.flatMap(\.self)
  }

  /// The findings of a block that have the words in them that are wanted, and none that are not.
  private func candidates(_ range: Range<Int>, _ texts: FoldedTexts?) -> [Int] {
    guard let texts else { return Array(range) }
    let wanted = tests.filter { !$0.isNegated }.compactMap(\.word)
    let unwanted = Set(tests.filter(\.isNegated).compactMap(\.word).flatMap { texts.indices(withAll: [$0]) })
    return texts.indices(withAll: wanted).filter { !unwanted.contains($0) }.map { range.lowerBound + $0 }
  }

  /// Whether a description is among those asked for; files that are none are where nothing is asked of descriptions.
  func answers(_ position: Int?) -> Bool {
    guard let position else { return only == nil && matcher == nil }
    return (only?.contains(position) ?? true) && (matcher?.matches(position) ?? true)
  }

  private func hasRule(_ rule: String) -> Bool {
    tests.allSatisfy { $0.word != nil || $0.rules.contains(rule) != $0.isNegated }
  }

  /// Whether what is asked of findings holds for some texts, and a rule.
  func has(_ texts: [String], rule: String = "") -> Bool {
    guard !tests.isEmpty else { return true }
    var folded = FoldedTexts()
    folded.add { bytes in Folding.append(texts.joined(separator: "\n"), to: &bytes) }
    return hasRule(rule)
      && tests.allSatisfy { test in
        test.word.map { folded.indices(withAll: [$0]).isEmpty == test.isNegated } ?? true
      }
  }
}
