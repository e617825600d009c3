import Metamodel

/// A message carries no exchange object that refines none of the business objects in the profile.
enum SP11: Rule {
  static let statement = RuleStatement(
    "SP-11", .warning, .always,
    title: Words(sv: "Överskottsinformation", en: "Surplus information"),
    statement: Words(
      sv: """
        Ett meddelande bär inget informationsutbytesobjekt som inte preciserar något av profilens \
        verksamhetsobjekt.
        """,
      en: "A message carries no exchange object that refines none of the business objects in the profile."),
    source: "VLDS 5.4 s43; SRDS R36; VLDS41", .inferred,
    kinds: ["logical-interface"],
    fields: ["logical-interface.messages.carries"],
    finds: """
      An object in carried(V) of which no value of `refines` is in `realises-objects` of the profile of V; \
      not tested where `realises-objects` is empty.
      """,
    fix: Words(
      sv: "Ta bort informationen, eller lägg till verksamhetsobjektet i profilen.",
      en: "Remove the information, or add the business object to the profile."), .core)
}
