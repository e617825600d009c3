import Metamodel

/// For a new concept, exchange object or service it is recorded that existing ones were searched for.
enum AT02: Rule {
  static let statement = RuleStatement(
    "AT-02", .warning, .always, atPublish: .error,
    title: Words(sv: "Återanvändning inte prövad", en: "Reuse not examined"),
    statement: Words(
      sv: """
        För ett nytt begrepp, informationsutbytesobjekt eller en ny tjänst är det noterat att befintliga \
        har sökts.
        """,
      en: """
        For a new concept, exchange object or service it is recorded that existing ones were searched for.
        """),
    source: "VLDS 5.3 s40; 6.6 s51", .stated,
    kinds: ["concept", "exchange-object", "service"],
    fields: ["concept.reuse-check", "exchange-object.reuse-check", "service.reuse-check"],
    finds: "`reuse-check` is absent, or has no date or outcome.",
    fix: Words(
      sv: "Sök efter befintliga beskrivningar och notera utfallet.",
      en: "Search for existing descriptions and record the outcome."), .core)
}
