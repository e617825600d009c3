import Catalogue
import Metamodel

/// Everything on level 1 is filled in, and on publishing what is then required too.
enum KO01: DescriptionRule {
  static let statement = RuleStatement(
    "KO-01", .error, .publish, inDraft: .warning,
    title: Words(sv: "Obligatorisk uppgift saknas", en: "Required content missing"),
    statement: Words(
      sv: "Alla uppgifter på nivå 1 är ifyllda, och vid publicering även de som då krävs.",
      en: "Everything on level 1 is filled in, and on publishing what is then required too."),
    source: "VLDS 5.1 s34", .stated,
    kinds: ["*"],
    exceptFields: [
      "collaboration-process.responsible", "concept.responsible", "exchange-object.responsible",
      "service.responsible", "collaboration-process.delivery", "collaboration-process.processes",
      "collaboration-process.customer-values", "collaboration-process.starts-from", "process.actor",
      "exchange.passes", "concept.definition", "concept.reuse-check", "concept.reuse-check.date",
      "concept.reuse-check.outcome", "exchange-object.definition", "exchange-object.refines",
      "exchange-object.classification", "exchange-object.classification.confidentiality",
      "exchange-object.classification.integrity", "exchange-object.classification.availability",
      "exchange-object.classification.traceability", "exchange-object.reuse-check",
      "exchange-object.reuse-check.date", "exchange-object.reuse-check.outcome", "service.reuse-check.date",
      "service.reuse-check.outcome", "exchange-object.attributes", "exchange-object.attributes.definition",
      "exchange-object.attributes.data-type", "exchange-object.attributes.cardinality", "service.reuse-check",
      "profile.realises-objects", "profile.terms-of-use", "profile.tested", "profile.phase-out-date",
      "logical-interface.surfaces", "logical-interface.surfaces.operations",
      "logical-interface.surfaces.operations.uses", "instance.provider", "instance.endpoint",
      "instance.availability", "instance.contact", "instance.user-support", "instance.service-levels",
      "consumption.agreements", "agreement.parties", "agreement.change-handling", "city-plan.criteria",
      "capability-assessment.rows.documents",
    ],
    finds: """
      For each field and part with `level` 1, or at the gate also publish, that is asked for (see \
      metamodel.yaml), also in the structures and parts that are there: absent, empty or only blanks. A \
      `common` change in the kind counts before the common field; a lower bound of 0 counts as 1 where it \
      is asked for. The fields in `except-fields`, exactly these, are left to their own rules.
      """,
    cases: [
      .init(.warning, "The field or part has `weak` true.")
    ],
    fix: Words(sv: "Fyll i uppgiften.", en: "Fill it in."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let gaps = Completeness(context.terms).gaps(of: position, published: context.isAtGate(position))
    guard !gaps.isEmpty else { return }
    let kind = context.catalogue.descriptions[position].kind
    for gap in gaps where !excepted.contains("\(kind.id).\(withoutSelectors(gap.path))") {
      report(
        .missing(gap.field), at: .absent(gap.field.id, in: gap.map), as: gap.field.isWeak ? .warning : nil)
    }
  }

  private static let excepted = Set(statement.exceptFields)

  /// The path as the metamodel writes it, for every entry of the lists on the way.
  private static func withoutSelectors(_ path: String) -> String {
    guard path.contains("[") else { return path }
    var depth = 0
    return path.filter { character in
      if character == "[" { depth += 1 }
      defer { if character == "]" { depth -= 1 } }
      return depth == 0
    }
  }
}

extension Words {
  fileprivate static func missing(_ field: Field) -> Words {
    let form = field.form
    let purpose =
      field.level == .publish
      ? Words(sv: " och krävs för att publicera", en: " and is required to publish") : Words("")
    return Words(
      sv: "\(field.id.quoted) (\(field.label.sv.lowercasedFirst)) saknas\(purpose.sv). Ange \(form.sv).",
      en: "\(field.id.quoted) (\(field.label.en.lowercasedFirst)) is missing\(purpose.en). Give \(form.en).")
  }
}
