import Metamodel

/// For each business object in the profile the messages of the version carry at least one exchange object
/// that refines it.
enum SP10: Rule {
  static let statement = RuleStatement(
    "SP-10", .warning, .always,
    title: Words(sv: "Utlovat objekt bärs inte", en: "Promised object not carried"),
    statement: Words(
      sv: """
        För varje verksamhetsobjekt i profilen bär versionens meddelanden minst ett \
        informationsutbytesobjekt som preciserar det.
        """,
      en: """
        For each business object in the profile the messages of the version carry at least one exchange \
        object that refines it.
        """),
    source: "VLDS 5.4 s43", .inferred,
    kinds: ["profile"],
    fields: ["profile.realises-objects"],
    finds: """
      A business object in `realises-objects` of version V that is in `refines` of no object in \
      carried(V); not tested where V has no logical interface.
      """,
    fix: Words(
      sv: "Låt ett meddelande bära objektet, eller ta bort det ur profilen.",
      en: "Let a message carry the object, or take it out of the profile."), .core)
}
