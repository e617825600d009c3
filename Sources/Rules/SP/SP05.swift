import Metamodel

/// An exchange passes at least one business object.
enum SP05: Rule {
  static let statement = RuleStatement(
    "SP-05", .error, .always,
    title: Words(sv: "Utbyte utan innehåll", en: "Exchange without content"),
    statement: Words(
      sv: "Ett utbyte förmedlar minst ett verksamhetsobjekt.",
      en: "An exchange passes at least one business object."),
    source: "VLDS 5.3 s38; 5.4 s43", .stated,
    kinds: ["exchange"],
    fields: ["exchange.passes"],
    finds: "Absent or empty `passes`.",
    fix: Words(
      sv: "Ange vilket verksamhetsobjekt som förmedlas.",
      en: "Name the business object that is passed."), .core)
}
