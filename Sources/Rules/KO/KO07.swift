import Catalogue
import Metamodel

/// An exchange object has at least one attribute, and each attribute has a data type and a cardinality.
enum KO07: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let record = context.terms.record(position) else { return }
    guard record.has("attributes") else {
      return report(.withoutAttributes, at: .absent("attributes", in: 0))
    }
    for attribute in record.records("attributes") {
      if !attribute.has("data-type") {
        report(.withoutType(attribute), at: .absent("data-type", in: attribute.map))
      }
      if !attribute.has("cardinality") {
        report(.withoutCardinality(attribute), at: .absent("cardinality", in: attribute.map))
      }
    }
  }
}

extension Words {
  fileprivate static let withoutAttributes = Words(
    sv: "Objektet har inga attribut. Beskriv dem under `attributes`, med datatyp och kardinalitet.",
    en: "The object has no attributes. Describe them under `attributes`, with data type and cardinality.")

  fileprivate static func withoutType(_ attribute: Record) -> Words {
    Words(
      sv: "Attributet\(attribute.apposition) saknar datatyp. Ange `data-type`, som `date`.",
      en: "The attribute\(attribute.apposition) has no data type. Give `data-type`, such as `date`.")
  }

  fileprivate static func withoutCardinality(_ attribute: Record) -> Words {
    Words(
      sv: "Attributet\(attribute.apposition) saknar kardinalitet. Ange `cardinality`, som `0..1`.",
      en: "The attribute\(attribute.apposition) has no cardinality. Give `cardinality`, such as `0..1`.")
  }
}
