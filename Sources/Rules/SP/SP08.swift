import Metamodel

/// The profile names the business objects, and thereby the exchanges, that the service realises.
enum SP08: Rule {
  static let statement = RuleStatement(
    "SP-08", .error, .publish,
    title: Words(sv: "Tjänst utan utbyte", en: "Service without exchange"),
    statement: Words(
      sv: "Profilen anger vilka verksamhetsobjekt, och därmed vilka utbyten, som tjänsten realiserar.",
      en: "The profile names the business objects, and thereby the exchanges, that the service realises."),
    source: "VLDS 5.4 s43", .stated,
    kinds: ["profile"],
    fields: ["profile.realises-objects", "profile.realises-exchanges", "service.type"],
    finds: """
      In the profile of a digital service: empty `realises-objects`; or an exchange in \
      `realises-exchanges` that passes none of them. Not tested for other services.
      """,
    fix: Words(sv: "Ange verksamhetsobjekten i profilen.", en: "Name the business objects in the profile."),
    .core)
}
