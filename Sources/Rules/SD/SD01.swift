import Metamodel

/// A technical interface or model does not depart from a standard that is mandatory within its scope.
enum SD01: Rule {
  static let statement = RuleStatement(
    "SD-01", .error, .always,
    title: Words(sv: "Avsteg från standard", en: "Departure from standard"),
    statement: Words(
      sv: """
        Ett tekniskt gränssnitt eller en modell avviker inte från en standard som är obligatorisk där den \
        gäller.
        """,
      en: """
        A technical interface or model does not depart from a standard that is mandatory within its scope.
        """),
    source: "VLDS 5.5 s43", .stated,
    kinds: ["standard-adoption", "technical-interface", "exchange-model", "exchange-object"],
    fields: [
      "standard-adoption.scope", "standard-adoption.binding", "standard-adoption.departures",
      "standard-adoption.decision",
    ],
    finds: """
      A description in `departures` of an adoption with `binding` mandatory and `decision` absent or \
      decided. Departures are recorded by people; the rule reports them on the description that departs, \
      and also an entry in `departures` that the `scope` does not cover (directly, by plan area, by \
      provider or producer, or by member of the collaboration).
      """,
    cases: [
      .init(.warning, "The same with `binding` recommended; with voluntary nothing is reported.")
    ],
    fix: Words(
      sv: "Följ standarden, eller ändra beslutet om tillämpning.",
      en: "Follow the standard, or change the decision to adopt it."), .second)
}
