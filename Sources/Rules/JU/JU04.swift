import Metamodel

/// A legal requirement in use rests on legal sources that are in force and do not soon cease.
enum JU04: Rule {
  static let statement = RuleStatement(
    "JU-04", .error, .always,
    title: Words(sv: "Krav utan gällande rättskälla", en: "Requirement without law in force"),
    statement: Words(
      sv: "Ett juridiskt krav som används vilar på rättskällor som gäller och inte snart upphör.",
      en: "A legal requirement in use rests on legal sources that are in force and do not soon cease."),
    source: "VLDS 6.3 s48; 7.1 s56; 5.7 s45", .inferred,
    kinds: ["legal-requirement"],
    fields: [
      "legal-requirement.legal-sources", "legal-source.valid-to", "legal-source.part-of",
      "legal-source.replaced-by", "legal-requirement.applies-to", "legal-assessment.applies",
      "agreement.considers", "profile.fulfils", "consumption.legal-requirements",
    ],
    finds: """
      A legal requirement in use, all of whose `legal-sources` have ceased. In use: it is in `applies` of \
      a latest assessment, in `considers` of a valid agreement, in `fulfils` of a profile in operation or \
      in `legal-requirements` of an active consumption, or has in `applies-to` an exchange with \
      digitalisation digital or a service with a profile in operation. The message names what replaces the \
      source, where `replaced-by` says so. Empty `legal-sources` is KO-01.
      """,
    cases: [
      .init(
        .warning,
        """
        In use, not all of them have ceased, and one has; or each of them has ceased or ends within 180 \
        days from today.
        """)
    ],
    fix: Words(
      sv: "Ange den rättskälla som gäller nu, och gör om de bedömningar som tillämpar kravet.",
      en: "Name the legal source in force now, and make the assessments that apply the requirement again."),
    .core)
}
