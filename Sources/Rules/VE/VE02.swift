import Catalogue
import Metamodel

/// A version being phased out has an end date, and a version that is retired has no consumption left.
enum VE02: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position), let node = record.node("life-cycle") else { return }
    switch record["life-cycle"] {
    case "phasing-out":
      if !record.has("phase-out-date") { report(.withoutEnd, at: .absent("phase-out-date", in: 0)) }
    case "retired":
      for consumption in terms.activeConsumptions(of: position) {
        report(
          .stillUsed(terms.name(consumption)), at: .value(node), naming: [terms.reference(consumption)],
          related: [report.place(.file, in: consumption)], as: .error)
      }
    default: break
    }
  }
}

extension Words {
  fileprivate static let withoutEnd = Words(
    sv: "Versionen är under avveckling, men det är inte sagt när den upphör. Ange `phase-out-date`.",
    en: "The version is being phased out, but it is not said when it ends. Give `phase-out-date`.")

  fileprivate static func stillUsed(_ consumption: String) -> Words {
    Words(
      sv: "Versionen är avvecklad men används i \(consumption.quoted). Flytta konsumenten först.",
      en: "The version is retired but used in \(consumption.quoted). Move the consumer first.")
  }
}
