import Metamodel

/// Services of different producers that depend on each other are covered by an operation and maintenance
/// agreement.
enum OV05: Rule {
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
}
