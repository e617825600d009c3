import Catalogue
import Metamodel

/// An exchange that is not to be digitised is realised by no service.
enum SP14: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position), record["digitalisation"] == "never",
      let node = record.node("digitalisation")
    else { return }
    let profiles = terms.realisers(of: position).filter { isDigital($0, terms) }
    guard !profiles.isEmpty else { return }
    report(
      .realised(by: profiles.map(terms.name)), at: .value(node), naming: profiles.map(terms.reference),
      related: profiles.map { report.place(.file, in: $0) })
  }

  /// Whether a profile is one of a digital service that exists.
  private static func isDigital(_ profile: Int, _ terms: Terms) -> Bool {
    terms.service(of: profile).map(terms.exists) == true && terms.isDigital(serviceOf: profile)
  }
}

extension Words {
  fileprivate static func realised(by profiles: [String]) -> Words {
    let all = enumeration(profiles)
    return Words(
      sv: """
        Utbytet ska inte vara digitalt, men realiseras av \(all.sv). Ändra `digitalisation`, eller räkna upp \
        de utbyten som tjänsten gäller i `realises-exchanges`.
        """,
      en: """
        The exchange is not to be digitised, but is realised by \(all.en). Change `digitalisation`, or list \
        the exchanges the service is for in `realises-exchanges`.
        """)
  }
}
