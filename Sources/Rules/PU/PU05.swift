import Metamodel

/// A change that was to have been made either has been or has a new date.
enum PU05: Rule {
  static let statement = RuleStatement(
    "PU-05", .warning, .always,
    title: Words(sv: "Ändring vars dag har passerat", en: "Change past its date"),
    statement: Words(
      sv: "En ändring som skulle ha gjorts är antingen genomförd eller har fått ett nytt datum.",
      en: "A change that was to have been made either has been or has a new date."),
    source: "VLDS 7.4 s59", .inferred,
    kinds: ["change"],
    fields: ["change.planned-date", "change.made-on"],
    finds: "A change with a `planned-date` before today and without `made-on`.",
    fix: Words(
      sv: "Ange när ändringen genomfördes, eller ett nytt datum.",
      en: "Say when the change was made, or give a new date."), .second)
}
