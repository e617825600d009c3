import Catalogue
import Metamodel

/// A level above 1 has supporting documents, and each party meets the level that the agreement, role or
/// service asks for.
enum TI01: DescriptionRule {
  static let statement = RuleStatement(
    "TI-01", .warning, .always,
    title: Words(sv: "Tillit inte styrkt eller för låg", en: "Trust not shown or too low"),
    statement: Words(
      sv: """
        En nivå över 1 har styrkande underlag, och varje part når den nivå som överenskommelsen, rollen \
        eller tjänsten kräver.
        """,
      en: """
        A level above 1 has supporting documents, and each party meets the level that the agreement, role \
        or service asks for.
        """),
    source: "TILLIT 2.3, 2.5", .stated,
    kinds: ["capability-assessment", "capability-requirement"],
    fields: [
      "capability-assessment.rows.level", "capability-assessment.rows.evidence",
      "capability-assessment.rows.documents", "capability-requirement.rows.minimum-level",
      "capability-assessment.trust-level", "capability-assessment.certified-to",
      "capability-requirement.trust-level", "capability-requirement.set-in", "capability-requirement.roles",
    ],
    finds: """
      A row with `level` 2 or more without `evidence` and `documents`. For each row of a capability \
      requirement and each actor it is for (parties(A) of the agreements A in `set-in`; for a service its \
      producers and the direct consumers of its versions; with `roles` only the holders of one of these \
      roles there, where producer and consumer also count as just said): the latest capability assessment \
      of that actor has no row for the area, or one with a lower level. For each `trust-level` of a \
      capability requirement and each such actor: that assessment has none or a lower one, or its \
      `certified-to` is before today. Generic actors are not tested.
      """,
    fix: Words(
      sv: "Lägg till underlag, gör en ny bedömning eller höj förmågan.",
      en: "Add the documents, make a new assessment or raise the capability."), .second)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    guard let record = context.terms.record(position) else { return }
    if context.terms.isKind("capability-assessment", position) {
      checkEvidence(record, report)
    } else {
      checkActors(of: position, record, context, report)
    }
  }

  private static func checkEvidence(_ assessment: Record, _ report: Report) {
    for row in assessment.records("rows") {
      guard let level = row.number("level"), level >= 2, !row.has("evidence"), !row.has("documents") else {
        continue
      }
      report(.withoutEvidence(level), at: .absent("evidence", in: row.map))
    }
  }

  private static func checkActors(
    of position: Int, _ requirement: Record, _ context: RuleContext, _ report: Report
  ) {
    let terms = context.terms
    let rows = requirement.records("rows").compactMap { Row($0, of: position, terms) }
    guard !rows.isEmpty || requirement.has("trust-level") else { return }
    for actor in actors(of: position, requirement, terms) where !terms.isGeneric(actor) {
      guard let assessment = terms.latestCapabilityAssessment(of: actor),
        let record = terms.record(assessment)
      else {
        // That of an actor whose catalogue is not at hand may stand there.
        if terms.isAtHand(actor) {
          report(.notAssessed(terms.name(actor)), at: .file, naming: [terms.reference(actor)])
        }
        continue
      }
      let subject = Subject(actor: actor, assessment: assessment, record: record)
      checkLevels(of: subject, rows, terms, report)
      checkTrust(of: subject, requirement, context, report)
    }
  }

  private static func checkLevels(of subject: Subject, _ rows: [Row], _ terms: Terms, _ report: Report) {
    let written = subject.record.records("rows")
    let assessed = written.compactMap { Row($0, of: subject.assessment, terms) }
    for row in rows {
      let level = assessed.filter { $0.area == row.area }.compactMap { $0.record.number("level") }.max()
      let minimum = row.record.number("minimum-level") ?? 0
      // A row whose area is a broken reference may be the one.
      if let level { if level >= minimum { continue } } else if assessed.count < written.count { continue }
      report(
        .tooLow(terms.name(subject.actor), level, of: minimum, in: terms.name(row.area)),
        at: .value(row.record.node("minimum-level") ?? row.node),
        naming: [terms.reference(subject.actor), terms.reference(row.area)],
        related: [report.place(.file, in: subject.assessment)])
    }
  }

  private static func checkTrust(
    of subject: Subject, _ requirement: Record, _ context: RuleContext, _ report: Report
  ) {
    guard let node = requirement.node("trust-level"), let wanted = requirement.number("trust-level") else {
      return
    }
    let name = context.terms.name(subject.actor)
    let message: Words
    let level = subject.record.number("trust-level")
    if level ?? 0 < wanted {
      message = .trustTooLow(name, level, of: wanted)
    } else if let end = subject.record.day("certified-to"), end < context.today {
      message = .lapsed(name, end)
    } else {
      return
    }
    report(
      message, at: .value(node), naming: [context.terms.reference(subject.actor)],
      related: [report.place(.file, in: subject.assessment)])
  }

  /// The actors that a requirement is for, each once.
  private static func actors(of position: Int, _ requirement: Record, _ terms: Terms) -> [Int] {
    let roles = requirement.texts("roles")
    var seen: Set<Int> = []
    return terms.targets(of: "set-in", from: position).filter(terms.exists)
      .flatMap { actors(in: $0, roles, terms) }.filter { seen.insert($0).inserted }
  }

  /// The actors of an agreement or a service, of some roles only where any are named.
  private static func actors(in whole: Int, _ roles: [String], _ terms: Terms) -> [Int] {
    let holders = roles.flatMap { terms.holders(of: $0, for: whole).actors }
    guard terms.isKind("service", whole) else { return roles.isEmpty ? terms.parties(of: whole) : holders }
    let producers = roles.isEmpty ? terms.holders(of: "producer", for: whole).actors : holders
    guard roles.isEmpty || roles.contains("consumer") else { return producers }
    return producers
      + terms.versions(of: whole).flatMap(terms.activeConsumptions)
      .flatMap { terms.targets(of: "consumer", from: $0) }
  }

  /// An actor with its latest assessment.
  private struct Subject {
    let actor: Int
    let assessment: Int
    let record: Record
  }

  /// A row with the area that it leads to.
  private struct Row {
    let record: Record
    /// The value that names the area.
    let node: Int
    let area: Int

    init?(_ record: Record, of position: Int, _ terms: Terms) {
      guard let node = record.node("area"), let area = terms.target(at: node, of: position) else {
        return nil
      }
      self.record = record
      self.node = node
      self.area = area
    }
  }
}

