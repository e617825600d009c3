import Catalogue
import Metamodel

/// A consumer does not fetch from another than the primary source while that source offers a service.
enum KA02: DescriptionRule {
  static let statement = RuleStatement(
    "KA-02", .warning, .always,
    title: Words(sv: "Hämtas inte vid källan", en: "Not fetched at the source"),
    statement: Words(
      sv: """
        En konsument hämtar inte från någon annan än den primära källan så länge källan erbjuder en \
        tjänst.
        """,
      en: """
        A consumer does not fetch from another than the primary source while that source offers a service.
        """),
    source: "VLDS 5.3 s39; 8 s67-68; SRDS R31; STHLM 4.5", .inferred,
    kinds: ["consumption"],
    laterKinds: ["information-area"],
    fields: [
      "consumption.uses", "consumption.instances", "exchange-object.primary-source", "instance.provider",
      "instance.environment",
    ],
    finds: """
      An active consumption C and an object O in carried(C.uses) with a primary source S, its own or else \
      that of its area: none of C.instances has a provider that is the same party as S, while some version \
      in operation carries O and has an instance with such a provider and environment production. Not \
      tested where the consumer is the same party as S.
      """,
    fix: Words(
      sv: "Byt till källans tjänst, eller motivera undantaget.",
      en: "Change to the service of the source, or give the reason for the exception."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.isKind("consumption", position), terms.isActive(position),
      let link = terms.links(from: position, by: "uses").first, let node = link.node,
      let version = terms.target(of: link), terms.isKnown("instances", of: position)
    else { return }
    let providers = terms.targets(of: "instances", from: position).map { self.providers(of: $0, terms) }
    guard !providers.contains(nil) else { return }
    let fetchedFrom = providers.compactMap(\.self).joined() + terms.targets(of: "consumer", from: position)
    for object in terms.carried(by: version) {
      guard let source = source(of: object, terms), !terms.isSameParty(source, asOneOf: Array(fetchedFrom)),
        let instance = instance(of: source, carrying: object, terms)
      else { continue }
      report(
        .notFetchedAtSource(terms.name(object), source: terms.name(source), instance: terms.name(instance)),
        at: .value(node), naming: [object, source, instance].map(terms.reference),
        related: [report.place(.file, in: instance)])
    }
  }

  /// Who provides an instance; `nil` where that is not known.
  private static func providers(of instance: Int, _ terms: Terms) -> [Int]? {
    terms.isKnown("provider", of: instance) ? terms.targets(of: "provider", from: instance) : nil
  }

  /// The primary source of an exchange object, its own or that of its area.
  private static func source(of object: Int, _ terms: Terms) -> Int? {
    guard terms.record(object)?.has("primary-source") != true else {
      return terms.targets(of: "primary-source", from: object).first
    }
    return terms.targets(of: "area", from: object).first.flatMap {
      terms.targets(of: "primary-source", from: $0).first
    }
  }

  /// An instance in production that a source offers of a version in operation that carries an object.
  private static func instance(of source: Int, carrying object: Int, _ terms: Terms) -> Int? {
    for version in terms.carriers(of: object) where terms.exists(version) && terms.isInOperation(version) {
      let instance = terms.instances(of: version).first { instance in
        terms.value("environment", of: instance) == "production"
          && terms.targets(of: "provider", from: instance).contains { terms.areSameParty($0, source) }
      }
      if let instance { return instance }
    }
    return nil
  }
}

extension Words {
  fileprivate static func notFetchedAtSource(_ object: String, source: String, instance: String) -> Words {
    Words(
      sv:
        "\(object.quoted) hämtas inte från sin primära källa \(source.quoted), som erbjuder \(instance.quoted). Byt till källans tjänst, eller motivera undantaget.",
      en:
        "\(object.quoted) is not fetched from its primary source \(source.quoted), which offers \(instance.quoted). Change to the service of the source, or give the reason for the exception."
    )
  }
}
