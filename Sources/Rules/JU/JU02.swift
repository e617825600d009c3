import Metamodel

/// Nothing in operation rests on an exchange assessed as not possible, or hit by a requirement that
/// prevents it.
enum JU02: Rule {
  static let statement = RuleStatement(
    "JU-02", .error, .always,
    title: Words(sv: "I drift utan rättslig grund", en: "In operation without legal ground"),
    statement: Words(
      sv: """
        Inget i drift vilar på ett utbyte som bedömts ej möjligt eller träffas av ett krav som hindrar \
        det.
        """,
      en: """
        Nothing in operation rests on an exchange assessed as not possible, or hit by a requirement that \
        prevents it.
        """),
    source: "VLDS 6.3 s48", .stated,
    kinds: ["exchange", "service", "consumption"],
    fields: [
      "exchange.digitalisation", "legal-assessment.result", "legal-assessment.applies",
      "legal-requirement.effect", "legal-requirement.applies-to", "profile.life-cycle",
      "consumption.connection",
    ],
    finds: """
      Subjects: an exchange with digitalisation digital that is a realised exchange of a profile in \
      operation; a service with a profile in operation; an active consumption. A subject whose latest \
      assessment has `result` not-possible; an exchange or service that a legal requirement with `effect` \
      prevents names in `applies-to`, itself or (for an exchange) through a business object it passes or \
      an exchange object refining one, unless its latest assessment has that requirement in `applies` and \
      result possible or possible-on-conditions.
      """,
    fix: Words(
      sv: "Stoppa utbytet, eller gör en ny bedömning.",
      en: "Stop the exchange, or make a new assessment."), .core)
}
