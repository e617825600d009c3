import Catalogue
import Metamodel

/// A business object is passed in some exchange, and an exchange object refines some business object.
enum SP06: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position) else { return }
    if terms.isKind("exchange-object", position) {
      if !record.has("refines") { report(.refinesNothing, at: .absent("refines", in: 0)) }
    } else if !terms.sources(of: "passes", "exchange", to: position).contains(where: terms.exists) {
      report(.notPassed, at: .file)
    }
  }
}

extension Words {
  fileprivate static let refinesNothing = Words(
    sv: "Objektet preciserar inget verksamhetsobjekt. Ange i `refines` vilket det är.",
    en: "The object refines no business object. Name in `refines` the one it is.")

  fileprivate static let notPassed = Words(
    sv:
      "Verksamhetsobjektet förmedlas inte i något utbyte. Ange det i `passes` i det utbyte som förmedlar det.",
    en: "The business object is passed in no exchange. Name it in `passes` of the exchange that passes it.")
}
