import Metamodel

/// An information exchange agreement covers law, security, service levels and the handling of change.
enum OV04: Rule {
  static let statement = RuleStatement(
    "OV-04", .warning, .always,
    title: Words(
      sv: "Luckor i informationsutbytesöverenskommelse",
      en: "Gaps in information exchange agreement"),
    statement: Words(
      sv: """
        En informationsutbytesöverenskommelse behandlar juridik, säkerhet, servicenivåer och hantering av \
        ändringar.
        """,
      en: """
        An information exchange agreement covers law, security, service levels and the handling of change.
        """),
    source: "VLDS 4.5 s31", .stated,
    kinds: ["agreement"],
    laterKinds: ["security-requirement"],
    fields: [
      "agreement.considers", "agreement.service-levels", "agreement.change-handling",
      "agreement.governs-services", "agreement.governs-information", "agreement.template",
    ],
    finds: """
      An agreement of type information-exchange that is no template where one of these is missing: a legal \
      requirement in `considers`; a security requirement in `considers` (once that kind is there); an \
      entry in `service-levels`; `change-handling`; `governs-services`; `governs-information`. One finding \
      with the list.
      """,
    fix: Words(sv: "Komplettera de delar som räknas upp.", en: "Complete the parts that are listed."), .core)
}
