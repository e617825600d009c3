import Metamodel

/// The classification is decided by an information owner of the information.
enum SA02: Rule {
  static let statement = RuleStatement(
    "SA-02", .warning, .always,
    title: Words(sv: "Klassad av annan än informationsägaren", en: "Classified by other than the owner"),
    statement: Words(
      sv: "Klassningen är beslutad av en informationsägare till informationen.",
      en: "The classification is decided by an information owner of the information."),
    source: "VLDS 6.3 s48; VLDS41", .stated,
    kinds: ["exchange-object", "business-object"],
    laterKinds: ["information-area"],
    fields: [
      "exchange-object.classification.decided-by", "exchange-object.attributes.classification",
      "business-object.classification.decided-by", "information-area.classification.decided-by",
    ],
    finds: """
      A `classification`, also on an attribute, whose decided-by is the same party as none of \
      holders(information-owner) of the description, or, where that is empty, of its area; not tested \
      where both are empty.
      """,
    fix: Words(
      sv: "Låt en informationsägare besluta klassningen.",
      en: "Let an information owner decide the classification."), .core)
}
