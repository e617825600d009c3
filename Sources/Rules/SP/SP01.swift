import Catalogue
import Metamodel

/// A process is headed by exactly one actor, and a collaboration process joins processes of at least two
/// actors.
enum SP01: DescriptionRule {
  static let statement = RuleStatement(
    "SP-01", .error, .always,
    title: Words(sv: "Process utan entydig aktör", en: "Process without one actor"),
    statement: Words(
      sv: """
        En process förestås av exakt en aktör, och en samverkansprocess förenar processer hos minst två \
        aktörer.
        """,
      en: """
        A process is headed by exactly one actor, and a collaboration process joins processes of at least \
        two actors.
        """),
    source: "VLDS 5.3 s37; 9 s70", .stated,
    kinds: ["process", "collaboration-process"],
    fields: ["process.actor", "collaboration-process.processes", "actor.generic"],
    finds: """
      A process without `actor`; a collaboration process with two or more `processes` whose actors are all \
      the same and not generic.
      """,
    fix: Words(
      sv: "Ange aktören, eller lägg till den andra aktörens process.",
      en: "Name the actor, or add the process of the other actor."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    context.terms.isKind("process", position)
      ? checkActor(of: position, context.terms, report) : checkActors(of: position, context.terms, report)
  }

  private static func checkActor(of process: Int, _ terms: Terms, _ report: Report) {
    guard let record = terms.record(process), !record.has("actor") else { return }
    report(.withoutActor, at: .absent("actor", in: 0))
  }

  private static func checkActors(of collaboration: Int, _ terms: Terms, _ report: Report) {
    let processes = terms.targets(of: "processes", from: collaboration)
    guard processes.count > 1, !terms.joinsActors(collaboration),
      let node = terms.record(collaboration)?.node("processes")
    else { return }
    let actors = processes.map { terms.targets(of: "actor", from: $0).first }
    // A process without an actor is reported itself; whose it will be is not known.
    guard let actor = actors.first ?? nil, !actors.contains(nil) else { return }
    report(.oneActor(terms.name(actor)), at: .key(node), naming: [terms.reference(actor)])
  }
}

extension Words {
  fileprivate static let withoutActor = Words(
    sv: "Processen har ingen aktör. Ange i `actor` den som förestår den.",
    en: "The process has no actor. Name the one that heads it in `actor`.")

  fileprivate static func oneActor(_ actor: String) -> Words {
    Words(
      sv: "Alla processerna förestås av \(actor.quoted). Lägg till den andra aktörens process.",
      en: "All the processes are headed by \(actor.quoted). Add the process of the other actor.")
  }
}
