import Metamodel

/// The legal assessment is newer than the last change of the exchange, its objects, its service and the
/// requirements and legal sources that it applies.
enum JU03: Rule {
  static let statement = RuleStatement(
    "JU-03", .warning, .always,
    title: Words(sv: "Rättslig bedömning inaktuell", en: "Legal assessment out of date"),
    statement: Words(
      sv: """
        Den rättsliga bedömningen är nyare än senaste ändringen av utbytet, dess objekt, dess tjänst och \
        de krav och rättskällor som den tillämpar.
        """,
      en: """
        The legal assessment is newer than the last change of the exchange, its objects, its service and \
        the requirements and legal sources that it applies.
        """),
    source: "VLDS 6.3 s48; 6.4 s50; 6.5 s51", .stated,
    kinds: ["legal-assessment"],
    fields: [
      "legal-assessment.date", "legal-assessment.assesses", "legal-assessment.applies",
      "legal-requirement.legal-sources", "legal-source.part-of",
    ],
    finds: """
      A latest assessment whose `date` is before `changed` of what it assesses or, for an exchange, of a \
      business object it passes, an exchange object that refines one, or a profile or logical interface of \
      which it is a realised exchange; or before `changed` of a legal requirement in `applies`, of one of \
      its `legal-sources`, or of a source that such a one is `part-of`, in any number of steps. Changes of \
      `status`, `publication` and `responsible` only do not count.
      """,
    fix: Words(
      sv: "Gör om bedömningen, eller bekräfta den med nytt datum.",
      en: "Make the assessment again, or confirm it with a new date."), .core)
}
