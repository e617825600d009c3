import Metamodel

/// Information with several information owners has one primary source, which is one of the owners.
enum KA01: Rule {
  static let statement = RuleStatement(
    "KA-01", .warning, .always, atPublish: .error,
    title: Words(sv: "Primär källa oklar", en: "Primary source unclear"),
    statement: Words(
      sv: "Information med flera informationsägare har en primär källa, som är en av ägarna.",
      en: """
        Information with several information owners has one primary source, which is one of the owners.
        """),
    source: "VLDS 5.3 s39", .stated,
    kinds: ["exchange-object"],
    laterKinds: ["information-area"],
    fields: [
      "exchange-object.primary-source", "exchange-object.responsible.role", "information-area.primary-source",
    ],
    finds: """
      holders(information-owner) has two or more actors and `primary-source` is empty; or `primary-source` \
      is there, some owner is named, and it is the same party as none of them.
      """,
    fix: Words(
      sv: "Ange vilken av ägarna som är primär källa.",
      en: "Say which of the owners is the primary source."), .core)
}
