import Catalogue
import Metamodel

/// Version numbers are unique within the service, and a version only replaces one of the same service.
enum VE01: DescriptionRule {
  static let statement = RuleStatement(
    "VE-01", .error, .always,
    title: Words(sv: "Tvetydig version", en: "Ambiguous version"),
    statement: Words(
      sv: "Versionsnummer är unika inom tjänsten, och en version ersätter bara en version av samma tjänst.",
      en: """
        Version numbers are unique within the service, and a version only replaces one of the same \
        service.
        """),
    source: "VLDS 7.4 s57, s59", .inferred,
    kinds: ["profile"],
    fields: ["profile.replaces", "profile.version"],
    finds: """
      Two versions of one service that are equal when missing numbers count as 0 (2.1 and 2.1.0); a \
      profile whose `replaces` names another service or a version that is not lower.
      """,
    fix: Words(
      sv: "Byt versionsnummer eller rätta hänvisningen.",
      en: "Change the version number or correct the reference."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let number = terms.versionNumber(of: position) else { return }
    for other in terms.service(of: position).map(terms.versions) ?? [] where other != position {
      // Each pair once, and where it is heard: of what is retired nothing is said here.
      guard other < position || !terms.exists(other), terms.versionNumber(of: other) == number else {
        continue
      }
      report(
        .equal(terms.name(other)), at: .file, naming: [terms.reference(other)],
        related: [report.place(.file, in: other)])
    }
    guard let link = terms.links(from: position, by: "replaces").first, let node = link.node,
      let other = terms.target(of: link), terms.description(other) != nil
    else { return }
    if other < 0 || !terms.isSameService(position, other) {
      report(.otherService(terms.name(other)), at: .value(node), naming: [terms.reference(other)])
    } else if let replaced = terms.versionNumber(of: other), replaced >= number {
      report(.notLower(terms.name(other)), at: .value(node), naming: [terms.reference(other)])
    }
  }
}

extension Words {
  fileprivate static func equal(_ other: String) -> Words {
    Words(
      sv:
        "Versionsnumret är detsamma som för \(other.quoted), där det som saknas räknas som 0. Byt det ena numret.",
      en:
        "The version number is the same as that of \(other.quoted), where what is missing counts as 0. Change one of the numbers."
    )
  }

  fileprivate static func otherService(_ other: String) -> Words {
    Words(
      sv: "\(other.quoted) är en version av en annan tjänst. Ange en lägre version av samma tjänst.",
      en: "\(other.quoted) is a version of another service. Name a lower version of the same service.")
  }

  fileprivate static func notLower(_ other: String) -> Words {
    Words(
      sv: "\(other.quoted) är ingen lägre version. Ange en som är lägre, eller byt versionsnummer.",
      en: "\(other.quoted) is no lower version. Name one that is lower, or change the version number.")
  }
}
