import Metamodel

/// A published concept, exchange object or attribute has a definition; concepts and objects also a status
/// and a recommended term in Swedish.
enum KO03: Rule {
  static let statement = RuleStatement(
    "KO-03", .error, .publish,
    title: Words(
      sv: "Begrepp eller information utan definition",
      en: "Concept or information without definition"),
    statement: Words(
      sv: """
        Ett publicerat begrepp, informationsutbytesobjekt eller attribut har en definition; begrepp och \
        objekt har dessutom status och rekommenderad term på svenska.
        """,
      en: """
        A published concept, exchange object or attribute has a definition; concepts and objects also a \
        status and a recommended term in Swedish.
        """),
    source: "VLDS 9 s69", .stated,
    kinds: ["concept", "exchange-object"],
    fields: [
      "concept.definition", "concept.name", "concept.status", "exchange-object.definition",
      "exchange-object.name", "exchange-object.status", "exchange-object.attributes.definition",
    ],
    finds: """
      Empty `definition` of the concept, the exchange object or one of its `attributes`; `name` without \
      Swedish text; `status` not written in the file (the default does not count here).
      """,
    fix: Words(
      sv: "Skriv definitionen, termen på svenska och status.",
      en: "Write the definition, the term in Swedish and the status."), .core)
}
