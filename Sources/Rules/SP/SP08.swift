import Catalogue
import Metamodel

/// The profile names the business objects, and thereby the exchanges, that the service realises.
enum SP08: DescriptionRule {
  static let statement = RuleStatement(
    "SP-08", .error, .publish,
    title: Words(sv: "Tjänst utan utbyte", en: "Service without exchange"),
    statement: Words(
      sv: "Profilen anger vilka verksamhetsobjekt, och därmed vilka utbyten, som tjänsten realiserar.",
      en: "The profile names the business objects, and thereby the exchanges, that the service realises."),
    source: "VLDS 5.4 s43", .stated,
    kinds: ["profile"],
    fields: ["profile.realises-objects", "profile.realises-exchanges", "service.type"],
    finds: """
      In the profile of a digital service: empty `realises-objects`; or an exchange in \
      `realises-exchanges` that passes none of them. Not tested for other services.
      """,
    fix: Words(sv: "Ange verksamhetsobjekten i profilen.", en: "Name the business objects in the profile."),
    .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.isDigital(serviceOf: position), let record = terms.record(position) else { return }
    guard record.has("realises-objects") else {
      return report(.withoutObjects, at: .absent("realises-objects", in: 0))
    }
    guard terms.isKnown("realises-objects", of: position) else { return }
    let objects = Set(terms.targets(of: "realises-objects", from: position))
    for link in terms.links(from: position, by: "realises-exchanges") {
      guard let exchange = terms.target(of: link), let node = link.node, terms.exists(exchange),
        terms.isKnown("passes", of: exchange),
        objects.isDisjoint(with: terms.targets(of: "passes", from: exchange))
      else { continue }
      report(.passesOthers(terms.name(exchange)), at: .value(node), naming: [terms.reference(exchange)])
    }
  }
}

extension Words {
  fileprivate static let withoutObjects = Words(
    sv:
      "Profilen anger inga verksamhetsobjekt. Ange i `realises-objects` dem vars utbyte tjänsten realiserar.",
    en: "The profile names no business objects. Name in `realises-objects` those whose exchange it realises.")

  fileprivate static func passesOthers(_ exchange: String) -> Words {
    Words(
      sv: """
        Utbytet \(exchange.quoted) förmedlar inget av profilens verksamhetsobjekt. Ange vad det förmedlar i \
        `realises-objects`, eller ta bort utbytet ur profilen.
        """,
      en: """
        The exchange \(exchange.quoted) passes none of the business objects of the profile. Name what it \
        passes in `realises-objects`, or take the exchange out of the profile.
        """)
  }
}
