import Catalogue
import Metamodel

/// Each customer value that the collaboration process is to deliver is contributed to by at least one of
/// its processes.
enum SP03: DescriptionRule {
  static let statement = RuleStatement(
    "SP-03", .warning, .always,
    title: Words(sv: "Kundvärde utan process", en: "Customer value without process"),
    statement: Words(
      sv: """
        Varje kundvärde som samverkansprocessen ska leverera får bidrag från minst en av dess processer.
        """,
      en: """
        Each customer value that the collaboration process is to deliver is contributed to by at least one \
        of its processes.
        """),
    source: "VLDS 5.3 s38-39", .stated,
    kinds: ["collaboration-process"],
    fields: [
      "collaboration-process.customer-values", "collaboration-process.processes", "process.customer-values",
    ],
    finds: """
      A value in `customer-values` of the collaboration process that is in `customer-values` of none of \
      its `processes`.
      """,
    fix: Words(
      sv: "Ange kundvärdet på den process som bidrar, eller ta bort det.",
      en: "Name the value on the process that contributes, or remove it."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    let values = terms.links(from: position, by: "customer-values")
    guard !values.isEmpty, terms.isKnown("processes", of: position) else { return }
    let processes = terms.targets(of: "processes", from: position)
    // A process that is not at hand may contribute to any.
    guard processes.allSatisfy(terms.isAtHand) else { return }
    let contributed = Set(processes.flatMap { terms.targets(of: "customer-values", from: $0) })
    for link in values {
      guard let value = terms.target(of: link), let node = link.node, !contributed.contains(value) else {
        continue
      }
      report(.notContributed(terms.name(value)), at: .value(node), naming: [terms.reference(value)])
    }
  }
}

extension Words {
  fileprivate static func notContributed(_ value: String) -> Words {
    Words(
      sv: """
        Ingen av processerna bidrar till \(value.quoted). Ange kundvärdet på den process som bidrar, eller \
        ta bort det här.
        """,
      en: """
        None of the processes contributes to \(value.quoted). Name the value on the process that \
        contributes, or remove it here.
        """)
  }
}
