import Catalogue
import Metamodel

/// A change that was to have been made either has been or has a new date.
enum PU05: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let record = context.terms.record(position), let node = record.node("planned-date"),
      let planned = record.day("planned-date"), planned < context.today, !record.has("made-on")
    else { return }
    report(.past(planned), at: .value(node))
  }
}

extension Words {
  fileprivate static func past(_ day: Day) -> Words {
    Words(
      sv: "Ändringen skulle ha gjorts \(day). Ange när den genomfördes, eller ett nytt datum.",
      en: "The change was to have been made on \(day). Say when it was made, or give a new date.")
  }
}
