import Catalogue
import Metamodel

/// Every exchange object carried by a published service is classified in integrity, confidentiality and
/// availability.
enum SA01: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let record = terms.record(position) else { return }
    guard record.has("classification") else {
      report(
        .unclassified, at: .absent("classification", in: 0), gate: isAtGate(position, context))
      return
    }
    guard let classification = record.record("classification") else { return }
    var missing = aspects.filter { !classification.has($0) }
    if missing.count > 1 { missing.removeAll { $0 == traceability } }
    for aspect in missing {
      report(
        .missing(classification.schema[aspect]?.label ?? Words(aspect)),
        at: .absent(aspect, in: classification.map), as: aspect == traceability ? .warning : nil,
        gate: isAtGate(position, context))
    }
  }

  private static let traceability = "traceability"
  private static let aspects = ["confidentiality", "integrity", "availability", traceability]

  /// Whether an object is published or about to be, or is carried by a version that is.
  private static func isAtGate(_ position: Int, _ context: RuleContext) -> Bool {
    context.isAtGate(position)
      || context.terms.carriers(of: position).contains { context.isAtGate($0) && context.terms.exists($0) }
  }
}

extension Words {
  fileprivate static let unclassified = Words(
    sv: "Informationen är inte klassad. Låt informationsägaren klassa den.",
    en: "The information is not classified. Let the information owner classify it.")

  fileprivate static func missing(_ aspect: Words) -> Words {
    Words(
      sv: "Informationen är inte klassad i \(aspect.sv.lowercasedFirst). Låt informationsägaren klassa den.",
      en:
        "The information is not classified in \(aspect.en.lowercasedFirst). Let the information owner classify it."
    )
  }
}
