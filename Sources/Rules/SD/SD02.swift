import Metamodel

/// What has no place in the city plan, empty plan areas and areas with unanswered requirements are listed;
/// a plan states its criteria of division.
enum SD02: Rule {
  static let statement = RuleStatement(
    "SD-02", .info, .always,
    title: Words(sv: "Luckor i stadsplan", en: "Gaps in city plan"),
    statement: Words(
      sv: """
        Det som saknar plats i stadsplanen, tomma planområden och områden vars krav inte är uppfyllda \
        listas; en plan anger sina indelningskriterier.
        """,
      en: """
        What has no place in the city plan, empty plan areas and areas with unanswered requirements are \
        listed; a plan states its criteria of division.
        """),
    source: "VLDS 5.6 s44", .stated,
    kinds: ["city-plan", "plan-area"],
    fields: [
      "city-plan.covers", "city-plan.criteria", "plan-area.contains", "plan-area.part-of",
      "plan-area.content-requirements",
    ],
    finds: """
      Per plan: descriptions of the kinds it `covers` (process: collaboration-process and process; \
      information: information-area, concept, business-object and exchange-object; service: service) in \
      `contains` of none of its areas; areas with empty `contains` and no area that is part of them; areas \
      with `content-requirements` of which some description in `contains` has findings of severity error.
      """,
    cases: [
      .init(.warning, "A city plan with empty `criteria`.")
    ],
    fix: Words(
      sv: "Placera det som saknar plats, eller ändra planen.",
      en: "Place what has no place, or change the plan."), .second)
}
