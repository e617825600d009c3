import Metamodel

/// The messages of the logical interface carry at least one exchange object.
enum SP09: Rule {
  static let statement = RuleStatement(
    "SP-09", .error, .publish,
    title: Words(sv: "Gränssnitt utan information", en: "Interface without information"),
    statement: Words(
      sv: "Meddelandena i det logiska gränssnittet bär minst ett informationsutbytesobjekt.",
      en: "The messages of the logical interface carry at least one exchange object."),
    source: "VLDS 5.4 s43", .stated,
    kinds: ["logical-interface"],
    fields: ["logical-interface.messages.carries", "service.type"],
    finds: """
      carried(V) is empty for the version of the logical interface of a digital service. Not tested for \
      other services.
      """,
    fix: Words(sv: "Ange i `carries` vad meddelandena bär.", en: "Say in `carries` what the messages carry."),
    .core)
}
