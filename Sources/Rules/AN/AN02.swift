import Catalogue
import Metamodel

/// A concept has one concept owner, an exchange object at least one information owner and an exchange model
/// one responsible producer.
enum AN02: DescriptionRule {
  static let statement = RuleStatement(
    "AN-02", .error, .publish,
    title: Words(sv: "Information utan ägare", en: "Information without owner"),
    statement: Words(
      sv: """
        Ett begrepp har en begreppsägare, ett informationsutbytesobjekt minst en informationsägare och en \
        informationsutbytesmodell en ansvarig producent.
        """,
      en: """
        A concept has one concept owner, an exchange object at least one information owner and an exchange \
        model one responsible producer.
        """),
    source: "VLDS 9 s69; 4.1 s24; 5.3 s39", .stated,
    kinds: ["concept", "exchange-object"],
    laterKinds: ["exchange-model", "information-area"],
    fields: [
      "concept.responsible.role", "exchange-object.responsible.role", "exchange-model.responsible.role",
    ],
    finds: """
      holders(concept-owner) of a concept is not exactly one; holders(information-owner) of an exchange \
      object is empty; holders(producer) of an exchange model is not exactly one. Where a concept or \
      object has no such entry, the one of its `area` counts.
      """,
    fix: Words(sv: "Ange ägaren under ansvariga.", en: "Name the owner under responsible."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    let kind = context.catalogue.descriptions[position].kind.id
    guard let (role, isForOne) = roles[kind], terms.record(position) != nil,
      let owners = holders(of: role, for: position, terms),
      owners.isEmpty || isForOne && owners.count > 1
    else { return }
    report(
      owners.isEmpty
        ? .nobody(holds: role) : .several(owners.count, owners.actors.map(terms.name), hold: role),
      at: .absent("responsible", in: 0), naming: owners.actors.map(terms.reference))
  }

  /// The role that somebody is to hold for a description of a kind, and whether only one may.
  private static let roles: [String: (role: String, isForOne: Bool)] = [
    "concept": ("concept-owner", true), "exchange-object": ("information-owner", false),
    "exchange-model": ("producer", true),
  ]

  /// Those that hold a role, for the area where nobody does so for the description; `nil` where the area is not known.
  private static func holders(of role: String, for position: Int, _ terms: Terms) -> Terms.Holders? {
    let own = terms.holders(of: role, for: position)
    guard own.isEmpty, terms.record(position)?.has("area") == true else { return own }
    guard let area = terms.targets(of: "area", from: position).first, terms.record(area) != nil else {
      return nil
    }
    return terms.holders(of: role, for: area)
  }
}
