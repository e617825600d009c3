import Catalogue
import Metamodel

/// For a new concept, exchange object or service it is recorded that existing ones were searched for.
enum AT02: DescriptionRule {
  static let statement = RuleStatement(
    "AT-02", .warning, .always, atPublish: .error,
    title: Words(sv: "Återanvändning inte prövad", en: "Reuse not examined"),
    statement: Words(
      sv: """
        För ett nytt begrepp, informationsutbytesobjekt eller en ny tjänst är det noterat att befintliga \
        har sökts.
        """,
      en: """
        For a new concept, exchange object or service it is recorded that existing ones were searched for.
        """),
    source: "VLDS 5.3 s40; 6.6 s51", .stated,
    kinds: ["concept", "exchange-object", "service"],
    fields: ["concept.reuse-check", "exchange-object.reuse-check", "service.reuse-check"],
    finds: "`reuse-check` is absent, or has no date or outcome.",
    fix: Words(
      sv: "Sök efter befintliga beskrivningar och notera utfallet.",
      en: "Search for existing descriptions and record the outcome."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let record = context.terms.record(position) else { return }
    guard record.has("reuse-check") else {
      report(.notExamined, at: .absent("reuse-check", in: 0))
      return
    }
    guard let check = record.record("reuse-check") else { return }
    for field in ["date", "outcome"] where !check.has(field) {
      report(.without(field, check.schema[field]?.label), at: .absent(field, in: check.map))
    }
  }
}

extension Words {
  fileprivate static let notExamined = Words(
    sv:
      "Det är inte noterat om något som redan finns kunde användas. Sök, och ange datum och utfall i `reuse-check`.",
    en:
      "It is not recorded whether something that exists could be used. Search, and give date and outcome in `reuse-check`."
  )

  fileprivate static func without(_ field: String, _ label: Words?) -> Words {
    Words(
      sv: "Återanvändningsprövningen saknar \((label?.sv ?? field).lowercasedFirst). Ange \(field.quoted).",
      en: "The reuse check has no \((label?.en ?? field).lowercasedFirst). Give \(field.quoted).")
  }
}
