/// The law and security of a trace: what an exchange and its information rest on, and what protects them.
extension TraceBuilder {
  /// Legal requirements with their sources, assessments, security requirements and risks.
  ///
  /// - Parameters:
  ///   - exchange: the exchange; `nil` where there is none.
  ///   - profiles: the versions whose own law stands here too.
  mutating func lawCells(_ exchange: Int?, _ objects: [Int], _ profiles: [Int]) -> [Trace.Cell] {
    let refinements = objects.flatMap { self.refinements(of: $0) }
    let services = profiles.compactMap(terms.service)
    // Seen from law, what applies to a process shows where its exchanges stand that it leads to.
    let isFromLaw = terms.kind(scope.start)?.perspective == .law
    let processes = isFromLaw ? exchange.map(terms.ends) ?? [] : []
    let own = naming((exchange.map { [$0] } ?? []) + objects + refinements)
    let others = naming(services + processes)
    let running = naming(profiles)
    var cells: [Trace.Cell] = []
    for requirement in Ordered(own.requirements + others.requirements).list where isInLawFocus(requirement) {
      cells += requirementCells(requirement)
    }
    // With a requirement that has its source, nothing can be lacking.
    let isFounded = own.requirements.contains { terms.record($0)?.has("legal-sources") == true }
    if let exchange, !isFounded, terms.lacksLegalRequirement(exchange) {
      let missing = ChainGap(kind: "legal-requirement", tie: .below(["applies-to": [exchange]]))
      cells += gap(Element(exchange), missing, "JU-01", 0)
    }
    for subject in (exchange.map { [$0] } ?? []) + services { cells += assessmentCells(subject) }
    if let exchange, terms.isDigital(exchange: exchange), terms.latestAssessment(of: exchange) == nil {
      let missing = ChainGap(kind: "legal-assessment", tie: .below(["assesses": [exchange]]))
      cells += gap(Element(exchange), missing, "JU-01", 0)
    }
    let all = [own, others, running]
    let protecting = Ordered(all.flatMap(\.protections) + all.flatMap(\.risks)).list
    for protection in protecting where isInLawFocus(protection) { cells.append(cell(Element(protection), 0)) }
    return cells
  }

  /// What law and security say of something.
  private struct Naming {
    var requirements: [Int] = []
    var protections: [Int] = []
    var risks: [Int] = []
  }

  /// What names one of the subjects, each once.
  private func naming(_ subjects: [Int]) -> Naming {
    var naming = Naming()
    for subject in Ordered(subjects).list {
      for link in terms.links(to: subject) where link.isSound {
        switch link.field.id {
        case "applies-to" where terms.isKind("legal-requirement", link.source):
          naming.requirements.append(link.source)
        case "applies-to", "derived-from":
          if terms.isKind("security-requirement", link.source) { naming.protections.append(link.source) }
        case "threatens": if terms.isKind("risk", link.source) { naming.risks.append(link.source) }
        default: break
        }
      }
    }
    return naming
  }

  /// The latest assessment of something, and the one that the trace begins with.
  private mutating func assessmentCells(_ subject: Int) -> [Trace.Cell] {
    var assessments = terms.latestAssessment(of: subject).map { [$0] } ?? []
    let start = scope.start.position
    if terms.isKind("legal-assessment", start), !assessments.contains(start),
      terms.targets(of: "assesses", from: start).contains(subject)
    {
      assessments.append(start)
    }
    return assessments.filter { isInLawFocus($0) }.map { cell(Element($0), 0) }
  }

  private mutating func requirementCells(_ requirement: Int) -> [Trace.Cell] {
    [cell(Element(requirement), 0)] + sourceCells(of: requirement)
  }

  /// The legal sources that a requirement is founded on, or the hole where there is none.
  mutating func sourceCells(of requirement: Int) -> [Trace.Cell] {
    let sources = terms.targets(of: "legal-sources", from: requirement)
    return sources.isEmpty
      ? gap(Element(requirement), above: "legal-sources", kind: "legal-source", "KO-01", 1)
      : sources.map { cell(Element($0), 1) }
  }

  /// A trace from law or security shows of these what it came by.
  private func isInLawFocus(_ position: Int) -> Bool {
    switch terms.kind(scope.start)?.perspective {
    case .law, .security: scope.way.contains(position)
    default: true
    }
  }
}
