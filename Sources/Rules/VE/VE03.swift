import Metamodel

/// A planned change has a dated notice to each direct consumer of what it touches.
enum VE03: Rule {
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
}
