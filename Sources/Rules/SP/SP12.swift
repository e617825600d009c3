import Catalogue
import Metamodel

/// A field rule is about an attribute of an exchange object that the message carries.
enum SP12: DescriptionRule {
  static let statement = RuleStatement(
    "SP-12", .error, .always,
    title: Words(sv: "Fältregel för främmande attribut", en: "Field rule for a foreign attribute"),
    statement: Words(
      sv: "En fältregel gäller ett attribut hos ett informationsutbytesobjekt som meddelandet bär.",
      en: "A field rule is about an attribute of an exchange object that the message carries."),
    source: "VLDS 5.4 s43; TKB", .inferred,
    kinds: ["logical-interface"],
    fields: ["logical-interface.messages.field-rules.attribute", "logical-interface.messages.carries"],
    finds: """
      A field rule of message M whose `attribute` belongs to an object outside carried(M), or that is not \
      named where `carries` names single attributes of that object only.
      """,
    fix: Words(
      sv: "Lägg till objektet i `carries` eller ta bort regeln.",
      en: "Add the object to `carries` or remove the rule."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let messages = terms.record(position)?.records("messages") else { return }
    var links: [Int: Link] = [:]
    for message in messages where message.has("field-rules") {
      if links.isEmpty { links = byNode(terms.links(from: position)) }
      guard let carried = carried(by: message, links, terms) else { continue }
      for rule in message.records("field-rules") {
        guard let node = rule.node("attribute"), let object = links[node].flatMap(terms.target),
          let attribute = part(in: rule.document.text(node))
        else { continue }
        let names = ["\(terms.reference(object))#\(attribute)"]
        if carried[object] == nil {
          report(.foreign(attribute, of: terms.name(object)), at: .value(node), naming: names)
        } else if let single = carried[object], !single.isEmpty, !single.contains(attribute) {
          report(.notCarried(attribute, of: terms.name(object)), at: .value(node), naming: names)
        }
      }
    }
  }

  private static func byNode(_ links: some Sequence<Link>) -> [Int: Link] {
    Dictionary(links.compactMap { link in link.node.map { ($0, link) } }) { first, _ in first }
  }

  /// The objects that a message carries, each with the attributes that are named, none where all of it is carried;
  /// `nil` where a reference is broken, since it may be meant for any.
  private static func carried(
    by message: Record, _ links: [Int: Link], _ terms: Terms
  ) -> [Int: Set<String>]? {
    var single: [Int: Set<String>] = [:]
    var whole: Set<Int> = []
    let values = message.node("carries").map { message.document.values($0) } ?? []
    for node in values where !message.document.isAbsent(node) {
      guard let object = links[node].flatMap(terms.target) else { return nil }
      if let attribute = part(in: message.document.text(node)) {
        single[object, default: []].insert(attribute)
      } else {
        whole.insert(object)
      }
    }
    for object in whole { single[object] = [] }
    return single
  }

  /// The part that a reference names.
  private static func part(in reference: String) -> String? {
    reference.firstIndex(of: "#").map { String(reference[reference.index(after: $0)...]) }
  }
}

extension Words {
  fileprivate static func foreign(_ attribute: String, of object: String) -> Words {
    Words(
      sv: """
        Meddelandet bär inte \(object.quoted), som \(attribute.quoted) hör till. Lägg till objektet i \
        `carries`, eller ta bort regeln.
        """,
      en: """
        The message does not carry \(object.quoted), which \(attribute.quoted) belongs to. Add the object to \
        `carries`, or remove the rule.
        """)
  }

  fileprivate static func notCarried(_ attribute: String, of object: String) -> Words {
    Words(
      sv: """
        Meddelandet bär bara vissa attribut av \(object.quoted), och \(attribute.quoted) är inte ett av dem. \
        Lägg till det i `carries`, eller ta bort regeln.
        """,
      en: """
        The message carries only some attributes of \(object.quoted), and \(attribute.quoted) is not among \
        them. Add it to `carries`, or remove the rule.
        """)
  }
}
