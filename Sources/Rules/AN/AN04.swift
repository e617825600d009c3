import Catalogue
import Metamodel

/// A responsibility lies with an organisation, with a named person or function.
enum AN04: DescriptionRule {
  static let statement = RuleStatement(
    "AN-04", .warning, .always,
    title: Words(
      sv: "Ansvar utan organisation eller kontakt",
      en: "Responsibility without organisation or contact"),
    statement: Words(
      sv: "Ett ansvar ligger på en organisation, med en utpekad person eller funktion.",
      en: "A responsibility lies with an organisation, with a named person or function."),
    source: "VLDS 5.3 s39", .stated,
    kinds: ["*"],
    fields: [
      "responsible.actor", "responsible.contact", "contact.function", "contact.name", "actor.type",
      "actor.contact",
    ],
    finds: """
      An entry of `responsible` whose actor has type private-person; an entry where neither its own \
      contact nor the contact of its actor has a `function` or a `name`.
      """,
    fix: Words(
      sv: "Låt organisationen bära ansvaret och ange en funktion som kontakt.",
      en: "Let the organisation bear the responsibility and name a function as contact."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let entries = terms.record(position)?.records("responsible"), !entries.isEmpty else { return }
    let actors = terms.links(from: position).reduce(into: [Int: Int]()) { actors, link in
      if let node = link.node { actors[node] = terms.target(of: link) }
    }
    for entry in entries {
      let node = entry.node("actor")
      let actor = node.flatMap { actors[$0] }
      let fields = actor.flatMap { terms.record($0) }
      if let node, let actor, fields?["type"] == "private-person" {
        report(.privatePerson(terms.name(actor)), at: .value(node), naming: [terms.reference(actor)])
      }
      // Of an actor that is not at hand nobody knows the contact.
      guard !hasContact(entry), node == nil || fields.map({ !hasContact($0) }) == true else { continue }
      report(
        .withoutContact(actor.map(terms.name)), at: .absent("contact", in: entry.map),
        naming: actor.map { [terms.reference($0)] } ?? [])
    }
  }

  /// Whether a person or function is named as contact.
  private static func hasContact(_ record: Record) -> Bool {
    record.record("contact").map { $0.has("function") || $0.has("name") } ?? false
  }
}

extension Words {
  fileprivate static func privatePerson(_ actor: String) -> Words {
    Words(
      sv:
        "\(actor.quoted) är en privatperson. Låt organisationen bära ansvaret, och ange personens funktion som kontakt.",
      en:
        "\(actor.quoted) is a private person. Let the organisation bear the responsibility, and name the person's function as contact."
    )
  }

  fileprivate static func withoutContact(_ actor: String?) -> Words {
    let who =
      actor.map {
        Words(
          sv: "Varken ansvaret eller \($0.quoted) har", en: "Neither the responsibility nor \($0.quoted) has")
      }
      ?? Words(sv: "Ansvaret saknar", en: "The responsibility lacks")
    return Words(
      sv: "\(who.sv) en kontakt med funktion eller namn. Ange en funktion i `contact`.",
      en: "\(who.en) a contact with a function or a name. Give a function in `contact`.")
  }
}
