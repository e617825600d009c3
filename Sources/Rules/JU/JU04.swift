import Catalogue
import Metamodel

/// A legal requirement in use rests on legal sources that are in force and do not soon cease.
enum JU04: DescriptionRule {
  static let statement = RuleStatement(
    "JU-04", .error, .always,
    title: Words(sv: "Krav utan gällande rättskälla", en: "Requirement without law in force"),
    statement: Words(
      sv: "Ett juridiskt krav som används vilar på rättskällor som gäller och inte snart upphör.",
      en: "A legal requirement in use rests on legal sources that are in force and do not soon cease."),
    source: "VLDS 6.3 s48; 7.1 s56; 5.7 s45", .inferred,
    kinds: ["legal-requirement"],
    fields: [
      "legal-requirement.legal-sources", "legal-source.valid-to", "legal-source.part-of",
      "legal-source.replaced-by", "legal-requirement.applies-to", "legal-assessment.applies",
      "agreement.considers", "profile.fulfils", "consumption.legal-requirements",
    ],
    finds: """
      A legal requirement in use, all of whose `legal-sources` have ceased. In use: it is in `applies` of \
      a latest assessment, in `considers` of a valid agreement, in `fulfils` of a profile in operation or \
      in `legal-requirements` of an active consumption, or has in `applies-to` an exchange with \
      digitalisation digital or a service with a profile in operation. The message names what replaces the \
      source, where `replaced-by` says so. Empty `legal-sources` is KO-01.
      """,
    cases: [
      .init(
        .warning,
        """
        In use, not all of them have ceased, and one has; or each of them has ceased or ends within 180 \
        days from today.
        """)
    ],
    fix: Words(
      sv: "Ange den rättskälla som gäller nu, och gör om de bedömningar som tillämpar kravet.",
      en: "Name the legal source in force now, and make the assessments that apply the requirement again."),
    .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position), let list = record.node("legal-sources") else { return }
    let links = terms.links(from: position, by: "legal-sources")
    let sources = links.compactMap(terms.target)
    let ceased = sources.filter(terms.hasCeased)
    let ending = sources.filter { isEnding($0, terms) && !ceased.contains($0) }
    // A reference that leads nowhere may be to what is in force.
    let isWhole = links.count == record.texts("legal-sources").count
    let goesOut = isWhole && ceased.count + ending.count == sources.count
    guard !ceased.isEmpty || goesOut && !ending.isEmpty, isInUse(position, terms) else { return }
    if goesOut, ending.isEmpty {
      report(
        .ceased(joined(ceased, terms)), at: .value(list), naming: ceased.map(terms.reference),
        related: ceased.map { report.place(.file, in: $0) })
      return
    }
    for link in links {
      guard let node = link.node, let source = terms.target(of: link) else { continue }
      if ceased.contains(source) {
        report(
          .ceased(joined([source], terms)), at: .value(node), naming: [terms.reference(source)],
          related: [report.place(.file, in: source)], as: .warning)
      } else if goesOut, ending.contains(source), let end = terms.end(of: source) {
        report(
          .ending(joined([source], terms), end), at: .value(node), naming: [terms.reference(source)],
          related: [report.place(.file, in: source)], as: .warning)
      }
    }
  }

  /// Whether a legal source ends within 180 days from today.
  private static func isEnding(_ source: Int, _ terms: Terms) -> Bool {
    guard let today = terms.today, let end = terms.end(of: source) else { return false }
    return today.days(to: end) <= 180
  }

  private static func isInUse(_ requirement: Int, _ terms: Terms) -> Bool {
    let sources = { (field: String, kind: String) in terms.sources(of: field, kind, to: requirement) }
    return sources("applies", "legal-assessment").contains(where: terms.isLatest)
      || sources("considers", "agreement").contains(where: terms.isValid)
      || sources("fulfils", "profile").contains(where: terms.isInOperation)
      || sources("legal-requirements", "consumption").contains(where: terms.isActive)
      || terms.targets(of: "applies-to", from: requirement).contains { isRunning($0, terms) }
  }

  /// Whether something is a digital exchange, or a service with a version in operation.
  private static func isRunning(_ position: Int, _ terms: Terms) -> Bool {
    if terms.isKind("service", position) { return terms.hasVersionInOperation(position) }
    return terms.isKind("exchange", position) && terms.exists(position)
      && terms.value("digitalisation", of: position) == "digital"
  }

  /// Legal sources, each with what replaces it or what it is part of.
  private static func joined(_ sources: [Int], _ terms: Terms) -> Words {
    let names = sources.map { source in
      let successors = ([source] + terms.reached(by: "part-of", from: source))
        .map { terms.targets(of: "replaced-by", from: $0) }.first { !$0.isEmpty }
      return Words.source(terms.name(source), replacedBy: successors?.map(terms.name) ?? [])
    }
    return .joined(names, sv: "och", en: "and")
  }
}

extension Words {
  fileprivate static func source(_ name: String, replacedBy successors: [String]) -> Words {
    guard !successors.isEmpty else { return Words(name.quoted) }
    let others = enumeration(successors)
    return Words(
      sv: "\(name.quoted) (ersätts av \(others.sv))", en: "\(name.quoted) (replaced by \(others.en))")
  }

  fileprivate static func ceased(_ sources: Words) -> Words {
    Words(
      sv: "Kravet används men \(sources.sv) gäller inte längre. Ange den rättskälla som gäller nu.",
      en:
        "The requirement is in use but \(sources.en) is no longer in force. Name the legal source in force now."
    )
  }

  fileprivate static func ending(_ source: Words, _ end: Day) -> Words {
    Words(
      sv: "Kravet används men \(source.sv) upphör att gälla \(end). Ange den rättskälla som gäller därefter.",
      en:
        "The requirement is in use but \(source.en) is repealed on \(end). Name the legal source in force after that."
    )
  }
}
