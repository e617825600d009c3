import Metamodel

/// The same information is not asked of the customer by more than one actor.
enum AT03: Rule {
  static let statement = RuleStatement(
    "AT-03", .warning, .always,
    title: Words(sv: "Kunden lämnar samma uppgift flera gånger", en: "Customer asked more than once"),
    statement: Words(
      sv: "Samma information efterfrågas inte av kunden av mer än en aktör.",
      en: "The same information is not asked of the customer by more than one actor."),
    source: "VLDS 1 s7; 8 s63; SRDS R22, R29", .inferred,
    kinds: ["exchange"],
    fields: ["exchange.from", "exchange.to", "exchange.passes", "exchange-object.refines"],
    finds: """
      Two exchanges from the same customer to actors that are not the same party, which pass the same \
      business object, or objects refined by the same exchange object. One finding per pair.
      """,
    fix: Words(
      sv: "Låt den ena aktören hämta uppgiften från den andra.",
      en: "Let one actor fetch the information from the other."), .core)
}
