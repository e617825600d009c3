import Metamodel

/// A logical interface has at least one contact surface, each surface an operation and each operation a
/// message.
enum KO05: Rule {
  static let statement = RuleStatement(
    "KO-05", .error, .publish,
    title: Words(sv: "Tomt gränssnitt", en: "Empty interface"),
    statement: Words(
      sv: """
        Ett logiskt gränssnitt har minst en gränsyta, varje gränsyta ett anrop och varje anrop ett \
        meddelande.
        """,
      en: """
        A logical interface has at least one contact surface, each surface an operation and each operation \
        a message.
        """),
    source: "VLDS 9 s70; 5.3 s42; 6.6 s52", .stated,
    kinds: ["logical-interface"],
    fields: [
      "service.type", "logical-interface.surfaces", "logical-interface.surfaces.operations",
      "logical-interface.surfaces.operations.uses",
    ],
    finds: """
      In the logical interface of a digital service: no `surfaces`; a surface without `operations`; an \
      operation with empty `uses`. Not tested for other services.
      """,
    fix: Words(sv: "Lägg till gränsyta, anrop eller meddelande.", en: "Add a surface, operation or message."),
    .core)
}
