import Catalogue
import Metamodel

/// The classification is decided by an information owner of the information.
enum SA02: DescriptionRule {
  static let statement = RuleStatement(
    "SA-02", .warning, .always,
    title: Words(sv: "Klassad av annan än informationsägaren", en: "Classified by other than the owner"),
    statement: Words(
      sv: "Klassningen är beslutad av en informationsägare till informationen.",
      en: "The classification is decided by an information owner of the information."),
    source: "VLDS 6.3 s48; VLDS41", .stated,
    kinds: ["exchange-object", "business-object"],
    laterKinds: ["information-area"],
    fields: [
      "exchange-object.classification.decided-by", "exchange-object.attributes.classification",
      "business-object.classification.decided-by", "information-area.classification.decided-by",
    ],
    finds: """
      A `classification`, also on an attribute, whose decided-by is the same party as none of \
      holders(information-owner) of the description, or, where that is empty, of its area; not tested \
      where both are empty.
      """,
    fix: Words(
      sv: "Låt en informationsägare besluta klassningen.",
      en: "Let an information owner decide the classification."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position) else { return }
    let classifications = ([record] + record.records("attributes")).compactMap { $0.record("classification") }
    guard !classifications.isEmpty, let owners = owners(of: position, terms) else { return }
    for classification in classifications {
      guard let node = classification.node("decided-by"),
        let decider = terms.target(at: node, of: position), !terms.isSameParty(decider, asOneOf: owners)
      else { continue }
      report(
        .notOwner(terms.name(decider), owners: owners.map(terms.name)), at: .value(node),
        naming: ([decider] + owners).map(terms.reference))
    }
  }

  /// The information owners of a description, or else of its area; `nil` where there is none, or one that a broken
  /// reference names.
  private static func owners(of position: Int, _ terms: Terms) -> [Int]? {
    let role = "information-owner"
    var owners = terms.holders(of: role, for: position)
    if owners.isEmpty, let area = terms.targets(of: "area", from: position).first {
      owners = terms.holders(of: role, for: area)
    }
    return owners.isEmpty || owners.actors.count < owners.count ? nil : owners.actors
  }
}

extension Words {
  fileprivate static func notOwner(_ decider: String, owners: [String]) -> Words {
    let others = enumeration(owners)
    return Words(
      sv:
        "\(decider.quoted) har beslutat klassningen men är inte informationsägare; det är \(others.sv). Låt en informationsägare besluta den.",
      en:
        "\(decider.quoted) has decided the classification but is not information owner; \(others.en) \(owners.count == 1 ? "is" : "are"). Let an information owner decide it."
    )
  }
}
