import Metamodel

/// A consumer does not fetch from another than the primary source while that source offers a service.
enum KA02: Rule {
  static let statement = RuleStatement(
    "KA-02", .warning, .always,
    title: Words(sv: "Hämtas inte vid källan", en: "Not fetched at the source"),
    statement: Words(
      sv: """
        En konsument hämtar inte från någon annan än den primära källan så länge källan erbjuder en \
        tjänst.
        """,
      en: """
        A consumer does not fetch from another than the primary source while that source offers a service.
        """),
    source: "VLDS 5.3 s39; 8 s67-68; SRDS R31; STHLM 4.5", .inferred,
    kinds: ["consumption"],
    laterKinds: ["information-area"],
    fields: [
      "consumption.uses", "consumption.instances", "exchange-object.primary-source", "instance.provider",
      "instance.environment",
    ],
    finds: """
      An active consumption C and an object O in carried(C.uses) with a primary source S, its own or else \
      that of its area: none of C.instances has a provider that is the same party as S, while some version \
      in operation carries O and has an instance with such a provider and environment production. Not \
      tested where the consumer is the same party as S.
      """,
    fix: Words(
      sv: "Byt till källans tjänst, eller motivera undantaget.",
      en: "Change to the service of the source, or give the reason for the exception."), .core)
}
