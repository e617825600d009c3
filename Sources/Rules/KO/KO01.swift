import Metamodel

/// Everything on level 1 is filled in, and on publishing what is then required too.
enum KO01: Rule {
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
}
