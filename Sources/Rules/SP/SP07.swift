import Metamodel

/// A business object passed digitally is refined by at least one exchange object.
enum SP07: Rule {
  static let statement = RuleStatement(
    "SP-07", .warning, .always,
    title: Words(
      sv: "Digitalt utbyte utan informationsutbytesobjekt",
      en: "Digital exchange without exchange object"),
    statement: Words(
      sv: "Ett verksamhetsobjekt som förmedlas digitalt preciseras av minst ett informationsutbytesobjekt.",
      en: "A business object passed digitally is refined by at least one exchange object."),
    source: "VLDS 5.4 s43", .stated,
    kinds: ["business-object"],
    fields: ["exchange.passes", "exchange.digitalisation", "exchange-object.refines"],
    finds: """
      A business object in passes of some exchange with digitalisation digital, and in `refines` of no \
      exchange object.
      """,
    fix: Words(
      sv: "Beskriv informationen som ett informationsutbytesobjekt.",
      en: "Describe the information as an exchange object."), .core)
}
