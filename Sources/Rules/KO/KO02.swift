import Catalogue
import Metamodel

/// A published collaboration process has one owner, a delivery, two or more processes of two or more
/// actors, at least one customer value and at least one exchange.
enum KO02: DescriptionRule {
  static let statement = RuleStatement(
    "KO-02", .error, .publish,
    title: Words(sv: "Ofullständig processbeskrivning", en: "Incomplete process description"),
    statement: Words(
      sv: """
        En publicerad samverkansprocess har en ägare, en leverans, minst två processer hos minst två \
        aktörer, minst ett kundvärde och minst ett utbyte.
        """,
      en: """
        A published collaboration process has one owner, a delivery, two or more processes of two or more \
        actors, at least one customer value and at least one exchange.
        """),
    source: "VLDS 5.3 s37-39; 9 s70", .stated,
    kinds: ["collaboration-process"],
    fields: [
      "collaboration-process.delivery", "collaboration-process.processes",
      "collaboration-process.customer-values", "collaboration-process.responsible", "actor.generic",
    ],
    finds: """
      A collaboration process with holders(process-owner) not exactly one, no delivery, fewer than two \
      `processes`, fewer than two distinct actors among them (a generic one is enough, since it stands for \
      several), no `customer-values`, or no exchange of which at least one end is one of its processes or \
      a step in one.
      """,
    fix: Words(sv: "Lägg till det som räknas upp i meddelandet.", en: "Add what the message lists."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let record = context.terms.record(position) else { return }
    let missing = missing(in: record, at: position, context.terms)
    guard !missing.isEmpty else { return }
    report(.incomplete(missing.map(\.words)), at: .file, naming: missing.map(\.name))
  }

  /// What is missing, each with the field or kind that it would be in.
  private static func missing(
    in record: Record, at position: Int, _ terms: Terms
  ) -> [(name: String, words: Words)] {
    var missing: [(name: String, words: Words)] = []
    let owners = terms.holders(of: "process-owner", for: position).count
    if owners != 1 { missing.append(("responsible", .oneOwner(insteadOf: owners))) }
    if !record.has("delivery") { missing.append(("delivery", Words(sv: "en leverans", en: "a delivery"))) }
    let processes = Set(record.texts("processes")).count
    if processes < 2 { missing.append(("processes", .twoProcesses(insteadOf: processes))) }
    if !terms.joinsActors(position) {
      missing.append(
        ("actor", Words(sv: "processer hos minst två aktörer", en: "processes of at least two actors")))
    }
    if !record.has("customer-values") {
      missing.append(("customer-values", Words(sv: "minst ett kundvärde", en: "at least one customer value")))
    }
    if !terms.hasExchange(position) {
      missing.append(
        (
          "exchange",
          Words(
            sv: "minst ett utbyte med någon av processerna",
            en: "at least one exchange with one of the processes")
        ))
    }
    return missing
  }
}

extension Words {
  fileprivate static func incomplete(_ missing: [Words]) -> Words {
    let all = joined(missing, sv: "och", en: "and")
    return Words(
      sv: "Samverkansprocessen saknar \(all.sv). Lägg till det.",
      en: "The collaboration process lacks \(all.en). Add what is missing.")
  }

  fileprivate static func oneOwner(insteadOf count: Int) -> Words {
    count == 0
      ? Words(sv: "en processägare", en: "a process owner")
      : Words(sv: "en enda processägare (nu \(count))", en: "a single process owner (now \(count))")
  }

  fileprivate static func twoProcesses(insteadOf count: Int) -> Words {
    Words(sv: "minst två processer (nu \(count))", en: "at least two processes (now \(count))")
  }
}
