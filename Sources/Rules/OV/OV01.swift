import Metamodel

/// Consumption across actors is backed by a valid information exchange agreement and by the agreements that
/// the service requires.
enum OV01: Rule {
  static let statement = RuleStatement(
    "OV-01", .warning, .always,
    title: Words(sv: "Nyttjande utan överenskommelse", en: "Consumption without agreement"),
    statement: Words(
      sv: """
        Nyttjande mellan aktörer stöds av en giltig informationsutbytesöverenskommelse och av de \
        överenskommelser som tjänsten kräver.
        """,
      en: """
        Consumption across actors is backed by a valid information exchange agreement and by the \
        agreements that the service requires.
        """),
    source: "VLDS 4.5 s31-32; 6.8 s54-55; 8 s64", .stated,
    kinds: ["consumption"],
    fields: [
      "consumption.agreements", "consumption.consumer", "agreement.type", "agreement.signing",
      "agreement.template", "profile.requires-agreements",
    ],
    finds: """
      An active consumption whose consumer is the same party as none of the producers of the version it \
      uses, and none of whose `agreements` is a valid agreement of type information-exchange that governs \
      that version; likewise for each other type in `requires-agreements` of the version, where it need \
      not govern the version.
      """,
    fix: Words(
      sv: "Teckna överenskommelsen och ange den på nyttjandet.",
      en: "Sign the agreement and name it on the consumption."), .core)
}
