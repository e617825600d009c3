/// What the fields of descriptions say in SKOS, by kind.
enum SKOSMapping {
  static let concept: [FieldStatement] = [
    FieldStatement("name", .skos("prefLabel")),
    FieldStatement("synonyms", .skos("altLabel")),
    FieldStatement("deprecated-terms", .skos("hiddenLabel")),
    FieldStatement("definition", .skos("definition")),
    FieldStatement("description", .skos("scopeNote")),
    FieldStatement("note", .skos("note")),
    FieldStatement("examples", .skos("example")),
    FieldStatement("broader", .skos("broader"), .reference),
    FieldStatement("broader", .isothes("broaderGeneric"), .reference),
    FieldStatement("part-of", .skos("broader"), .reference),
    FieldStatement("part-of", .isothes("broaderPartitive"), .reference),
    FieldStatement("related-to", .skos("related"), .reference),
    FieldStatement("reference-models", .dcterms("source"), .reference),
    FieldStatement("area", .skos("member"), .reversed),
    FieldStatement("same-as", .skos("exactMatch"), .reference),
    FieldStatement("same-as", .skos("exactMatch"), .address),
  ]

  static let conceptModel: [FieldStatement] = [
    FieldStatement("name", .dcterms("title")), FieldStatement("description", .dcterms("description")),
    FieldStatement("concepts", .skos("inScheme"), .reversed),
  ]

  static let informationArea: [FieldStatement] = [
    FieldStatement("name", .skos("prefLabel")), FieldStatement("description", .skos("definition")),
  ]

  static let codeList: [FieldStatement] = [
    FieldStatement("name", .dcterms("title")), FieldStatement("description", .dcterms("description")),
    FieldStatement("identifier", .dcterms("identifier"), .plain),
  ]

  static let code: [FieldStatement] = [
    FieldStatement("code", .skos("notation"), .plain), FieldStatement("text", .skos("prefLabel")),
    FieldStatement("note", .skos("note")),
  ]

  static let common: [FieldStatement] = [
    FieldStatement("status", .adms("status"), .choice(Statuses.addresses, others: Statuses.others)),
    FieldStatement("source", .dcterms("source"), .address),
    FieldStatement("valid-from", .dcterms("issued"), .day),
    FieldStatement("valid-to", .dcterms("valid"), .day),
  ]
}
