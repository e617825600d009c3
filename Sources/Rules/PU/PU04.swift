import Catalogue
import Metamodel

/// What somebody consumes is not withdrawn without a dated change of which all its consumers have had
/// notice.
enum PU04: DescriptionRule {
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

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    guard let publication = terms.record(position)?.record("publication"),
      publication["state"] == "withdrawn", let node = publication.node("state")
    else { return }
    let informed = changes(of: position, terms).map { terms.noticeDays(of: $0) }
    let uninformed = consumptions(of: position, terms).filter { consumption in
      !informed.contains { terms.told(consumption, by: $0) != nil }
    }
    guard !uninformed.isEmpty else { return }
    let consumers = uninformed.map { terms.targets(of: "consumer", from: $0).first ?? $0 }
      .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    report(
      .inUse(by: consumers.map(terms.name)), at: .value(node), naming: consumers.map(terms.reference),
      related: uninformed.map { report.place(.file, in: $0) })
  }

  /// The active consumptions of a service in any version, of a version, or through an instance.
  private static func consumptions(of position: Int, _ terms: Terms) -> [Int] {
    if terms.isKind("instance", position) {
      return terms.sources(of: "instances", "consumption", to: position).filter(terms.isActive)
    }
    let versions = terms.isKind("service", position) ? terms.versions(of: position) : [position]
    return versions.flatMap(terms.activeConsumptions)
  }

  /// The changes with a date that affect a description, its version or its service.
  private static func changes(of position: Int, _ terms: Terms) -> Set<Int> {
    let affected = Set(
      [position, terms.version(of: position), terms.service(of: position)].compactMap(\.self))
    let changes = Set(affected.flatMap { terms.sources(of: "affects", "change", to: $0) })
    return changes.filter { change in
      terms.record(change).map { $0.has("planned-date") || $0.has("made-on") } ?? false
    }
  }
}

extension Words {
  fileprivate static func inUse(by consumers: [String]) -> Words {
    let names = enumeration(consumers, atMost: 8)
    return Words(
      sv:
        "Avpublicerad men nyttjas av \(names.sv), utan besked om en daterad ändring. Publicera igen, flytta konsumenterna, eller beskriv ändringen och lämna besked.",
      en:
        "Withdrawn but consumed by \(names.en), without notice of a dated change. Publish again, move the consumers, or describe the change and give notice."
    )
  }
}
