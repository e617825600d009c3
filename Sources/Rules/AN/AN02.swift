import Metamodel

/// A concept has one concept owner, an exchange object at least one information owner and an exchange model
/// one responsible producer.
enum AN02: Rule {
  static let statement = RuleStatement(
    "AN-02", .error, .publish,
    title: Words(sv: "Information utan ägare", en: "Information without owner"),
    statement: Words(
      sv: """
        Ett begrepp har en begreppsägare, ett informationsutbytesobjekt minst en informationsägare och en \
        informationsutbytesmodell en ansvarig producent.
        """,
      en: """
        A concept has one concept owner, an exchange object at least one information owner and an exchange \
        model one responsible producer.
        """),
    source: "VLDS 9 s69; 4.1 s24; 5.3 s39", .stated,
    kinds: ["concept", "exchange-object"],
    laterKinds: ["exchange-model", "information-area"],
    fields: [
      "concept.responsible.role", "exchange-object.responsible.role", "exchange-model.responsible.role",
    ],
    finds: """
      holders(concept-owner) of a concept is not exactly one; holders(information-owner) of an exchange \
      object is empty; holders(producer) of an exchange model is not exactly one. Where a concept or \
      object has no such entry, the one of its `area` counts.
      """,
    fix: Words(sv: "Ange ägaren under ansvariga.", en: "Name the owner under responsible."), .core)
}
