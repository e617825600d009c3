import Metamodel

/// A part has exactly one whole, and nothing is its own part, replacement or broader concept.
enum ST02: Rule {
  static let statement = RuleStatement(
    "ST-02", .error, .always,
    title: Words(sv: "Bruten helhet eller cirkelhänvisning", en: "Broken whole or circle"),
    statement: Words(
      sv: "En del har exakt en helhet, och inget är sin egen del, ersättare eller överordnade.",
      en: "A part has exactly one whole, and nothing is its own part, replacement or broader concept."),
    source: "VLDS 5.2 s35", .inferred,
    kinds: ["*"],
    fields: [
      "profile.replaces", "concept.broader", "concept.part-of", "actor.part-of", "actor.acts-as",
      "actor.generic", "goal.part-of", "legal-source.part-of", "legal-source.replaced-by",
      "plan-area.part-of", "plan-area.plan", "plan-area.contains", "plateau.based-on",
      "initiative.depends-on",
    ],
    finds: """
      A profile without service.md, or a logical interface, technical interface or instance without \
      profile.md in its version; a cycle along `profile.replaces`, `concept.broader`, `concept.part-of`, \
      `goal.part-of`, `legal-source.part-of`, `legal-source.replaced-by`, `plan-area.part-of`, \
      `plateau.based-on` or `initiative.depends-on`, or along `actor.part-of` and `actor.acts-as` \
      together; an `acts-as` that names an actor without `generic` true; a plan area whose part-of lies in \
      another plan; a description in `contains` of two plan areas of one plan of which neither is part of \
      the other; two actions that name the same exchange in `customer-action.starts-exchanges`.
      """,
    fix: Words(
      sv: "Lägg till den fil som saknas, eller ta bort den länk som sluter cirkeln.",
      en: "Add the missing file, or remove the link that closes the circle."), .core)
}
