import Catalogue
import Metamodel

/// A collaboration process has exactly one named owner.
enum AN01: DescriptionRule {
  static let statement = RuleStatement(
    "AN-01", .error, .publish,
    title: Words(sv: "Samverkansprocess utan ägare", en: "Collaboration process without owner"),
    statement: Words(
      sv: "En samverkansprocess har exakt en utpekad ägare.",
      en: "A collaboration process has exactly one named owner."),
    source: "VLDS 5.3 s37", .stated,
    kinds: ["collaboration-process"],
    fields: ["collaboration-process.responsible.role", "collaboration-process.responsible.actor"],
    finds: """
      The number of distinct actors in holders(process-owner) of the collaboration process is not one.
      """,
    fix: Words(
      sv: "Ange en aktör med rollen processägare under ansvariga.",
      en: "Name one actor with the role process owner under responsible."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    let owners = terms.holders(of: role, for: position)
    guard owners.count != 1, terms.record(position) != nil else { return }
    report(
      owners.isEmpty
        ? .nobody(holds: role) : .several(owners.count, owners.actors.map(terms.name), hold: role),
      at: .absent("responsible", in: 0), naming: owners.actors.map(terms.reference))
  }

  private static let role = "process-owner"
}
