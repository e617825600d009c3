import Catalogue
import Metamodel

/// A group with something in operation has a collaboration lead and should have a benefits lead.
enum AN05: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    let missing = [("collaboration-lead", nil), ("benefits-lead", Severity.info)].filter {
      terms.holders(of: $0.0, for: position).isEmpty
    }
    guard !missing.isEmpty, let profile = profileInOperation(for: position, terms) else { return }
    for (role, severity) in missing {
      report(
        .nobody(holds: role), at: .absent("responsible", in: 0), naming: [role],
        related: [report.place(.file, in: profile)], as: severity)
    }
  }

  /// The first profile in operation that realises an exchange of the processes that a collaboration runs.
  private static func profileInOperation(for collaboration: Int, _ terms: Terms) -> Int? {
    var seen: Set<Int> = []
    for run in terms.targets(of: "runs", from: collaboration) {
      for process in terms.targets(of: "processes", from: run) where seen.insert(process).inserted {
        for end in ["from", "to"] {
          for exchange in terms.sources(of: end, "exchange", to: process) where seen.insert(exchange).inserted
          {
            if let profile = terms.realisers(of: exchange).first(where: terms.isInOperation) {
              return profile
            }
          }
        }
      }
    }
    return nil
  }
}
