import Metamodel

/// A version being phased out has an end date, and a version that is retired has no consumption left.
enum VE02: Rule {
  static let statement = RuleStatement(
    "VE-02", .warning, .always,
    title: Words(sv: "Avveckling utan slutdatum", en: "Phasing out without an end"),
    statement: Words(
      sv: """
        En version under avveckling har ett slutdatum, och en avvecklad version har inga nyttjanden kvar.
        """,
      en: """
        A version being phased out has an end date, and a version that is retired has no consumption left.
        """),
    source: "VLDS 7.4 s57, s59; 4.1 s23", .inferred,
    kinds: ["profile"],
    fields: ["profile.life-cycle", "profile.phase-out-date", "consumption.uses", "consumption.connection"],
    finds: "`life-cycle` phasing-out without `phase-out-date`.",
    cases: [
      .init(.error, "`life-cycle` retired while an active consumption uses the version.")
    ],
    fix: Words(
      sv: "Ange datum, eller flytta konsumenterna först.",
      en: "Give the date, or move the consumers first."), .core)
}
