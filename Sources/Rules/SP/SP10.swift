import Catalogue
import Metamodel

/// For each business object in the profile the messages of the version carry at least one exchange object
/// that refines it.
enum SP10: DescriptionRule {
  static let statement = RuleStatement(
    "SP-10", .warning, .always,
    title: Words(sv: "Utlovat objekt bärs inte", en: "Promised object not carried"),
    statement: Words(
      sv: """
        För varje verksamhetsobjekt i profilen bär versionens meddelanden minst ett \
        informationsutbytesobjekt som preciserar det.
        """,
      en: """
        For each business object in the profile the messages of the version carry at least one exchange \
        object that refines it.
        """),
    source: "VLDS 5.4 s43", .inferred,
    kinds: ["profile"],
    fields: ["profile.realises-objects"],
    finds: """
      A business object in `realises-objects` of version V that is in `refines` of no object in \
      carried(V); not tested where V has no logical interface.
      """,
    fix: Words(
      sv: "Låt ett meddelande bära objektet, eller ta bort det ur profilen.",
      en: "Let a message carry the object, or take it out of the profile."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    // What is carried names few objects; an object can be refined by thousands.
    guard let refined = terms.objectsCarried(by: position) else { return }
    for link in terms.links(from: position, by: "realises-objects") {
      guard let object = terms.target(of: link), let node = link.node, !refined.contains(object) else {
        continue
      }
      report(.notCarried(terms.name(object)), at: .value(node), naming: [terms.reference(object)])
    }
  }
}

extension Words {
  fileprivate static func notCarried(_ object: String) -> Words {
    Words(
      sv:
        "Inget meddelande bär något som preciserar \(object.quoted). Låt ett meddelande bära det, eller ta bort det ur profilen.",
      en:
        "No message carries anything that refines \(object.quoted). Let a message carry it, or take it out of the profile."
    )
  }
}
