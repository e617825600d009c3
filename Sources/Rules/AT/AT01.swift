import Catalogue
import Metamodel

/// The same concept, exchange object or service is not described twice.
enum AT01: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    for likeness in terms.earlierDuplicates(of: position) {
      let (field, otherField) = fields(of: likeness)
      report(
        .duplicate(of: terms.name(likeness.other), likeness), at: spot(of: field, in: position, terms),
        naming: [terms.reference(likeness.other)],
        related: [report.place(spot(of: otherField, in: likeness.other, terms), in: likeness.other)])
    }
  }

  /// The fields that are alike, of the description and of the other.
  private static func fields(of likeness: Likeness) -> (String, String) {
    switch likeness.name {
    case .same: ("name", "name")
    case .synonymOfOther: ("name", "synonyms")
    case .nameOfOther: ("synonyms", "name")
    case nil: likeness.definition != nil ? ("definition", "definition") : ("attributes", "attributes")
    }
  }

  private static func spot(of field: String, in position: Int, _ terms: Terms) -> Report.Spot {
    terms.record(position)?.node(field).map { .value($0) } ?? .file
  }
}

extension Words {
  fileprivate static func duplicate(of other: String, _ likeness: Likeness) -> Words {
    let reasons = joined(
      [
        likeness.name.map(equal),
        likeness.definition.map {
          Words(
            sv: "\($0.common) av \($0.all) ord i definitionerna är gemensamma",
            en: "\($0.common) of the \($0.all) words of the definitions are in both")
        },
        likeness.attributes.map {
          Words(
            sv: "\($0.common) av \($0.all) attributnamn är gemensamma",
            en: "\($0.common) of the \($0.all) names of attributes are in both")
        },
      ].compactMap(\.self), sv: "och", en: "and")
    return Words(
      sv:
        "Trolig dubblett av \(other.quoted): \(reasons.sv). Slå ihop dem, eller gör skillnaden tydlig.",
      en: "Probably a duplicate of \(other.quoted): \(reasons.en). Merge them, or make the difference clear.")
  }

  private static func equal(_ name: Likeness.Name) -> Words {
    switch name {
    case .same: Words(sv: "namnet är detsamma", en: "the name is the same")
    case .synonymOfOther: Words(sv: "namnet är synonym där", en: "the name is a synonym there")
    case .nameOfOther: Words(sv: "en synonym är namnet där", en: "a synonym is the name there")
    }
  }
}
