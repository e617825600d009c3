import Catalogue
import Metamodel

/// The messages of the logical interface carry at least one exchange object.
enum SP09: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard terms.carriesNothing(position), let record = terms.record(position) else { return }
    report(.carriesNothing, at: record.node("messages").map { .key($0) } ?? .absent("messages", in: 0))
  }
}

extension Words {
  fileprivate static let carriesNothing = Words(
    sv: "Inget meddelande bär någon information. Ange i `carries` de informationsutbytesobjekt som bärs.",
    en: "No message carries any information. Name in `carries` the exchange objects that are carried.")
}
