import Metamodel

/// A level above 1 has supporting documents, and each party meets the level that the agreement, role or
/// service asks for.
enum TI01: Rule {
  static let statement = RuleStatement(
    "TI-01", .warning, .always,
    title: Words(sv: "Tillit inte styrkt eller för låg", en: "Trust not shown or too low"),
    statement: Words(
      sv: """
        En nivå över 1 har styrkande underlag, och varje part når den nivå som överenskommelsen, rollen \
        eller tjänsten kräver.
        """,
      en: """
        A level above 1 has supporting documents, and each party meets the level that the agreement, role \
        or service asks for.
        """),
    source: "TILLIT 2.3, 2.5", .stated,
    kinds: ["capability-assessment", "capability-requirement"],
    fields: [
      "capability-assessment.rows.level", "capability-assessment.rows.evidence",
      "capability-assessment.rows.documents", "capability-requirement.rows.minimum-level",
      "capability-assessment.trust-level", "capability-assessment.certified-to",
      "capability-requirement.trust-level", "capability-requirement.set-in", "capability-requirement.roles",
    ],
    finds: """
      A row with `level` 2 or more without `evidence` and `documents`. For each row of a capability \
      requirement and each actor it is for (parties(A) of the agreements A in `set-in`; for a service its \
      producers and the direct consumers of its versions; with `roles` only the holders of one of these \
      roles there, where producer and consumer also count as just said): the latest capability assessment \
      of that actor has no row for the area, or one with a lower level. For each `trust-level` of a \
      capability requirement and each such actor: that assessment has none or a lower one, or its \
      `certified-to` is before today. Generic actors are not tested.
      """,
    fix: Words(
      sv: "Lägg till underlag, gör en ny bedömning eller höj förmågan.",
      en: "Add the documents, make a new assessment or raise the capability."), .second)
}
