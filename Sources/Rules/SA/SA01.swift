import Metamodel

/// Every exchange object carried by a published service is classified in integrity, confidentiality and
/// availability.
enum SA01: Rule {
  static let statement = RuleStatement(
    "SA-01", .error, .publish, inDraft: .warning,
    title: Words(sv: "Information inte klassad", en: "Information not classified"),
    statement: Words(
      sv: """
        Varje informationsutbytesobjekt som en publicerad tjänst bär är klassat i riktighet, \
        konfidentialitet och tillgänglighet.
        """,
      en: """
        Every exchange object carried by a published service is classified in integrity, confidentiality \
        and availability.
        """),
    source: "VLDS 6.3 s48; 3.2 s20; SRDS R38", .stated,
    kinds: ["exchange-object"],
    fields: [
      "exchange-object.classification.integrity", "exchange-object.classification.confidentiality",
      "exchange-object.classification.availability", "exchange-object.classification.traceability",
    ],
    finds: """
      An object in carried(V) of some version V that is published or about to be, or an object that itself \
      is, without `classification`, or with integrity, confidentiality or availability missing.
      """,
    cases: [
      .init(.warning, "Only traceability is missing.")
    ],
    fix: Words(
      sv: "Låt informationsägaren klassa objektet.",
      en: "Let the information owner classify the object."), .core)
}
