import Metamodel

/// A gap is closed by some initiative, and at most one new state per collaboration is chosen.
enum LG01: Rule {
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
}
