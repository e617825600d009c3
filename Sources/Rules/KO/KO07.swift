import Metamodel

/// An exchange object has at least one attribute, and each attribute has a data type and a cardinality.
enum KO07: Rule {
  static let statement = RuleStatement(
    "KO-07", .warning, .always, atPublish: .error,
    title: Words(sv: "Objekt utan attribut eller datatyp", en: "Object without attributes or types"),
    statement: Words(
      sv: """
        Ett informationsutbytesobjekt har minst ett attribut, och varje attribut har datatyp och \
        kardinalitet.
        """,
      en: """
        An exchange object has at least one attribute, and each attribute has a data type and a \
        cardinality.
        """),
    source: "VLDS 5.4 s43; 6.5 s51", .inferred,
    kinds: ["exchange-object"],
    fields: [
      "exchange-object.attributes", "exchange-object.attributes.data-type",
      "exchange-object.attributes.cardinality",
    ],
    finds: "Empty `attributes`; an attribute without `data-type` or without `cardinality`.",
    fix: Words(
      sv: "Beskriv attributen med datatyp och kardinalitet.",
      en: "Describe the attributes with data type and cardinality."), .core)
}
