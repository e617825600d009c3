import Metamodel

/// Every reference leads to a description or part that exists and is of a kind that the field allows.
enum ST01: Rule {
  static let statement = RuleStatement(
    "ST-01", .error, .always,
    title: Words(sv: "Hänvisning utan mål", en: "Reference without target"),
    statement: Words(
      sv: """
        Varje hänvisning leder till en beskrivning eller del som finns och som är av ett slag som fältet \
        tillåter.
        """,
      en: """
        Every reference leads to a description or part that exists and is of a kind that the field allows.
        """),
    source: "VLDS 5.2 s35", .inferred,
    kinds: ["*"],
    finds: """
      For every reference value: the alias is unknown, no description has that kind and id, the kind is \
      not among `targets`, the kind is left out where `targets` name several, the part does not exist in \
      the target, or a part is named or missing contrary to `targets` and `scope`.
      """,
    fix: Words(
      sv: "Rätta hänvisningen eller skapa det den pekar på.",
      en: "Correct the reference or create what it points at."), .core)
}
