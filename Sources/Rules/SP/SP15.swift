import Metamodel

/// A life event leads to some process, and a service realises some exchange.
enum SP15: Rule {
  static let statement = RuleStatement(
    "SP-15", .info, .always,
    title: Words(sv: "Livshändelse eller tjänst utan koppling", en: "No reach"),
    statement: Words(
      sv: "En livshändelse leder till någon process, och en tjänst realiserar något utbyte.",
      en: "A life event leads to some process, and a service realises some exchange."),
    source: "VLDS 5.3 s35-38; 6.2 s47", .inferred,
    kinds: ["life-event", "service"],
    fields: ["life-event.leads-to"],
    finds: """
      A life event that is in no `starts-from` of a collaboration process and none of whose actions in \
      `leads-to` is in such a `starts-from` or has `starts-processes` or `starts-exchanges`; a service \
      none of whose profiles has a realised exchange.
      """,
    fix: Words(
      sv: "Koppla händelsen till en process, eller tjänsten till ett utbyte.",
      en: "Connect the event to a process, or the service to an exchange."), .core)
}
