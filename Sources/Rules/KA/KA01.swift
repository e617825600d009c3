import Catalogue
import Metamodel

/// Information with several information owners has one primary source, which is one of the owners.
enum KA01: DescriptionRule {
  static let statement = RuleStatement(
    "KA-01", .warning, .always, atPublish: .error,
    title: Words(sv: "Primär källa oklar", en: "Primary source unclear"),
    statement: Words(
      sv: "Information med flera informationsägare har en primär källa, som är en av ägarna.",
      en: """
        Information with several information owners has one primary source, which is one of the owners.
        """),
    source: "VLDS 5.3 s39", .stated,
    kinds: ["exchange-object"],
    laterKinds: ["information-area"],
    fields: [
      "exchange-object.primary-source", "exchange-object.responsible.role", "information-area.primary-source",
    ],
    finds: """
      holders(information-owner) has two or more actors and `primary-source` is empty; or `primary-source` \
      is there, some owner is named, and it is the same party as none of them.
      """,
    fix: Words(
      sv: "Ange vilken av ägarna som är primär källa.",
      en: "Say which of the owners is the primary source."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position) else { return }
    let owners = terms.holders(of: "information-owner", for: position)
    guard let node = record.node("primary-source"), record.has("primary-source") else {
      if owners.count > 1 {
        report(
          .withoutSource(owners.actors.map(terms.name), count: owners.count),
          at: .absent("primary-source", in: 0), naming: owners.actors.map(terms.reference))
      }
      return
    }
    // Where an owner is named by a reference that does not hold, the source may be that one.
    guard !owners.isEmpty, owners.count == owners.actors.count,
      let source = terms.targets(of: "primary-source", from: position).first,
      !terms.isSameParty(source, asOneOf: owners.actors)
    else { return }
    report(
      .sourceIsNoOwner(terms.name(source), owners: owners.actors.map(terms.name)), at: .value(node),
      naming: ([source] + owners.actors).map(terms.reference))
  }
}

extension Words {
  fileprivate static func withoutSource(_ owners: [String], count: Int) -> Words {
    let names = owners.isEmpty ? Words("") : Words(" (") + .enumeration(owners) + Words(")")
    return Words(
      sv:
        "\(count) aktörer är informationsägare\(names.sv), men primär källa saknas. Ange en av dem i `primary-source`.",
      en:
        "\(count) actors are information owners\(names.en), but there is no primary source. Name one of them in `primary-source`."
    )
  }

  fileprivate static func sourceIsNoOwner(_ source: String, owners: [String]) -> Words {
    Words(
      sv:
        "\(source.quoted) är ingen av informationsägarna. Ange \(alternatives(owners).sv) som primär källa, eller gör den till ägare.",
      en:
        "\(source.quoted) is none of the information owners. Name \(alternatives(owners).en) as primary source, or make it an owner."
    )
  }
}
