import Metamodel

/// Where an operation is asynchronous, a notification or a subscription, the consumer too has a contact
/// surface.
enum KO06: Rule {
  static let statement = RuleStatement(
    "KO-06", .warning, .always,
    title: Words(sv: "Konsumentens gränsyta saknas", en: "Consumer side missing"),
    statement: Words(
      sv: """
        Där ett anrop är asynkront, en avisering eller en prenumeration har även konsumenten en gränsyta.
        """,
      en: """
        Where an operation is asynchronous, a notification or a subscription, the consumer too has a \
        contact surface.
        """),
    source: "VLDS 5.3 s42", .inferred,
    kinds: ["logical-interface"],
    fields: ["logical-interface.surfaces.operations.pattern", "logical-interface.surfaces.implemented-by"],
    finds: """
      An operation whose `pattern` is asynchronous, notification or subscription in a logical interface \
      where no surface has `implemented-by` consumer.
      """,
    fix: Words(
      sv: "Lägg till konsumentens gränsyta med det anrop som tar emot svaret.",
      en: "Add the consumer's surface with the operation that receives the answer."), .core)
}
