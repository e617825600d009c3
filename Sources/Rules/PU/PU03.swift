import Metamodel

/// A base service states what information it covers, terms of use and licence.
enum PU03: Rule {
  static let statement = RuleStatement(
    "PU-03", .warning, .publish,
    title: Words(sv: "Bastjänst utan innehållsbeskrivning", en: "Base service silent on its content"),
    statement: Words(
      sv: "En bastjänst anger vilken information den omfattar, villkor för användningen och licens.",
      en: "A base service states what information it covers, terms of use and licence."),
    source: "SRDS R37", .stated,
    kinds: ["profile"],
    fields: [
      "service.type", "profile.terms-of-use", "profile.licence", "logical-interface.messages.carries",
    ],
    finds: """
      A profile of a service with type base-service where carried(V) is empty, an object in it has no \
      definition, or `terms-of-use` or `licence` is empty. One finding with the list.
      """,
    fix: Words(
      sv: "Komplettera profilen och det logiska gränssnittet.",
      en: "Complete the profile and the logical interface."), .core)
}
