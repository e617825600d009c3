import Metamodel

/// An alternative instance has the same logical interface in the same kind of environment, and information
/// with high demands on availability has an alternative or a reserve.
enum IN02: Rule {
  static let statement = RuleStatement(
    "IN-02", .warning, .always,
    title: Words(sv: "Alternativ saknas eller passar inte", en: "Alternative missing or not fitting"),
    statement: Words(
      sv: """
        En alternativ instans har samma logiska gränssnitt i samma slags miljö, och information med höga \
        tillgänglighetskrav har ett alternativ eller en reserv.
        """,
      en: """
        An alternative instance has the same logical interface in the same kind of environment, and \
        information with high demands on availability has an alternative or a reserve.
        """),
    source: "VLDS 7.4 s61-62", .inferred,
    kinds: ["instance", "profile"],
    fields: [
      "instance.alternative-to", "instance.environment", "consumption.reserves",
      "exchange-object.classification.availability",
    ],
    finds: """
      A profile in operation with class(availability, V) 3 or more where no instance with environment \
      production has or is an alternative, and no consumption of V has `reserves`.
      """,
    cases: [
      .init(
        .error,
        """
        An instance and one in its `alternative-to` lie in different versions or have different \
        `environment`.
        """)
    ],
    fix: Words(
      sv: "Ange ett alternativ i samma version och miljö.",
      en: "Name an alternative in the same version and environment."), .core)
}
