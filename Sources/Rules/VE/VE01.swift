import Metamodel

/// Version numbers are unique within the service, and a version only replaces one of the same service.
enum VE01: Rule {
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
}
