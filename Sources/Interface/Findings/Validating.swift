import Catalogue
import Metamodel
import Rules

extension State {
  /// Has the rules asked anew, and lists what they find in some descriptions, or in all.
  mutating func validate(_ references: [String]?) -> [Effect] {
    openOutline(
      .findings(FindingsChoice(order: references == nil ? .byRule : .byDescription, only: references)))
    checking = Loading(read: 0, total: max(1, catalogue.descriptions.count))
    return [.validate]
  }

  /// What the marked rows, or else all rows of the list, stand for.
  var selected: [String] {
    marked.isEmpty ? browse.rows.map { catalogue.descriptions[$0].reference } : marked.sorted()
  }

  /// Takes in what the rules have found.
  mutating func take(_ check: LiveCheck) {
    checking = nil
    guard check.catalogue === catalogue else { return }
    content = Content(
      catalogue, today: today, names: content.names, texts: content.texts, check: check,
      extent: content.extent)
    refreshOutline()
    let assessment = check.assessment
    var counts = assessment.counts
    var tested = catalogue.descriptions.count
    if case .findings(let choice)? = outline?.subject, let only = choice.only {
      let positions = only.compactMap { catalogue.position(of: $0) }
      tested = positions.count
      counts = positions.map(assessment.counts).reduce(into: FindingCounts()) { $0 += $1 }
    }
    say(Texts.validated(tested, counts))
  }

  /// Stops the check that runs; what was known before stays.
  mutating func cancelValidation() -> [Effect] {
    checking = nil
    say(
      Words(
        sv: "Kontrollen avbröts; fynden är de som var kända.",
        en: "The check was cancelled; the findings are those known before."))
    return [.cancelValidation]
  }
}
