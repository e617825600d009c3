import Catalogue
import Metamodel

/// Services of different producers that depend on each other are covered by an operation and maintenance
/// agreement.
enum OV05: DescriptionRule {
  static let statement = RuleStatement(
    "OV-05", .warning, .always,
    title: Words(
      sv: "Beroende tjänster utan driftöverenskommelse",
      en: "Dependent services without operation agreement"),
    statement: Words(
      sv: """
        Tjänster hos olika producenter som är beroende av varandra omfattas av en drift- och \
        förvaltningsöverenskommelse.
        """,
      en: """
        Services of different producers that depend on each other are covered by an operation and \
        maintenance agreement.
        """),
    source: "VLDS 4.5 s30-31; 7.4 s57", .stated,
    kinds: ["profile"],
    fields: ["profile.uses-services", "agreement.type", "agreement.governs-services"],
    finds: """
      A profile P in operation with Q in `uses-services`, where no actor in producers(P) is the same party \
      as one in producers(Q), and no valid agreement of type operation governs both P and Q.
      """,
    fix: Words(
      sv: "Teckna en drift- och förvaltningsöverenskommelse för båda tjänsterna.",
      en: "Sign an operation and maintenance agreement for both services."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.isInOperation(position) else { return }
    let used = terms.links(from: position, by: "uses-services")
    guard !used.isEmpty, let producers = producers(of: position, terms) else { return }
    for link in used {
      guard let other = terms.target(of: link), let node = link.node, terms.isAtHand(other),
        terms.exists(other),
        let others = self.producers(of: other, terms),
        !producers.contains(where: { terms.isSameParty($0, asOneOf: others) }),
        !isAgreed(position, other, terms)
      else { continue }
      report(
        .withoutAgreement(terms.name(other), producers: others.map(terms.name)), at: .value(node),
        naming: ([other] + others).map(terms.reference), related: [report.place(.file, in: other)])
    }
  }

  /// The producers of a version; `nil` where not all are known.
  private static func producers(of version: Int, _ terms: Terms) -> [Int]? {
    let producers = terms.producers(of: version)
    return producers.count == producers.actors.count ? producers.actors : nil
  }

  /// Whether a valid operation agreement governs two versions.
  private static func isAgreed(_ one: Int, _ other: Int, _ terms: Terms) -> Bool {
    ([one, terms.service(of: one)].compactMap(\.self)).contains { governed in
      terms.sources(of: "governs-services", "agreement", to: governed).contains { agreement in
        terms.value("type", of: agreement) == "operation" && terms.isValid(agreement)
          && (terms.governs(agreement, other) || !terms.isKnown("governs-services", of: agreement))
      }
    }
  }
}

extension Words {
  fileprivate static func withoutAgreement(_ used: String, producers: [String]) -> Words {
    let names = producers.isEmpty ? Words("") : Words(sv: " av ", en: " by ") + .enumeration(producers)
    return Words(
      sv:
        "\(used.quoted) tillhandahålls\(names.sv), och ingen giltig drift- och förvaltningsöverenskommelse reglerar båda tjänsterna. Teckna en.",
      en:
        "\(used.quoted) is provided\(names.en), and no valid operation and maintenance agreement governs both services. Sign one."
    )
  }
}
