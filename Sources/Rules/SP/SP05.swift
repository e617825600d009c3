import Catalogue
import Metamodel

/// An exchange passes at least one business object.
enum SP05: DescriptionRule {
  static let statement = RuleStatement(
    "SP-05", .error, .always,
    title: Words(sv: "Utbyte utan innehåll", en: "Exchange without content"),
    statement: Words(
      sv: "Ett utbyte förmedlar minst ett verksamhetsobjekt.",
      en: "An exchange passes at least one business object."),
    source: "VLDS 5.3 s38; 5.4 s43", .stated,
    kinds: ["exchange"],
    fields: ["exchange.passes"],
    finds: "Absent or empty `passes`.",
    fix: Words(
      sv: "Ange vilket verksamhetsobjekt som förmedlas.",
      en: "Name the business object that is passed."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let record = context.terms.record(position), !record.has("passes") else { return }
    report(.passesNothing, at: .absent("passes", in: 0))
  }
}

extension Words {
  fileprivate static let passesNothing = Words(
    sv: "Utbytet förmedlar inget. Ange i `passes` vilket verksamhetsobjekt som förmedlas.",
    en: "The exchange passes nothing. Name in `passes` the business object that is passed.")
}
