import Catalogue
import Metamodel

/// A collaboration process starts from a life event, a customer action or another stated need.
enum SP02: DescriptionRule {
  static let statement = RuleStatement(
    "SP-02", .warning, .always,
    title: Words(
      sv: "Samverkansprocess utan utgångspunkt",
      en: "Collaboration process without starting point"),
    statement: Words(
      sv: "En samverkansprocess utgår från en livshändelse, ett agerande eller ett annat uttalat behov.",
      en: "A collaboration process starts from a life event, a customer action or another stated need."),
    source: "VLDS 5.3 s37; 8 s67", .stated,
    kinds: ["collaboration-process"],
    fields: ["collaboration-process.starts-from"],
    finds: "Empty `starts-from`. Any of its targets is enough; a life event is not asked for.",
    fix: Words(sv: "Ange vad processen utgår från.", en: "Name what the process starts from."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let record = context.terms.record(position), !record.has("starts-from") else { return }
    report(.withoutStart, at: .absent("starts-from", in: 0))
  }
}

extension Words {
  fileprivate static let withoutStart = Words(
    sv: """
      Samverkansprocessen utgår inte från något. Ange i `starts-from` en livshändelse, ett agerande, ett mål \
      eller ett behov.
      """,
    en: """
      The collaboration process starts from nothing. Name in `starts-from` a life event, a customer action, \
      a goal or a need.
      """)
}
