import Metamodel

/// What somebody consumes is not withdrawn without a dated change of which all its consumers have had
/// notice.
enum PU04: Rule {
  static let statement = RuleStatement(
    "PU-04", .error, .always,
    title: Words(sv: "Avpublicerad men i bruk", en: "Withdrawn but in use"),
    statement: Words(
      sv: """
        Det som någon nyttjar avpubliceras inte utan en daterad ändring som alla dess konsumenter har fått \
        besked om.
        """,
      en: """
        What somebody consumes is not withdrawn without a dated change of which all its consumers have had \
        notice.
        """),
    source: "VLDS 7.4 s59; 6.6 s53", .inferred,
    kinds: ["service", "profile", "instance"],
    fields: [
      "common.publication.state", "consumption.uses", "consumption.instances", "consumption.connection",
      "change.affects", "change.planned-date", "change.notices.date",
    ],
    finds: """
      A description with publication.state withdrawn while there is an active consumption K of it \
      (service: of one of its versions; instance: through it) for which no change C that has it in \
      `affects`, itself or through its service or version, has both a `planned-date` or `made-on` and a \
      told(C, K). One finding with the list of consumers.
      """,
    fix: Words(
      sv: "Publicera igen, flytta konsumenterna, eller beskriv ändringen och lämna besked.",
      en: "Publish again, move the consumers, or describe the change and give notice."), .second)
}
