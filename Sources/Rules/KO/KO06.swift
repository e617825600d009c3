import Catalogue
import Metamodel

/// Where an operation is asynchronous, a notification or a subscription, the consumer too has a contact
/// surface.
enum KO06: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let surfaces = context.terms.record(position)?.records("surfaces"),
      !surfaces.contains(where: { $0["implemented-by"] == "consumer" })
    else { return }
    for operation in surfaces.flatMap({ $0.records("operations") }) {
      guard let node = operation.node("pattern"), let pattern = operation["pattern"],
        callingBack.contains(pattern)
      else { continue }
      report(.withoutConsumer(operation, pattern), at: .value(node))
    }
  }

  /// The patterns in which the consumer is called.
  private static let callingBack: Set<String> = ["asynchronous", "notification", "subscription"]
}

extension Words {
  fileprivate static func withoutConsumer(_ operation: Record, _ pattern: String) -> Words {
    Words(
      sv: """
        Anropet\(operation.apposition) har mönstret \(pattern.quoted), men konsumenten har ingen gränsyta. \
        Lägg till en med `implemented-by: consumer` och det anrop som tar emot svaret.
        """,
      en: """
        The operation\(operation.apposition) has the pattern \(pattern.quoted), but the consumer has no \
        contact surface. Add one with `implemented-by: consumer` and the operation that receives the answer.
        """)
  }
}
