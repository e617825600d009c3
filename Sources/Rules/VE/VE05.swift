import Catalogue
import Metamodel

/// A breaking change is told to each direct consumer as long in advance as has been agreed.
enum VE05: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position), record["breaking"] == "true", terms.isToCome(position),
      let planned = record.day("planned-date"), let node = record.node("planned-date"),
      terms.isKnown("actor", in: "notices", of: position)
    else { return }
    let days = terms.noticeDays(of: position)
    for consumption in terms.consumptions(affectedBy: position) {
      guard let notice = terms.notice(position, consumption),
        let consumer = terms.targets(of: "consumer", from: consumption).first, terms.isAtHand(consumer)
      else { continue }
      let told = terms.told(consumption, by: days)
      let left = (told ?? context.today).days(to: planned)
      guard left < notice else { continue }
      report(
        .tooShort(
          terms.name(consumer), consumption: terms.name(consumption), left: left, notice: notice, told: told),
        at: .value(node), naming: [consumer, consumption].map(terms.reference),
        related: [report.place(.file, in: consumption)])
    }
  }
}

extension Words {
  fileprivate static func tooShort(
    _ consumer: String, consumption: String, left: Int, notice: Int, told: Day?
  ) -> Words {
    let since =
      told.map { Words(sv: "beskedet \($0)", en: "the notice on \($0)") } ?? Words(sv: "i dag", en: "today")
    return Words(
      sv:
        "Från \(since.sv) är det \(left) \(left == 1 ? "dag" : "dagar") till ändringen, men \(consumer.quoted) ska enligt \(consumption.quoted) ha \(notice). Flytta den, eller kom överens om kortare varsel.",
      en:
        "From \(since.en) it is \(left) \(left == 1 ? "day" : "days") to the change, but by \(consumption.quoted) \(consumer.quoted) is to have \(notice). Move it, or agree on shorter notice."
    )
  }
}
