import Metamodel

/// Each digital exchange has a legal assessment; one with personal data also a legal requirement with its
/// source.
enum JU01: Rule {
  static let statement = RuleStatement(
    "JU-01", .error, .publish, inDraft: .warning,
    title: Words(sv: "Utbyte utan rättslig bedömning", en: "Exchange without legal assessment"),
    statement: Words(
      sv: """
        Varje digitalt utbyte har en rättslig bedömning; ett med personuppgifter även ett juridiskt krav \
        med rättskälla.
        """,
      en: """
        Each digital exchange has a legal assessment; one with personal data also a legal requirement with \
        its source.
        """),
    source: "VLDS 5.7 s45; 6.3 s48", .stated,
    kinds: ["exchange"],
    fields: [
      "exchange.digitalisation", "exchange.personal-data", "legal-assessment.assesses",
      "legal-requirement.applies-to", "legal-requirement.legal-sources",
    ],
    finds: """
      A digital exchange that no legal assessment names in `assesses`; a digital exchange with \
      `exchange.personal-data` ordinary, sensitive or protected where no legal requirement with \
      `legal-sources` names in `applies-to` the exchange, a business object it passes or an exchange \
      object that refines one of these.
      """,
    fix: Words(
      sv: "Gör bedömningen och ange krav och rättskälla.",
      en: "Make the assessment and name the requirement and its source."), .core)
}
