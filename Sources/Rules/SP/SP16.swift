import Metamodel

/// The concepts of the profile and those behind the information its messages carry are the same.
enum SP16: Rule {
  static let statement = RuleStatement(
    "SP-16", .info, .always,
    title: Words(sv: "Begrepp skiljer sig", en: "Concepts differ"),
    statement: Words(
      sv: "Profilens begrepp och begreppen bakom den information som meddelandena bär är desamma.",
      en: "The concepts of the profile and those behind the information its messages carry are the same."),
    source: "VLDS 5.3 s42; 5.3 s40", .inferred,
    kinds: ["profile"],
    fields: ["profile.uses-concepts"],
    finds: """
      The two differences between `uses-concepts` and the union of `based-on` of the objects in carried(V) \
      and of their attributes, one finding per version with both lists; not tested where carried(V) is \
      empty.
      """,
    fix: Words(
      sv: "Lägg till begreppen i profilen, eller se över informationen.",
      en: "Add the concepts to the profile, or review the information."), .core)
}
