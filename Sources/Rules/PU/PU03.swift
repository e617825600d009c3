import Catalogue
import Metamodel

/// A base service states what information it covers, terms of use and licence.
enum PU03: DescriptionRule {
  static let statement = RuleStatement(
    "PU-03", .warning, .publish,
    title: Words(sv: "Bastjänst utan innehållsbeskrivning", en: "Base service silent on its content"),
    statement: Words(
      sv: "En bastjänst anger vilken information den omfattar, villkor för användningen och licens.",
      en: "A base service states what information it covers, terms of use and licence."),
    source: "SRDS R37", .stated,
    kinds: ["profile"],
    fields: [
      "service.type", "profile.terms-of-use", "profile.licence", "logical-interface.messages.carries",
    ],
    finds: """
      A profile of a service with type base-service where carried(V) is empty, an object in it has no \
      definition, or `terms-of-use` or `licence` is empty. One finding with the list.
      """,
    fix: Words(
      sv: "Komplettera profilen och det logiska gränssnittet.",
      en: "Complete the profile and the logical interface."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let service = terms.service(of: position), terms.value("type", of: service) == "base-service",
      let record = terms.record(position)
    else { return }
    var lacks: [Words] = []
    var names: [String] = []
    let carried = terms.carried(by: position)
    if carried.isEmpty, !carriesSomething(position, terms) { lacks.append(.content) }
    let undefined = carried.filter { object in terms.record(object).map { !$0.has("definition") } ?? false }
    if !undefined.isEmpty {
      lacks.append(.definition(of: undefined.map(terms.name)))
      names += undefined.map(terms.reference)
    }
    for field in ["terms-of-use", "licence"] where !record.has(field) {
      lacks.append(Words(field.quoted))
      names.append(field)
    }
    if !lacks.isEmpty { report(.silent(.joined(lacks, sv: "och", en: "and")), at: .file, naming: names) }
  }

  /// Whether a message of a version names something, also by a reference that leads nowhere.
  private static func carriesSomething(_ version: Int, _ terms: Terms) -> Bool {
    let messages = terms.logicalInterface(of: version).flatMap(terms.record)?.records("messages") ?? []
    return messages.contains { $0.has("carries") }
  }
}

extension Words {
  fileprivate static let content = Words(
    sv: "informationsutbytesobjekt i något meddelande", en: "an exchange object in any message")

  fileprivate static func definition(of objects: [String]) -> Words {
    let names = enumeration(objects, atMost: 5)
    return Words(sv: "definition av \(names.sv)", en: "a definition of \(names.en)")
  }

  fileprivate static func silent(_ lacks: Words) -> Words {
    Words(
      sv: "Bastjänsten saknar \(lacks.sv). Komplettera profilen och det logiska gränssnittet.",
      en: "The base service lacks \(lacks.en). Complete the profile and the logical interface.")
  }
}
