import Metamodel

/// A field rule is about an attribute of an exchange object that the message carries.
enum SP12: Rule {
  static let statement = RuleStatement(
    "SP-12", .error, .always,
    title: Words(sv: "Fältregel för främmande attribut", en: "Field rule for a foreign attribute"),
    statement: Words(
      sv: "En fältregel gäller ett attribut hos ett informationsutbytesobjekt som meddelandet bär.",
      en: "A field rule is about an attribute of an exchange object that the message carries."),
    source: "VLDS 5.4 s43; TKB", .inferred,
    kinds: ["logical-interface"],
    fields: ["logical-interface.messages.field-rules.attribute", "logical-interface.messages.carries"],
    finds: """
      A field rule of message M whose `attribute` belongs to an object outside carried(M), or that is not \
      named where `carries` names single attributes of that object only.
      """,
    fix: Words(
      sv: "Lägg till objektet i `carries` eller ta bort regeln.",
      en: "Add the object to `carries` or remove the rule."), .core)
}
