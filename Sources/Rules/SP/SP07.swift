import Catalogue
import Metamodel

/// A business object passed digitally is refined by at least one exchange object.
enum SP07: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let digital = terms.exchangeLackingRefinement(of: position) else { return }
    report(.notRefined, at: .file, related: [report.place(.file, in: digital)])
  }
}

extension Words {
  fileprivate static let notRefined = Words(
    sv: """
      Verksamhetsobjektet förmedlas digitalt, men inget informationsutbytesobjekt preciserar det. Beskriv \
      informationen som ett informationsutbytesobjekt.
      """,
    en: """
      The business object is passed digitally, but no exchange object refines it. Describe the information \
      as an exchange object.
      """)
}
