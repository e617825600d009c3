import Catalogue
import Metamodel

/// A technical interface or model does not depart from a standard that is mandatory within its scope.
enum SD01: DescriptionRule {
  static let statement = RuleStatement(
    "SD-01", .error, .always,
    title: Words(sv: "Avsteg från standard", en: "Departure from standard"),
    statement: Words(
      sv: """
        Ett tekniskt gränssnitt eller en modell avviker inte från en standard som är obligatorisk där den \
        gäller.
        """,
      en: """
        A technical interface or model does not depart from a standard that is mandatory within its scope.
        """),
    source: "VLDS 5.5 s43", .stated,
    kinds: ["standard-adoption", "technical-interface", "exchange-model", "exchange-object"],
    fields: [
      "standard-adoption.scope", "standard-adoption.binding", "standard-adoption.departures",
      "standard-adoption.decision",
    ],
    finds: """
      A description in `departures` of an adoption with `binding` mandatory and `decision` absent or \
      decided. Departures are recorded by people; the rule reports them on the description that departs, \
      and also an entry in `departures` that the `scope` does not cover (directly, by plan area, by \
      provider or producer, or by member of the collaboration).
      """,
    cases: [
      .init(.warning, "The same with `binding` recommended; with voluntary nothing is reported.")
    ],
    fix: Words(
      sv: "Följ standarden, eller ändra beslutet om tillämpning.",
      en: "Follow the standard, or change the decision to adopt it."), .second)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    if terms.isKind("standard-adoption", position) {
      checkScope(of: position, terms, report)
      return
    }
    for adoption in terms.sources(of: "departures", "standard-adoption", to: position)
    where terms.exists(adoption) {
      guard let severity = severity(of: adoption, terms) else { continue }
      report(
        .departs(from: terms.name(adoption), severity), at: .file, naming: [terms.reference(adoption)],
        related: [report.place(.file, in: adoption)], as: severity)
    }
  }

  /// How grave a departure is; `nil` where the adoption binds nobody.
  private static func severity(of adoption: Int, _ terms: Terms) -> Severity? {
    guard let record = terms.record(adoption), ["decided", nil].contains(record["decision"]) else {
      return nil
    }
    switch record["binding"] {
    case "mandatory": return .error
    case "recommended": return .warning
    default: return nil
    }
  }

  /// Departures are entered where the adoption holds.
  private static func checkScope(of adoption: Int, _ terms: Terms, _ report: Report) {
    guard let severity = severity(of: adoption, terms), let record = terms.record(adoption),
      record.has("scope")
    else { return }
    let scope = terms.targets(of: "scope", from: adoption)
    // What a broken reference names may be what covers it.
    guard scope.count == record.texts("scope").count else { return }
    for link in terms.links(from: adoption, by: "departures") {
      guard let node = link.node, let departure = terms.target(of: link), terms.isAtHand(departure),
        !scope.contains(where: { covers($0, departure, terms) })
      else { continue }
      report(
        .outside(terms.reference(departure)), at: .value(node), naming: [terms.reference(departure)],
        as: severity)
    }
  }

  /// Whether an entry of a scope covers a description: itself, by plan area, by provider or producer, or by a member
  /// of a collaboration.
  private static func covers(_ entry: Int, _ description: Int, _ terms: Terms) -> Bool {
    guard entry != description, terms.record(entry) != nil else { return true }
    if terms.isKind("plan-area", entry) {
      let wholes = [terms.service(of: description)].compactMap(\.self)
      return ([description] + wholes + terms.targets(of: "area", from: description)).contains { place in
        terms.sources(of: "contains", "plan-area", to: place).contains {
          $0 == entry || terms.reached(by: "part-of", from: $0).contains(entry)
        }
      }
    }
    let answering = answering(for: description, terms)
    if terms.isKind("actor", entry) { return terms.isSameParty(entry, asOneOf: answering) }
    return terms.targets(of: "members", from: entry).contains { terms.isSameParty($0, asOneOf: answering) }
  }

  /// The producers of what a description is part of or carried by, and those who provide it.
  private static func answering(for description: Int, _ terms: Terms) -> [Int] {
    let own = terms.holders(of: "producer", for: description).actors
    if let version = terms.version(of: description) {
      let instances = terms.sources(of: "implements", "instance", to: description)
      return own + terms.producers(of: version).actors + providers(of: instances, terms)
    }
    let objects =
      terms.isKind("exchange-object", description)
      ? [description] : terms.targets(of: "exchange-objects", from: description)
    return own
      + Set(objects.flatMap(terms.carriers)).sorted().flatMap {
        terms.producers(of: $0).actors + providers(of: terms.instances(of: $0), terms)
      }
  }

  private static func providers(of instances: [Int], _ terms: Terms) -> [Int] {
    instances.flatMap { terms.targets(of: "provider", from: $0) }
  }
}

extension Words {
  fileprivate static func departs(from adoption: String, _ severity: Severity) -> Words {
    let isMandatory = severity == .error
    return Words(
      sv:
        "Avviker från en \(isMandatory ? "obligatorisk" : "rekommenderad") standard enligt \(adoption.quoted). Följ standarden, eller ändra beslutet om tillämpning.",
      en:
        "Departs from a \(isMandatory ? "mandatory" : "recommended") standard by \(adoption.quoted). Follow the standard, or change the decision to adopt it."
    )
  }

  fileprivate static func outside(_ departure: String) -> Words {
    Words(
      sv:
        "\(departure.quoted) omfattas inte av det som standarden gäller för. Ta bort avsteget, eller utvidga det som standarden gäller för.",
      en:
        "\(departure.quoted) is not within the scope of the standard. Remove the departure, or widen the scope."
    )
  }
}
