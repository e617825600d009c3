import Metamodel

/// A reserve instance of another producer rests on an agreement between the two producers.
enum OV06: Rule {
  static let statement = RuleStatement(
    "OV-06", .warning, .always,
    title: Words(sv: "Reserv utan överenskommelse", en: "Reserve without agreement"),
    statement: Words(
      sv: """
        En reservinstans hos en annan producent vilar på en överenskommelse mellan de två producenterna.
        """,
      en: "A reserve instance of another producer rests on an agreement between the two producers."),
    source: "VLDS 7.4 s62", .stated,
    kinds: ["consumption", "instance"],
    fields: [
      "consumption.reserves", "consumption.instances", "instance.alternative-to", "instance.provider",
      "agreement.concerns", "agreement.parties", "agreement.accessions",
    ],
    finds: """
      An instance R in `reserves` of an active consumption, or with `alternative-to` set, whose provider \
      is not the same party as the provider of the instance it stands in for, without a valid agreement A \
      that has for both providers the same party in parties(A) and R or that instance in `concerns`.
      """,
    fix: Words(
      sv: "Teckna en överenskommelse om reserv mellan producenterna.",
      en: "Sign an agreement on reserve between the producers."), .core)
}
