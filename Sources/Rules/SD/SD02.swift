import Catalogue
import Metamodel

/// What has no place in the city plan, empty plan areas and areas with unanswered requirements are listed;
/// a plan states its criteria of division.
enum SD02: DescriptionRule, CatalogueRule, FindingsRule {
  static let statement = RuleStatement(
    "SD-02", .info, .always,
    title: Words(sv: "Luckor i stadsplan", en: "Gaps in city plan"),
    statement: Words(
      sv: """
        Det som saknar plats i stadsplanen, tomma planområden och områden vars krav inte är uppfyllda \
        listas; en plan anger sina indelningskriterier.
        """,
      en: """
        What has no place in the city plan, empty plan areas and areas with unanswered requirements are \
        listed; a plan states its criteria of division.
        """),
    source: "VLDS 5.6 s44", .stated,
    kinds: ["city-plan", "plan-area"],
    fields: [
      "city-plan.covers", "city-plan.criteria", "plan-area.contains", "plan-area.part-of",
      "plan-area.content-requirements",
    ],
    finds: """
      Per plan: descriptions of the kinds it `covers` (process: collaboration-process and process; \
      information: information-area, concept, business-object and exchange-object; service: service) in \
      `contains` of none of its areas; areas with empty `contains` and no area that is part of them; areas \
      with `content-requirements` of which some description in `contains` has findings of severity error.
      """,
    cases: [
      .init(.warning, "A city plan with empty `criteria`.")
    ],
    fix: Words(
      sv: "Placera det som saknar plats, eller ändra planen.",
      en: "Place what has no place, or change the plan."), .second)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position) else { return }
    if terms.isKind("city-plan", position) {
      if !record.has("criteria") { report(.withoutCriteria, at: .absent("criteria", in: 0), as: .warning) }
    } else if !record.has("contains"), terms.sources(of: "part-of", "plan-area", to: position).isEmpty {
      report(.empty, at: .absent("contains", in: 0))
    }
  }

  static let kindsLookedAt = Set(["city-plan", "plan-area"] + kindsCovered.values.joined())

  /// What is divided by a plan that covers it.
  private static let kindsCovered = [
    "process": ["collaboration-process", "process"],
    "information": ["information-area", "concept", "business-object", "exchange-object"],
    "service": ["service"],
  ]

  /// What has no place in a plan that covers it.
  static func check(_ context: RuleContext, _ report: Report) {
    let catalogue = context.catalogue
    let terms = context.terms
    var covered: [String: [Int]] = [:]
    for plan in catalogue.metamodel["city-plan"].map(catalogue.positions) ?? 0..<0 {
      guard let record = terms.record(plan), let list = record.node("covers"), terms.exists(plan) else {
        continue
      }
      let placed = Set(
        terms.sources(of: "plan", "plan-area", to: plan)
          .flatMap { terms.links(from: $0, by: "contains").compactMap(terms.target) })
      for node in record.document.values(list) {
        let perspective = record.document.text(node)
        guard let kinds = kindsCovered[perspective] else { continue }
        let all = covered[perspective] ?? existing(kinds, catalogue)
        covered[perspective] = all
        let count = all.count - all.lazy.filter(placed.contains).count
        guard count > 0 else { continue }
        let first = all.lazy.filter { !placed.contains($0) }.prefix(shown)
        report(
          .unplaced(first.map(terms.reference), of: count), at: .value(node),
          naming: first.map(terms.reference), on: .description(plan))
      }
    }
  }

  /// How many of those without a place, or with errors, are named.
  private static let shown = 5

  static func hasWork(in context: RuleContext) -> Bool { !demanding(context).isEmpty }

  /// What lies in an area with requirements has no errors.
  static func check(_ faulty: Set<Int>, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    for area in demanding(context) {
      guard let node = terms.record(area)?.node("content-requirements") else { continue }
      let contents = terms.targets(of: "contains", from: area).filter(faulty.contains)
      guard !contents.isEmpty else { continue }
      report(
        .faulty(contents.map(terms.reference), atMost: shown), at: .value(node),
        naming: contents.prefix(shown).map(terms.reference),
        related: contents.prefix(shown).map { report.place(.file, in: $0) }, on: .description(area))
    }
  }

  /// The areas that require something of their contents.
  private static func demanding(_ context: RuleContext) -> [Int] {
    (context.catalogue.metamodel["plan-area"].map(context.catalogue.positions) ?? 0..<0).filter { area in
      guard let record = context.terms.record(area) else { return false }
      return record.has("content-requirements") && record["status"] != "retired"
    }
  }

  private static func existing(_ kinds: [String], _ catalogue: Catalogue) -> [Int] {
    kinds.compactMap { catalogue.metamodel[$0] }.flatMap(catalogue.positions)
      .filter { !catalogue.descriptions[$0].isRetired }
  }
}

extension Words {
  fileprivate static let withoutCriteria = Words(
    sv: "Stadsplanen saknar indelningskriterier. Ange vad indelningen bygger på.",
    en: "The city plan has no criteria of division. Say what the division builds on.")

  fileprivate static let empty = Words(
    sv: "Planområdet är tomt. Placera något i det, eller ta bort det.",
    en: "The plan area is empty. Place something in it, or remove it.")

  fileprivate static func faulty(_ contents: [String], atMost limit: Int) -> Words {
    let names = enumeration(contents, atMost: limit)
    return Words(
      sv: "Planområdet ställer krav på innehållet, men det finns fel i \(names.sv). Rätta dem.",
      en: "The plan area has requirements on its contents, but there are errors in \(names.en). Correct them."
    )
  }

  fileprivate static func unplaced(_ first: [String], of count: Int) -> Words {
    let names = joined(
      first.map { Words($0.quoted) }
        + (count > first.count
          ? [Words(sv: "\(count - first.count) till", en: "\(count - first.count) more")] : []),
      sv: "och", en: "and")
    let them = count == 1 ? Words(sv: "den", en: "it") : Words(sv: "dem", en: "them")
    return Words(
      sv: "Utan plats i stadsplanen: \(names.sv). Placera \(them.sv) i ett planområde, eller ändra planen.",
      en:
        "Without a place in the city plan: \(names.en). Place \(them.en) in a plan area, or change the plan.")
  }
}
