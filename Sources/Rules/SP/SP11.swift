import Catalogue
import Metamodel

/// A message carries no exchange object that refines none of the business objects in the profile.
enum SP11: DescriptionRule {
  static let statement = RuleStatement(
    "SP-11", .warning, .always,
    title: Words(sv: "Överskottsinformation", en: "Surplus information"),
    statement: Words(
      sv: """
        Ett meddelande bär inget informationsutbytesobjekt som inte preciserar något av profilens \
        verksamhetsobjekt.
        """,
      en: "A message carries no exchange object that refines none of the business objects in the profile."),
    source: "VLDS 5.4 s43; SRDS R36; VLDS41", .inferred,
    kinds: ["logical-interface"],
    fields: ["logical-interface.messages.carries"],
    finds: """
      An object in carried(V) of which no value of `refines` is in `realises-objects` of the profile of V; \
      not tested where `realises-objects` is empty.
      """,
    fix: Words(
      sv: "Ta bort informationen, eller lägg till verksamhetsobjektet i profilen.",
      en: "Remove the information, or add the business object to the profile."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let profile = terms.version(of: position), terms.isKnown("realises-objects", of: profile) else {
      return
    }
    let promised = Set(terms.targets(of: "realises-objects", from: profile))
    guard !promised.isEmpty else { return }
    var seen: Set<Int> = []
    for link in terms.links(from: position, by: "carries", in: "messages") {
      guard let object = terms.target(of: link), let node = link.node, seen.insert(object).inserted,
        terms.isKnown("refines", of: object),
        promised.isDisjoint(with: terms.targets(of: "refines", from: object))
      else { continue }
      report(
        .surplus(terms.name(object)), at: .value(node), naming: [terms.reference(object)],
        related: [report.place(.file, in: object)])
    }
  }
}

extension Words {
  fileprivate static func surplus(_ object: String) -> Words {
    Words(
      sv: """
        \(object.quoted) preciserar inget av profilens verksamhetsobjekt. Ta bort det ur meddelandet, eller \
        lägg till verksamhetsobjektet i profilen.
        """,
      en: """
        \(object.quoted) refines none of the business objects of the profile. Take it out of the message, \
        or add the business object to the profile.
        """)
  }
}
