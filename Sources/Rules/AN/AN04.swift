import Metamodel

/// A responsibility lies with an organisation, with a named person or function.
enum AN04: Rule {
  static let statement = RuleStatement(
    "AN-04", .warning, .always,
    title: Words(
      sv: "Ansvar utan organisation eller kontakt",
      en: "Responsibility without organisation or contact"),
    statement: Words(
      sv: "Ett ansvar ligger på en organisation, med en utpekad person eller funktion.",
      en: "A responsibility lies with an organisation, with a named person or function."),
    source: "VLDS 5.3 s39", .stated,
    kinds: ["*"],
    fields: [
      "responsible.actor", "responsible.contact", "contact.function", "contact.name", "actor.type",
      "actor.contact",
    ],
    finds: """
      An entry of `responsible` whose actor has type private-person; an entry where neither its own \
      contact nor the contact of its actor has a `function` or a `name`.
      """,
    fix: Words(
      sv: "Låt organisationen bära ansvaret och ange en funktion som kontakt.",
      en: "Let the organisation bear the responsibility and name a function as contact."), .core)
}
