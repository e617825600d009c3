import Metamodel

/// A breaking change is told to each direct consumer as long in advance as has been agreed.
enum VE05: Rule {
  static let statement = RuleStatement(
    "VE-05", .warning, .always,
    title: Words(sv: "För kort varsel", en: "Notice too short"),
    statement: Words(
      sv: """
        En ändring som inte är bakåtkompatibel meddelas varje direkt konsument så långt i förväg som är \
        överenskommet.
        """,
      en: "A breaking change is told to each direct consumer as long in advance as has been agreed."),
    source: "VLDS 7.4 s59, s62; 4.5 s31", .inferred,
    kinds: ["change"],
    fields: [
      "change.breaking", "change.planned-date", "change.notice-period", "change.notices.date",
      "change.affects", "agreement.notice-period", "consumption.agreements",
    ],
    finds: """
      A change C with `breaking` true, without `made-on` and with a `planned-date` not yet passed, and an \
      active consumption K as in VE-03 with a notice(C, K): there are fewer days than that from told(C, \
      K), or from today where there is none, to `planned-date`.
      """,
    fix: Words(
      sv: "Flytta ändringen, eller kom överens med konsumenten om kortare varsel.",
      en: "Move the change, or agree with the consumer on shorter notice."), .second)
}
