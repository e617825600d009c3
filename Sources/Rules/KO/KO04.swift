import Catalogue
import Metamodel

/// A published service description has a profile and, for a digital service, a logical interface, at least
/// one technical interface and its instances.
enum KO04: DescriptionRule {
  static let statement = RuleStatement(
    "KO-04", .error, .publish,
    title: Words(sv: "Ofullständig tjänstebeskrivning", en: "Incomplete service description"),
    statement: Words(
      sv: """
        En publicerad tjänstebeskrivning har profil och, för en digital tjänst, logiskt gränssnitt, minst \
        ett tekniskt gränssnitt och sina instanser.
        """,
      en: """
        A published service description has a profile and, for a digital service, a logical interface, at \
        least one technical interface and its instances.
        """),
    source: "VLDS 5.3 s41-42", .stated,
    kinds: ["service", "profile"],
    fields: ["profile.life-cycle", "service.type"],
    finds: """
      A service without any profile, digital or not; a profile of a digital service whose version has no \
      logical-interface.md, no file in technical-interfaces/ or no file in instances/.
      """,
    cases: [
      .init(.warning, "Instances are missing and `life-cycle` is planned or in-development.")
    ],
    fix: Words(
      sv: "Skapa de delar som saknas i versionens mapp.",
      en: "Create the parts that are missing in the folder of the version."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    context.terms.isKind("service", position)
      ? checkService(position, context, report) : checkVersion(position, context, report)
  }

  private static func checkService(_ service: Int, _ context: RuleContext, _ report: Report) {
    guard context.terms.versions(of: service).isEmpty, let profile = context.catalogue.metamodel["profile"]
    else { return }
    let file = profile.path.path(of: context.terms.name(service) + "/1.0")
    report(.withoutProfile(file), at: .file, naming: [profile.id])
  }

  private static func checkVersion(_ profile: Int, _ context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.isDigital(serviceOf: profile) else { return }
    let missing = [
      "logical-interface": terms.logicalInterface(of: profile) == nil,
      "technical-interface": terms.technicalInterfaces(of: profile).isEmpty,
      "instance": terms.instances(of: profile).isEmpty,
    ]
    let isToCome = ["planned", "in-development"].contains(terms.value("life-cycle", of: profile))
    for kind in context.catalogue.metamodel.kinds where missing[kind.id] == true {
      let version = terms.name(profile)
      let isNamed = kind.path.names.count > 2
      report(
        .without(kind, file: kind.path.path(of: isNamed ? version + "/x" : version), isNamed: isNamed),
        at: .file, naming: [kind.id], as: kind.id == "instance" && isToCome ? .warning : nil)
    }
  }
}

extension Words {
  fileprivate static func withoutProfile(_ file: String) -> Words {
    Words(
      sv: "Tjänsten har ingen profil. Skapa en i mappen för en version, som \(file.quoted).",
      en: "The service has no profile. Create one in the folder of a version, such as \(file.quoted).")
  }

  /// - Parameter isNamed: whether the file may have any name.
  fileprivate static func without(_ kind: Kind, file: String, isNamed: Bool) -> Words {
    Words(
      sv: "Versionen har \(kind.negated.sv). Skapa \(isNamed ? "en fil som " : "")\(file.quoted).",
      en: "The version has \(kind.negated.en). Create \(isNamed ? "a file such as " : "")\(file.quoted).")
  }
}
