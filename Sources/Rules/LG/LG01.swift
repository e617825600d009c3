import Catalogue
import Metamodel

/// A gap is closed by some initiative, and at most one new state per collaboration is chosen.
enum LG01: DescriptionRule, CatalogueRule {
  static let statement = RuleStatement(
    "LG-01", .warning, .always,
    title: Words(sv: "Gap utan initiativ", en: "Gap without initiative"),
    statement: Words(
      sv: "Ett gap åtgärdas av något initiativ, och högst ett nyläge per samverkansgrupp är valt.",
      en: "A gap is closed by some initiative, and at most one new state per collaboration is chosen."),
    source: "VLDS 6.4 s50", .inferred,
    kinds: ["gap", "plateau"],
    fields: [
      "gap.resolution", "initiative.closes", "initiative.progress", "plateau.state", "plateau.chosen",
      "plateau.collaboration",
    ],
    finds: """
      A gap with `resolution` absent or to-close that is in `closes` of no initiative whose progress is \
      other than stopped.
      """,
    cases: [
      .init(
        .error,
        """
        Two plateaus with state new and `chosen` true that have the same value, or both none, in \
        `plateau.collaboration`.
        """)
    ],
    fix: Words(
      sv: "Knyt gapet till ett initiativ, eller välj ett nyläge.",
      en: "Tie the gap to an initiative, or choose one new state."), .second)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.isKind("gap", position), terms.value("resolution", of: position) == "to-close",
      !terms.sources(of: "closes", "initiative", to: position)
        .contains(where: { terms.value("progress", of: $0) != "stopped" })
    else { return }
    report(.open, at: .file)
  }

  static let kindsLookedAt: Set<String> = ["plateau"]

  /// Of the new states of a collaboration one at most is chosen.
  static func check(_ context: RuleContext, _ report: Report) {
    let terms = context.terms
    var chosen: [String?: Int] = [:]
    for plateau in context.catalogue.metamodel["plateau"].map(context.catalogue.positions) ?? 0..<0 {
      guard let record = terms.record(plateau), record["state"] == "new", record["chosen"] == "true",
        record["status"] != "retired", let node = record.node("chosen")
      else { continue }
      // A reference that leads nowhere is as good as any to tell groups apart.
      let collaboration =
        terms.targets(of: "collaboration", from: plateau).first.map(terms.reference)
        ?? record["collaboration"]
      guard let first = chosen[collaboration] else {
        chosen[collaboration] = plateau
        continue
      }
      let place = terms.record(first)?.node("chosen").flatMap { report.place(.value($0), in: first) }
      report(
        .chosenTwice(terms.name(first)), at: .value(node), naming: [terms.reference(first)],
        related: [place], as: .error, on: .description(plateau))
    }
  }
}

extension Words {
  fileprivate static let open = Words(
    sv: "Gapet ska åtgärdas, men inget initiativ åtgärdar det. Knyt det till ett initiativ.",
    en: "The gap is to be closed, but no initiative closes it. Tie it to an initiative.")

  fileprivate static func chosenTwice(_ other: String) -> Words {
    Words(
      sv: "Även nyläget \(other.quoted) är valt för samma samverkansgrupp. Välj ett av dem.",
      en: "The new state \(other.quoted) is chosen for the same collaboration too. Choose one of them.")
  }
}
