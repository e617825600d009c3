import Metamodel

/// A group with something in operation has a collaboration lead and should have a benefits lead.
enum AN05: Rule {
  static let statement = RuleStatement(
    "AN-05", .warning, .always,
    title: Words(sv: "Samverkansgrupp utan samverkansansvarig", en: "Collaboration without lead"),
    statement: Words(
      sv: "En grupp med något i drift har en samverkansansvarig och bör ha en nyttorealiseringsansvarig.",
      en: "A group with something in operation has a collaboration lead and should have a benefits lead."),
    source: "VLDS 7.1 s56; 7.5 s62", .stated,
    kinds: ["collaboration"],
    fields: ["collaboration.runs", "collaboration.responsible.role"],
    finds: """
      holders(collaboration-lead) is empty for a collaboration where some profile in operation has a \
      realised exchange with an end in a process of a collaboration process in `runs`.
      """,
    cases: [
      .init(.info, "The same with holders(benefits-lead).")
    ],
    fix: Words(
      sv: "Ange rollen under ansvariga på samverkansgruppen.",
      en: "Name the role under responsible on the collaboration."), .core)
}
