import Catalogue
import Metamodel

/// A planned change has a dated notice to each direct consumer of what it touches.
enum VE03: DescriptionRule {
  static let statement = RuleStatement(
    "VE-03", .warning, .always,
    title: Words(sv: "Konsument inte informerad", en: "Consumer not informed"),
    statement: Words(
      sv: "En planerad ändring har ett daterat besked till varje direkt konsument av det den rör.",
      en: "A planned change has a dated notice to each direct consumer of what it touches."),
    source: "VLDS 7.4 s59, s62", .stated,
    kinds: ["change"],
    fields: [
      "change.affects", "change.notices.actor", "change.notices.date", "change.planned-date",
      "change.made-on",
    ],
    finds: """
      A change C without `made-on`, and without `planned-date` or with one not yet passed: an active \
      consumption K with no told(C, K), for each version V that K uses and that `affects` names, itself or \
      through its service, logical interface, technical interface, instance (then only consumptions \
      through it) or an object in carried(V). Indirect consumers are not asked for.
      """,
    fix: Words(
      sv: "Informera konsumenten och lägg till beskedet med datum.",
      en: "Inform the consumer and add the notice with its date."), .second)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position), terms.isToCome(position),
      terms.isKnown("actor", in: "notices", of: position)
    else { return }
    let days = terms.noticeDays(of: position)
    let given = undated(in: record, of: position, terms)
    for consumption in terms.consumptions(affectedBy: position) {
      guard let consumer = terms.targets(of: "consumer", from: consumption).first, terms.isAtHand(consumer),
        terms.told(consumption, by: days) == nil
      else { continue }
      let entry = ([consumer] + terms.reached(by: "part-of", from: consumer)).compactMap { given[$0] }.first
      report(
        .notTold(terms.name(consumer), consumption: terms.name(consumption), hasEntry: entry != nil),
        at: entry.map { .absent("date", in: $0) } ?? .absent("notices", in: 0),
        naming: [consumer, consumption].map(terms.reference),
        related: [report.place(.file, in: consumption)])
    }
  }

  /// The notices without a date, by actor.
  private static func undated(in change: Record, of position: Int, _ terms: Terms) -> [Int: Int] {
    let entries = change.records("notices").filter { $0.day("date") == nil }
    let maps = entries.reduce(into: [Int: Int]()) { maps, entry in
      if let node = entry.node("actor") { maps[node] = entry.map }
    }
    return terms.links(from: position, by: "actor", in: "notices").reduce(into: [:]) { undated, link in
      if let actor = terms.target(of: link), let map = link.node.flatMap({ maps[$0] }) {
        undated[actor] = map
      }
    }
  }
}

extension Words {
  fileprivate static func notTold(_ consumer: String, consumption: String, hasEntry: Bool) -> Words {
    hasEntry
      ? Words(
        sv:
          "Beskedet till \(consumer.quoted), som berörs genom \(consumption.quoted), har inget datum. Informera, och ange `date`.",
        en:
          "The notice to \(consumer.quoted), who is affected through \(consumption.quoted), has no date. Inform them, and give `date`."
      )
      : Words(
        sv:
          "\(consumer.quoted) berörs genom \(consumption.quoted) men har inte fått besked. Informera, och lägg till det i `notices` med datum.",
        en:
          "\(consumer.quoted) is affected through \(consumption.quoted) but has not been told. Inform them, and add it to `notices` with its date."
      )
  }
}
