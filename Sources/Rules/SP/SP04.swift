import Catalogue
import Metamodel

/// The two ends of an exchange belong to different parties; what happens inside one actor is not described.
enum SP04: DescriptionRule {
  static let statement = RuleStatement(
    "SP-04", .error, .always,
    title: Words(sv: "Utbyte inom en och samma part", en: "Exchange within one party"),
    statement: Words(
      sv: "De två ändarna av ett utbyte hör till olika parter; det som sker inom en aktör beskrivs inte.",
      en: """
        The two ends of an exchange belong to different parties; what happens inside one actor is not \
        described.
        """),
    source: "VLDS 5 s33; 5.3 s37-38", .stated,
    kinds: ["exchange"],
    fields: ["exchange.from", "exchange.to", "actor.part-of", "actor.generic"],
    finds: """
      An exchange whose `from` and `to` both name a customer, or have parties of which one is within the \
      other, except where both are one and the same generic actor (then they are two of those it stands \
      for). That one acts as the other does not count here, nor that both are parts of a third.
      """,
    fix: Words(
      sv: "Peka ut den andra parten, eller ta bort utbytet.",
      en: "Name the other party, or remove the exchange."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let from = terms.links(from: position, by: "from").first, let origin = terms.target(of: from),
      let to = terms.links(from: position, by: "to").first, let end = terms.target(of: to),
      let first = from.node, let node = to.node
    else { return }
    if terms.isKind("customer", origin), terms.isKind("customer", end) {
      return report(.bothCustomers, at: .value(node), related: [report.place(.value(first))])
    }
    guard let giver = terms.party(ofEnd: origin), let receiver = terms.party(ofEnd: end) else { return }
    let names = [giver, receiver].map(terms.reference)
    if giver == receiver {
      // Of an actor that is not at hand it is not known whether it stands for several.
      guard terms.record(giver) != nil, !terms.isGeneric(giver) else { return }
      report(
        .oneParty(terms.name(giver)), at: .value(node), naming: names, related: [report.place(.value(first))])
    } else if terms.isWithin(giver, receiver) || terms.isWithin(receiver, giver) {
      let (part, whole) = terms.isWithin(giver, receiver) ? (giver, receiver) : (receiver, giver)
      report(
        .within(terms.name(part), terms.name(whole)), at: .value(node), naming: names,
        related: [report.place(.value(first))])
    }
  }
}

extension Words {
  fileprivate static let bothCustomers = Words(
    sv: "Både `from` och `to` pekar på en kund. Peka ut en process i ena änden, eller ta bort utbytet.",
    en: "Both `from` and `to` name a customer. Name a process at one end, or remove the exchange.")

  fileprivate static func oneParty(_ actor: String) -> Words {
    Words(
      sv: "Båda ändarna hör till \(actor.quoted). Peka ut den andra parten, eller ta bort utbytet.",
      en: "Both ends belong to \(actor.quoted). Name the other party, or remove the exchange.")
  }

  fileprivate static func within(_ part: String, _ whole: String) -> Words {
    Words(
      sv: """
        \(part.quoted) är en del av \(whole.quoted), så utbytet sker inom en och samma part. Peka ut den \
        andra parten, eller ta bort utbytet.
        """,
      en: """
        \(part.quoted) is part of \(whole.quoted), so the exchange takes place within one party. Name the \
        other party, or remove the exchange.
        """)
  }
}
