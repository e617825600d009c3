import Catalogue
import Metamodel

/// Each digital exchange has a legal assessment; one with personal data also a legal requirement with its
/// source.
enum JU01: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.isDigital(exchange: position), let record = terms.record(position) else { return }
    if terms.sources(of: "assesses", "legal-assessment", to: position).isEmpty {
      report(.notAssessed, at: .file)
    }
    if terms.lacksLegalRequirement(position), let node = record.node("personal-data") {
      report(.withoutRequirement, at: .value(node))
    }
  }
}

extension Words {
  fileprivate static let notAssessed = Words(
    sv: "Utbytet är digitalt eller ska bli det, men ingen rättslig bedömning avser det. Gör en.",
    en: "The exchange is digital or is to be, but no legal assessment assesses it. Make one.")

  fileprivate static let withoutRequirement = Words(
    sv:
      "Utbytet rör personuppgifter, men inget juridiskt krav med rättskälla gäller det eller det som utbyts. Ange kravet.",
    en:
      "The exchange concerns personal data, but no legal requirement with a source applies to it or to what is exchanged. Name the requirement."
  )
}
