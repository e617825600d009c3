import Metamodel

/// An exchange that is not to be digitised is realised by no service.
enum SP14: Rule {
  static let statement = RuleStatement(
    "SP-14", .warning, .always,
    title: Words(
      sv: "Tjänst för utbyte som inte ska vara digitalt",
      en: "Service for an exchange not to be digitised"),
    statement: Words(
      sv: "Ett utbyte som inte ska digitaliseras realiseras inte av någon tjänst.",
      en: "An exchange that is not to be digitised is realised by no service."),
    source: "VLDS 6.4 s49", .inferred,
    kinds: ["exchange"],
    fields: ["exchange.digitalisation"],
    finds: """
      An exchange with `digitalisation` never that is among the realised exchanges of a digital service.
      """,
    fix: Words(
      sv: "Ändra utbytet, eller räkna upp de utbyten som tjänsten gäller i `realises-exchanges`.",
      en: "Change the exchange, or list the exchanges the service is for in `realises-exchanges`."), .core)
}
