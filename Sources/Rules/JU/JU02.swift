import Catalogue
import Metamodel

/// Nothing in operation rests on an exchange assessed as not possible, or hit by a requirement that
/// prevents it.
enum JU02: DescriptionRule {
  static let statement = RuleStatement(
    "JU-02", .error, .always,
    title: Words(sv: "I drift utan rättslig grund", en: "In operation without legal ground"),
    statement: Words(
      sv: """
        Inget i drift vilar på ett utbyte som bedömts ej möjligt eller träffas av ett krav som hindrar \
        det.
        """,
      en: """
        Nothing in operation rests on an exchange assessed as not possible, or hit by a requirement that \
        prevents it.
        """),
    source: "VLDS 6.3 s48", .stated,
    kinds: ["exchange", "service", "consumption"],
    fields: [
      "exchange.digitalisation", "legal-assessment.result", "legal-assessment.applies",
      "legal-requirement.effect", "legal-requirement.applies-to", "profile.life-cycle",
      "consumption.connection",
    ],
    finds: """
      Subjects: an exchange with digitalisation digital that is a realised exchange of a profile in \
      operation; a service with a profile in operation; an active consumption. A subject whose latest \
      assessment has `result` not-possible; an exchange or service that a legal requirement with `effect` \
      prevents names in `applies-to`, itself or (for an exchange) through a business object it passes or \
      an exchange object refining one, unless its latest assessment has that requirement in `applies` and \
      result possible or possible-on-conditions.
      """,
    fix: Words(
      sv: "Stoppa utbytet, eller gör en ny bedömning.",
      en: "Stop the exchange, or make a new assessment."), .core)

  static func check(_ position: Int, in context: RuleContext, _ report: Report) {
    let terms = context.terms
    let assessment = terms.latestAssessment(of: position)
    let isRefused = assessment.flatMap { terms.value("result", of: $0) } == "not-possible"
    let obstacles = obstacles(to: position, assessment, terms)
    guard isRefused || !obstacles.isEmpty, rests(on: position, terms) else { return }
    let spot = spot(in: position, terms)
    if isRefused, let assessment {
      report(
        .refused(terms.name(assessment)), at: spot, naming: [terms.reference(assessment)],
        related: [place(of: "result", in: assessment, terms, report)])
    }
    for requirement in obstacles {
      report(
        .prevented(by: terms.name(requirement)), at: spot, naming: [terms.reference(requirement)],
        related: [place(of: "effect", in: requirement, terms, report)])
    }
  }

  /// Whether something in operation rests on an exchange, is a version of a service, or is a consumption.
  private static func rests(on position: Int, _ terms: Terms) -> Bool {
    switch terms.catalogue.descriptions[position].kind.id {
    case "exchange":
      terms.value("digitalisation", of: position) == "digital"
        && terms.realisers(of: position).contains(where: terms.isInOperation)
    case "service": terms.hasVersionInOperation(position)
    default: terms.isActive(position)
    }
  }

  /// The requirements that prevent an exchange or a service, but for those that its assessment has settled.
  private static func obstacles(to position: Int, _ assessment: Int?, _ terms: Terms) -> [Int] {
    let requirements =
      switch terms.catalogue.descriptions[position].kind.id {
      case "exchange": terms.legalRequirements(on: position)
      case "service": terms.sources(of: "applies-to", "legal-requirement", to: position)
      default: [Int]()
      }
    let obstacles = requirements.filter { terms.value("effect", of: $0) == "prevents" && terms.exists($0) }
    guard let assessment, !obstacles.isEmpty,
      ["possible", "possible-on-conditions"].contains(terms.value("result", of: assessment))
    else { return obstacles }
    let settled = terms.targets(of: "applies", from: assessment)
    return obstacles.filter { !settled.contains($0) }
  }

  /// The field that says that it is in use.
  private static func spot(in position: Int, _ terms: Terms) -> Report.Spot {
    let record = terms.record(position)
    return (record?.node("digitalisation") ?? record?.node("connection")).map { .value($0) } ?? .file
  }

  private static func place(
    of field: String, in position: Int, _ terms: Terms, _ report: Report
  ) -> Finding.Place? {
    report.place(terms.record(position)?.node(field).map { .value($0) } ?? .file, in: position)
  }
}

extension Words {
  fileprivate static func refused(_ assessment: String) -> Words {
    Words(
      sv:
        "I bruk fast bedömningen \(assessment.quoted) säger ej möjligt. Stoppa det, eller gör en ny bedömning.",
      en:
        "In use though the assessment \(assessment.quoted) says not possible. Stop it, or make a new assessment."
    )
  }

  fileprivate static func prevented(by requirement: String) -> Words {
    Words(
      sv:
        "I bruk fast kravet \(requirement.quoted) hindrar det. Stoppa det, eller bedöm kravet i en ny rättslig bedömning.",
      en:
        "In use though the requirement \(requirement.quoted) prevents it. Stop it, or assess the requirement in a new legal assessment."
    )
  }
}
