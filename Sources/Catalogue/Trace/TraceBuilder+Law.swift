/// The law and security of a trace: what an exchange and its information rest on, and what protects them.
extension TraceBuilder {
  /// Legal requirements with their sources, assessments, security requirements and risks.
  ///
  /// - Parameters:
  ///   - exchange: the exchange; `nil` where there is none.
  ///   - profiles: the versions whose own law stands here too.
  mutating func lawCells(_ exchange: Int?, _ objects: [Int], _ profiles: [Int]) -> [Trace.Cell] {
    let refinements = objects.flatMap(refinements)
    let services = profiles.compactMap(terms.service)
    let subjects = Ordered((exchange.map { [$0] } ?? []) + objects + refinements + services).list
    var cells: [Trace.Cell] = []
    for requirement in named("applies-to", "legal-requirement", subjects) {
      cells += requirementCells(requirement)
    }
    if let exchange, lacksRequirement(exchange) {
      let missing = ChainGap(kind: "legal-requirement", tie: .below(["applies-to": [exchange]]))
      cells.append(gap(Element(exchange), missing, "JU-01", 0))
    }
    for subject in (exchange.map { [$0] } ?? []) + services {
      var assessments = [terms.latestAssessment(of: subject)].compactMap { $0 }
      let all = terms.sources(of: "assesses", "legal-assessment", to: subject)
      if all.contains(scope.start.position), !assessments.contains(scope.start.position) {
        assessments.append(scope.start.position)
      }
      for assessment in assessments where isInLawFocus(assessment) {
        cells.append(cell(Element(assessment), 0))
      }
    }
    if let exchange, terms.isDigital(exchange: exchange), terms.latestAssessment(of: exchange) == nil {
      let missing = ChainGap(kind: "legal-assessment", tie: .below(["assesses": [exchange]]))
      cells.append(gap(Element(exchange), missing, "JU-01", 0))
    }
    let protected = subjects + profiles
    let requirements =
      named("applies-to", "security-requirement", protected)
      + named("derived-from", "security-requirement", objects + refinements)
    for requirement in Ordered(requirements).list { cells.append(cell(Element(requirement), 0)) }
    for risk in named("threatens", "risk", protected) { cells.append(cell(Element(risk), 0)) }
    return cells
  }

  private mutating func requirementCells(_ requirement: Int) -> [Trace.Cell] {
    var cells = [cell(Element(requirement), 0)]
    let sources = terms.targets(of: "legal-sources", from: requirement)
    for source in sources { cells.append(cell(Element(source), 1)) }
    if sources.isEmpty {
      let missing = ChainGap(kind: "legal-source", tie: .above(requirement, "legal-sources"))
      let rule = isBroken("legal-sources", of: requirement) ? "ST-01" : "KO-01"
      cells.append(gap(Element(requirement), missing, rule, 1))
    }
    return cells
  }

  /// What of a kind names one of the subjects and belongs to the trace.
  private func named(_ field: String, _ kind: String, _ subjects: [Int]) -> [Int] {
    Ordered(subjects.flatMap { terms.sources(of: field, kind, to: $0) }).list.filter(isInLawFocus)
  }

  /// A trace from law or security shows of these what it came by.
  private func isInLawFocus(_ position: Int) -> Bool {
    switch terms.kind(scope.start)?.perspective {
    case .law, .security: scope.way.contains(position)
    default: true
    }
  }

  /// Whether personal data passes that no legal requirement with a source speaks of.
  private func lacksRequirement(_ exchange: Int) -> Bool {
    guard terms.isDigital(exchange: exchange),
      ["ordinary", "sensitive", "protected"].contains(terms.value("personal-data", of: exchange))
    else { return false }
    let objects = terms.targets(of: "passes", from: exchange)
    let subjects = [exchange] + objects + objects.flatMap(terms.refinements)
    return !subjects.flatMap { terms.sources(of: "applies-to", "legal-requirement", to: $0) }.contains {
      !terms.targets(of: "legal-sources", from: $0).isEmpty
    }
  }
}
