import Metamodel

/// A business object is passed in some exchange, and an exchange object refines some business object.
enum SP06: Rule {
  static let statement = RuleStatement(
    "SP-06", .warning, .always,
    title: Words(sv: "Information utan sammanhang", en: "Information without context"),
    statement: Words(
      sv: """
        Ett verksamhetsobjekt förmedlas i något utbyte, och ett informationsutbytesobjekt preciserar något \
        verksamhetsobjekt.
        """,
      en: """
        A business object is passed in some exchange, and an exchange object refines some business object.
        """),
    source: "VLDS 5.4 s43", .stated,
    kinds: ["business-object", "exchange-object"],
    fields: ["exchange-object.refines"],
    finds: "A business object that no exchange names in passes; an exchange object with empty `refines`.",
    fix: Words(
      sv: "Koppla objektet till ett utbyte eller ett verksamhetsobjekt.",
      en: "Connect the object to an exchange or a business object."), .core)
}
