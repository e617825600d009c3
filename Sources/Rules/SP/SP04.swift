import Metamodel

/// The two ends of an exchange belong to different parties; what happens inside one actor is not described.
enum SP04: Rule {
  static let statement = RuleStatement(
    "SP-04", .error, .always,
    title: Words(sv: "Utbyte inom en och samma part", en: "Exchange within one party"),
    statement: Words(
      sv: "De två ändarna av ett utbyte hör till olika parter; det som sker inom en aktör beskrivs inte.",
      en: """
        The two ends of an exchange belong to different parties; what happens inside one actor is not \
        described.
        """),
    source: "VLDS 5 s33; 5.3 s37-38", .stated,
    kinds: ["exchange"],
    fields: ["exchange.from", "exchange.to", "actor.part-of", "actor.generic"],
    finds: """
      An exchange whose `from` and `to` both name a customer, or have parties of which one is within the \
      other, except where both are one and the same generic actor (then they are two of those it stands \
      for). That one acts as the other does not count here, nor that both are parts of a third.
      """,
    fix: Words(
      sv: "Peka ut den andra parten, eller ta bort utbytet.",
      en: "Name the other party, or remove the exchange."), .core)
}
