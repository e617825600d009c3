import Catalogue
import Metamodel

/// A reserve instance of another producer rests on an agreement between the two producers.
enum OV06: DescriptionRule {
  static let statement = RuleStatement(
    "OV-06", .warning, .always,
    title: Words(sv: "Reserv utan överenskommelse", en: "Reserve without agreement"),
    statement: Words(
      sv: """
        En reservinstans hos en annan producent vilar på en överenskommelse mellan de två producenterna.
        """,
      en: "A reserve instance of another producer rests on an agreement between the two producers."),
    source: "VLDS 7.4 s62", .stated,
    kinds: ["consumption", "instance"],
    fields: [
      "consumption.reserves", "consumption.instances", "instance.alternative-to", "instance.provider",
      "agreement.concerns", "agreement.parties", "agreement.accessions",
    ],
    finds: """
      An instance R in `reserves` of an active consumption, or with `alternative-to` set, whose provider \
      is not the same party as the provider of the instance it stands in for, without a valid agreement A \
      that has for both providers the same party in parties(A) and R or that instance in `concerns`.
      """,
    fix: Words(
      sv: "Teckna en överenskommelse om reserv mellan producenterna.",
      en: "Sign an agreement on reserve between the producers."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    if terms.isKind("instance", position) {
      for link in terms.links(from: position, by: "alternative-to") {
        check(reserve: position, for: terms.target(of: link), at: link, terms, report)
      }
    } else if terms.isActive(position) {
      let instances = terms.targets(of: "instances", from: position)
      for link in terms.links(from: position, by: "reserves") {
        guard let reserve = terms.target(of: link) else { continue }
        for instance in instances { check(reserve: reserve, for: instance, at: link, terms, report) }
      }
    }
  }

  private static func check(
    reserve: Int, for instance: Int?, at link: Link, _ terms: Terms, _ report: Report
  ) {
    guard let instance, let node = link.node,
      let provider = terms.targets(of: "provider", from: reserve).first,
      let other = terms.targets(of: "provider", from: instance).first,
      !terms.isSameParty(provider, asOneOf: [other]),
      !isAgreed(provider, other, concerning: [reserve, instance], terms)
    else { return }
    report(
      .withoutAgreement(
        terms.name(reserve), provider: terms.name(provider), instance: terms.name(instance),
        other: terms.name(other)),
      at: .value(node), naming: [reserve, instance, provider, other].map(terms.reference))
  }

  /// Whether a valid agreement that concerns one of the instances has both providers as parties.
  private static func isAgreed(_ one: Int, _ other: Int, concerning instances: [Int], _ terms: Terms) -> Bool
  {
    instances.flatMap { terms.sources(of: "concerns", "agreement", to: $0) }.contains { agreement in
      guard terms.isValid(agreement) else { return false }
      let parties = terms.parties(of: agreement)
      return !terms.arePartiesKnown(of: agreement)
        || terms.isSameParty(one, asOneOf: parties) && terms.isSameParty(other, asOneOf: parties)
    }
  }
}

extension Words {
  fileprivate static func withoutAgreement(
    _ reserve: String, provider: String, instance: String, other: String
  ) -> Words {
    Words(
      sv:
        "\(reserve.quoted) hos \(provider.quoted) är reserv för \(instance.quoted) hos \(other.quoted) utan en giltig överenskommelse mellan dem. Teckna en, och ange instansen i `concerns`.",
      en:
        "\(reserve.quoted) at \(provider.quoted) is a reserve for \(instance.quoted) at \(other.quoted) without a valid agreement between them. Sign one, and name the instance in `concerns`."
    )
  }
}
