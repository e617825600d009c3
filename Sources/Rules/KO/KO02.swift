import Metamodel

/// A published collaboration process has one owner, a delivery, two or more processes of two or more
/// actors, at least one customer value and at least one exchange.
enum KO02: Rule {
  static let statement = RuleStatement(
    "KO-02", .error, .publish,
    title: Words(sv: "Ofullständig processbeskrivning", en: "Incomplete process description"),
    statement: Words(
      sv: """
        En publicerad samverkansprocess har en ägare, en leverans, minst två processer hos minst två \
        aktörer, minst ett kundvärde och minst ett utbyte.
        """,
      en: """
        A published collaboration process has one owner, a delivery, two or more processes of two or more \
        actors, at least one customer value and at least one exchange.
        """),
    source: "VLDS 5.3 s37-39; 9 s70", .stated,
    kinds: ["collaboration-process"],
    fields: [
      "collaboration-process.delivery", "collaboration-process.processes",
      "collaboration-process.customer-values", "collaboration-process.responsible", "actor.generic",
    ],
    finds: """
      A collaboration process with holders(process-owner) not exactly one, no delivery, fewer than two \
      `processes`, fewer than two distinct actors among them (a generic one is enough, since it stands for \
      several), no `customer-values`, or no exchange of which at least one end is one of its processes or \
      a step in one.
      """,
    fix: Words(sv: "Lägg till det som räknas upp i meddelandet.", en: "Add what the message lists."), .core)
}
