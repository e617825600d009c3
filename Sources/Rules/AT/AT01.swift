import Metamodel

/// The same concept, exchange object or service is not described twice.
enum AT01: Rule {
  static let statement = RuleStatement(
    "AT-01", .warning, .always,
    title: Words(sv: "Trolig dubblett", en: "Probable duplicate"),
    statement: Words(
      sv: "Samma begrepp, informationsutbytesobjekt eller tjänst beskrivs inte två gånger.",
      en: "The same concept, exchange object or service is not described twice."),
    source: "VLDS 5.3 s40; 6.5 s51; 6.6 s51-52; SRDS R5, R7", .inferred,
    kinds: ["concept", "exchange-object", "service"],
    fields: [
      "concept.name", "concept.synonyms", "concept.definition", "exchange-object.name",
      "exchange-object.definition", "exchange-object.attributes.name", "service.name",
    ],
    finds: """
      Two descriptions of one kind where (a) the names, or for concepts a name and a synonym, are equal \
      after lower-casing and removal of all but letters and digits; or (b) both definitions have five \
      words or more and share at least 80 % of their distinct words (common words over all words of both); \
      or (c) both objects have three attributes or more and share at least 80 % of the names, counted \
      alike. One finding per pair, on the one with the later id.
      """,
    fix: Words(
      sv: "Slå ihop dem, eller gör skillnaden tydlig i namn och definition.",
      en: "Merge them, or make the difference clear in name and definition."), .core)
}
