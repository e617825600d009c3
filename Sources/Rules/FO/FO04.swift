import Metamodel

/// A value has the type of its field.
enum FO04: Rule {
  static let statement = RuleStatement(
    "FO-04", .error, .always,
    title: Words(sv: "Fel typ", en: "Wrong type"),
    statement: Words(sv: "Ett värde har fältets typ.", en: "A value has the type of its field."),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Values that are not of the field's `type`: a date that is no calendar day, an integer outside `min` \
      and `max`, a text that does not match `pattern`, a language map with a key that is no language tag \
      or on a text with `localized` false, a structure or part that is no map, a list entry without a \
      value, a reference that does not follow the grammar.
      """,
    fix: Words(
      sv: "Skriv värdet i den form som meddelandet visar.",
      en: "Write the value in the form the message shows."), .core)
}
