import Catalogue
import Metamodel

/// A published concept, exchange object or attribute has a definition; concepts and objects also a status
/// and a recommended term in Swedish.
enum KO03: DescriptionRule {
  static let statement = RuleStatement(
    "KO-03", .error, .publish,
    title: Words(
      sv: "Begrepp eller information utan definition",
      en: "Concept or information without definition"),
    statement: Words(
      sv: """
        Ett publicerat begrepp, informationsutbytesobjekt eller attribut har en definition; begrepp och \
        objekt har dessutom status och rekommenderad term på svenska.
        """,
      en: """
        A published concept, exchange object or attribute has a definition; concepts and objects also a \
        status and a recommended term in Swedish.
        """),
    source: "VLDS 9 s69", .stated,
    kinds: ["concept", "exchange-object"],
    fields: [
      "concept.definition", "concept.name", "concept.status", "exchange-object.definition",
      "exchange-object.name", "exchange-object.status", "exchange-object.attributes.definition",
    ],
    finds: """
      Empty `definition` of the concept, the exchange object or one of its `attributes`; `name` without \
      Swedish text; `status` not written in the file (the default does not count here).
      """,
    fix: Words(
      sv: "Skriv definitionen, termen på svenska och status.",
      en: "Write the definition, the term in Swedish and the status."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let record = context.terms.record(position) else { return }
    if !record.has("definition") { report(.withoutDefinition, at: .absent("definition", in: 0)) }
    for attribute in record.records("attributes") where !attribute.has("definition") {
      report(.withoutDefinition(attribute), at: .absent("definition", in: attribute.map))
    }
    // A name that is absent altogether is KO-01's.
    if record.has("name"), let name = record.node("name"),
      !record.document.hasText(name, in: .swedish, fallback: context.catalogue.manifest.language)
    {
      report(.notInSwedish, at: .value(name))
    }
    if !record.has("status") { report(.withoutStatus, at: .absent("status", in: 0)) }
  }
}

extension Words {
  fileprivate static let withoutDefinition = Words(
    sv: "Definitionen saknas. Skriv den i `definition`.",
    en: "The definition is missing. Write it in `definition`.")

  fileprivate static func withoutDefinition(_ attribute: Record) -> Words {
    Words(
      sv: "Attributet\(attribute.apposition) saknar definition. Skriv den i `definition`.",
      en: "The attribute\(attribute.apposition) has no definition. Write it in `definition`.")
  }

  fileprivate static let notInSwedish = Words(
    sv: "Den rekommenderade termen saknas på svenska. Skriv den under `name` med nyckeln `sv`.",
    en: "The recommended term is not given in Swedish. Write it under `name` with the key `sv`.")

  fileprivate static let withoutStatus = Words(
    sv: "Status är inte angiven, och utan den räknas beskrivningen som utkast. Ange `status`.",
    en: "The status is not given, and without it the description counts as a draft. Give `status`.")
}
