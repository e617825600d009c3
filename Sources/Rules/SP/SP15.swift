import Catalogue
import Metamodel

/// A life event leads to some process, and a service realises some exchange.
enum SP15: DescriptionRule {
  static let statement = RuleStatement(
    "SP-15", .info, .always,
    title: Words(sv: "Livshändelse eller tjänst utan koppling", en: "No reach"),
    statement: Words(
      sv: "En livshändelse leder till någon process, och en tjänst realiserar något utbyte.",
      en: "A life event leads to some process, and a service realises some exchange."),
    source: "VLDS 5.3 s35-38; 6.2 s47", .inferred,
    kinds: ["life-event", "service"],
    fields: ["life-event.leads-to"],
    finds: """
      A life event that is in no `starts-from` of a collaboration process and none of whose actions in \
      `leads-to` is in such a `starts-from` or has `starts-processes` or `starts-exchanges`; a service \
      none of whose profiles has a realised exchange.
      """,
    fix: Words(
      sv: "Koppla händelsen till en process, eller tjänsten till ett utbyte.",
      en: "Connect the event to a process, or the service to an exchange."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position) else { return }
    if terms.isKind("life-event", position) {
      guard !terms.leadsToProcess(position) else { return }
      report(.leadsNowhere, at: record.node("leads-to").map { .key($0) } ?? .absent("leads-to", in: 0))
    } else if terms.realisesNothing(position) {
      report(.realisesNothing, at: .file)
    }
  }
}

extension Words {
  fileprivate static let leadsNowhere = Words(
    sv: """
      Livshändelsen leder inte till någon process. Låt en samverkansprocess utgå från den, eller ange i \
      `leads-to` ett agerande som sätter igång något.
      """,
    en: """
      The life event leads to no process. Let a collaboration process start from it, or name in `leads-to` \
      an action that starts something.
      """)

  fileprivate static let realisesNothing = Words(
    sv: """
      Tjänsten realiserar inget utbyte. Ange i profilen ett verksamhetsobjekt som förmedlas i ett utbyte \
      med en producent av tjänsten, eller räkna upp utbytet.
      """,
    en: """
      The service realises no exchange. Name in its profile a business object that is passed in an exchange \
      with a producer of the service, or list the exchange.
      """)
}
