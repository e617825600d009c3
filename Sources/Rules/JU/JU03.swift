import Catalogue
import Metamodel

/// The legal assessment is newer than the last change of the exchange, its objects, its service and the
/// requirements and legal sources that it applies.
enum JU03: DescriptionRule {
  static let statement = RuleStatement(
    "JU-03", .warning, .always,
    title: Words(sv: "Rättslig bedömning inaktuell", en: "Legal assessment out of date"),
    statement: Words(
      sv: """
        Den rättsliga bedömningen är nyare än senaste ändringen av utbytet, dess objekt, dess tjänst och \
        de krav och rättskällor som den tillämpar.
        """,
      en: """
        The legal assessment is newer than the last change of the exchange, its objects, its service and \
        the requirements and legal sources that it applies.
        """),
    source: "VLDS 6.3 s48; 6.4 s50; 6.5 s51", .stated,
    kinds: ["legal-assessment"],
    fields: [
      "legal-assessment.date", "legal-assessment.assesses", "legal-assessment.applies",
      "legal-requirement.legal-sources", "legal-source.part-of",
    ],
    finds: """
      A latest assessment whose `date` is before `changed` of what it assesses or, for an exchange, of a \
      business object it passes, an exchange object that refines one, or a profile or logical interface of \
      which it is a realised exchange; or before `changed` of a legal requirement in `applies`, of one of \
      its `legal-sources`, or of a source that such a one is `part-of`, in any number of steps. Changes of \
      `status`, `publication` and `responsible` only do not count.
      """,
    fix: Words(
      sv: "Gör om bedömningen, eller bekräfta den med nytt datum.",
      en: "Make the assessment again, or confirm it with a new date."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let history = context.history, let record = terms.record(position), let node = record.node("date"),
      let date = record.day("date")
    else { return }
    let assessed = terms.targets(of: "assesses", from: position)
      .filter { terms.latestAssessment(of: $0) == position }
    guard !assessed.isEmpty else { return }
    let grounds = assessed.flatMap { premises(of: $0, terms) } + law(of: position, terms)
    var seen: Set<Int> = []
    let changes = grounds.compactMap { ground -> Change? in
      // Of other catalogues nothing is known.
      guard ground >= 0, seen.insert(ground).inserted, let description = terms.description(ground),
        let day = history.lastChange(
          of: description, after: date, today: context.today, except: withoutWeight)
      else { return nil }
      return Change(position: ground, day: day)
    }
    guard !changes.isEmpty else { return }
    let named = changes.prefix(shown)
    report(
      .outdated(date, named.map { (terms.reference($0.position), $0.day) }, of: changes.count),
      at: .value(node), naming: named.map { terms.reference($0.position) },
      related: named.map { report.place(.file, in: $0.position) })
  }

  private struct Change {
    let position: Int
    let day: Day
  }

  /// Fields whose changes leave an assessment as good as it was.
  private static let withoutWeight: Set<String> = ["status", "publication", "responsible"]

  /// How many of the changes are named.
  private static let shown = 4

  /// What is assessed; of an exchange also what it passes and the versions that realise it.
  private static func premises(of assessed: Int, _ terms: Terms) -> [Int] {
    guard terms.isKind("exchange", assessed) else { return [assessed] }
    let objects = terms.targets(of: "passes", from: assessed)
    let profiles = terms.realisers(of: assessed)
    return [assessed] + objects + objects.flatMap(terms.refinements) + profiles
      + profiles.compactMap(terms.logicalInterface)
  }

  /// The requirements that an assessment applies, and the legal sources that they rest on.
  private static func law(of assessment: Int, _ terms: Terms) -> [Int] {
    terms.targets(of: "applies", from: assessment).flatMap { requirement in
      [requirement]
        + terms.targets(of: "legal-sources", from: requirement).flatMap { source in
          [source] + terms.reached(by: "part-of", from: source)
        }
    }
  }
}

extension Words {
  fileprivate static func outdated(
    _ date: Day, _ changes: [(name: String, day: Day)], of count: Int
  ) -> Words {
    var names = changes.map { Words("\($0.name.quoted) (\($0.day))") }
    if count > changes.count {
      names.append(Words(sv: "\(count - changes.count) till", en: "\(count - changes.count) more"))
    }
    let list = joined(names, sv: "och", en: "and")
    return Words(
      sv: "Ändrat sedan bedömningen \(date): \(list.sv). Gör om den, eller bekräfta den med nytt datum.",
      en: "Changed since the assessment of \(date): \(list.en). Make it again, or confirm it with a new date."
    )
  }
}
