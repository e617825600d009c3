import Catalogue
import Metamodel

/// The same information is not asked of the customer by more than one actor.
enum AT03: DescriptionRule {
  static let statement = RuleStatement(
    "AT-03", .warning, .always,
    title: Words(sv: "Kunden lämnar samma uppgift flera gånger", en: "Customer asked more than once"),
    statement: Words(
      sv: "Samma information efterfrågas inte av kunden av mer än en aktör.",
      en: "The same information is not asked of the customer by more than one actor."),
    source: "VLDS 1 s7; 8 s63; SRDS R22, R29", .inferred,
    kinds: ["exchange"],
    fields: ["exchange.from", "exchange.to", "exchange.passes", "exchange-object.refines"],
    finds: """
      Two exchanges from the same customer to actors that are not the same party, which pass the same \
      business object, or objects refined by the same exchange object. One finding per pair.
      """,
    fix: Words(
      sv: "Låt den ena aktören hämta uppgiften från den andra.",
      en: "Let one actor fetch the information from the other."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let (customer, actor) = question(of: position, terms) else { return }
    let objects = objects(askedForIn: position, terms)
    for other in candidates(from: customer, passing: objects.keys, terms)
    where other < position && terms.exists(other) {
      guard let (otherCustomer, otherActor) = question(of: other, terms), otherCustomer == customer,
        !terms.isSameParty(actor, asOneOf: [otherActor]),
        let shared = shared(by: position, other, objects, terms)
      else { continue }
      report(
        .askedTwice(
          terms.name(customer), for: terms.name(shared.own), as: terms.name(shared.other),
          by: [terms.name(actor), terms.name(otherActor)], other: terms.name(other)),
        at: .value(shared.node),
        naming: [customer, shared.own, shared.other, actor, otherActor, other].map(terms.reference),
        related: [report.place(.file, in: other)])
    }
  }

  /// The first object of an exchange that another asks for too, with what that one passes of it.
  private static func shared(
    by exchange: Int, _ other: Int, _ objects: [Int: Int], _ terms: Terms
  ) -> (node: Int, own: Int, other: Int)? {
    let passed = terms.targets(of: "passes", from: other)
    for link in terms.links(from: exchange, by: "passes") {
      guard let node = link.node, let own = terms.target(of: link),
        let object = passed.first(where: { $0 == own }) ?? passed.first(where: { objects[$0] == own })
      else { continue }
      return (node, own, object)
    }
    return nil
  }

  /// The customer that gives in an exchange, and the actor that receives; `nil` where it is between others.
  private static func question(of exchange: Int, _ terms: Terms) -> (customer: Int, actor: Int)? {
    guard let customer = terms.targets(of: "from", from: exchange).first, terms.isKind("customer", customer),
      let process = terms.targets(of: "to", from: exchange).first, terms.isKind("process", process),
      let actor = terms.party(ofEnd: process)
    else { return nil }
    return (customer, actor)
  }

  /// What an exchange passes, and what is refined by an exchange object that refines it too, each with the object
  /// that the exchange passes.
  private static func objects(askedForIn exchange: Int, _ terms: Terms) -> [Int: Int] {
    let own = terms.targets(of: "passes", from: exchange)
    var objects = Dictionary(uniqueKeysWithValues: zip(own, own))
    for object in own {
      for refined in terms.refinements(of: object).flatMap({ terms.targets(of: "refines", from: $0) })
      where objects[refined] == nil {
        objects[refined] = object
      }
    }
    return objects
  }

  /// The exchanges that come from a customer or pass one of some objects, whichever are fewer.
  private static func candidates(
    from customer: Int, passing objects: some Collection<Int>, _ terms: Terms
  ) -> [Int] {
    let catalogue = terms.catalogue
    let passing = objects.reduce(0) { $1 < 0 ? $0 : $0 + catalogue.links(to: $1).count }
    if customer < 0 || passing < catalogue.links(to: customer).count {
      return Set(objects.flatMap { terms.sources(of: "passes", "exchange", to: $0) }).sorted()
    }
    return terms.sources(of: "from", "exchange", to: customer)
  }
}

extension Words {
  fileprivate static func askedTwice(
    _ customer: String, for object: String, as other: String, by actors: [String], other exchange: String
  ) -> Words {
    let same =
      object == other ? Words("") : Words(sv: " (\(other.quoted) där)", en: " (\(other.quoted) there)")
    return Words(
      sv:
        "\(customer.quoted) lämnar \(object.quoted) till \(actors[0].quoted) här och till \(actors[1].quoted) i \(exchange.quoted)\(same.sv). Låt den ena hämta uppgiften från den andra.",
      en:
        "\(customer.quoted) gives \(object.quoted) to \(actors[0].quoted) here and to \(actors[1].quoted) in \(exchange.quoted)\(same.en). Let one fetch the information from the other."
    )
  }
}
