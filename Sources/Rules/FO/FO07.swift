import Metamodel

/// Each segment of an id consists of lower-case letters a-z, digits, dots and hyphens, and begins with a
/// letter or digit.
enum FO07: Rule {
  static let statement = RuleStatement(
    "FO-07", .error, .always,
    title: Words(sv: "Ogiltigt id", en: "Invalid id"),
    statement: Words(
      sv: """
        Varje del av ett id består av små bokstäver a-z, siffror, punkt och bindestreck och börjar med \
        bokstav eller siffra.
        """,
      en: """
        Each segment of an id consists of lower-case letters a-z, digits, dots and hyphens, and begins \
        with a letter or digit.
        """),
    source: "Catalogue file format", .added,
    kinds: ["*"],
    finds: """
      Path segments below the kind's folder (README.md apart), and `id` of parts, that do not match \
      [a-z0-9][a-z0-9.-]*; a {version} segment that is no `version`.
      """,
    fix: Words(
      sv: "Byt namn på filen eller delen; hänvisningarna följer med.",
      en: "Rename the file or part; the references follow."), .core)
}
