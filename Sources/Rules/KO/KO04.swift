import Metamodel

/// A published service description has a profile and, for a digital service, a logical interface, at least
/// one technical interface and its instances.
enum KO04: Rule {
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
}