extension Words {
  fileprivate static func withoutEvidence(_ level: Int) -> Words {
    Words(
      sv: "Nivå \(level) är inte styrkt. Ange det som styrker den, eller dokument.",
      en: "Level \(level) is not shown. Name what is evidence of it, or documents.")
  }

  fileprivate static func notAssessed(_ actor: String) -> Words {
    Words(
      sv: "\(actor.quoted) omfattas av kravet men har ingen tillitsanalys. Gör en.",
      en: "The requirement is for \(actor.quoted), which has no capability assessment. Make one.")
  }

  fileprivate static func tooLow(_ actor: String, _ level: Int?, of minimum: Int, in area: String) -> Words {
    guard let level else {
      return Words(
        sv: "\(actor.quoted) har ingen nivå i \(area.quoted) i sin senaste tillitsanalys. Gör en ny.",
        en:
          "\(actor.quoted) has no level in \(area.quoted) in its latest capability assessment. Make a new one."
      )
    }
    return Words(
      sv:
        "\(actor.quoted) har nivå \(level) i \(area.quoted), och kravet är \(minimum). Höj förmågan, eller gör en ny tillitsanalys.",
      en:
        "\(actor.quoted) has level \(level) in \(area.quoted), and the requirement is \(minimum). Raise the capability, or make a new assessment."
    )
  }

  fileprivate static func trustTooLow(_ actor: String, _ level: Int?, of wanted: Int) -> Words {
    guard let level else {
      return Words(
        sv: "\(actor.quoted) har ingen tillitsnivå, och kravet är \(wanted). Gör en ny tillitsanalys.",
        en: "\(actor.quoted) has no trust level, and the requirement is \(wanted). Make a new assessment.")
    }
    return Words(
      sv: "\(actor.quoted) har tillitsnivå \(level), och kravet är \(wanted). Höj nivån.",
      en: "\(actor.quoted) has trust level \(level), and the requirement is \(wanted). Raise the level.")
  }

  fileprivate static func lapsed(_ actor: String, _ end: Day) -> Words {
    Words(
      sv: "Certifieringen av \(actor.quoted) gick ut \(end). Certifiera på nytt.",
      en: "The certification of \(actor.quoted) ended on \(end). Certify anew.")
  }
}
