import Metamodel

/// A process is headed by exactly one actor, and a collaboration process joins processes of at least two
/// actors.
enum SP01: Rule {
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
}
