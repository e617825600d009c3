/// Legal sources and assessments (rules.yaml, terms).
extension Terms {
  /// end(S): the earliest day on which a legal source, or one that it is part of, ceases to be in force.
  public func end(of source: Int) -> Day? {
    ([source] + reached(by: "part-of", from: source)).compactMap { day("valid-to", of: $0) }.min()
  }

  /// Whether a legal source has ceased: its end has passed, or it or one that it is part of is retired.
  public func hasCeased(_ source: Int) -> Bool {
    if let end = end(of: source), let today, end < today { return true }
    return !([source] + reached(by: "part-of", from: source)).allSatisfy(exists)
  }

  /// The legal assessment with the latest date of those that assess a description.
  public func latestAssessment(of position: Int) -> Int? {
    latest(sources(of: "assesses", "legal-assessment", to: position))
  }

  /// Whether a legal assessment is the latest of something that it assesses.
  public func isLatest(assessment: Int) -> Bool {
    targets(of: "assesses", from: assessment).contains { latestAssessment(of: $0) == assessment }
  }

  /// The capability assessment of an actor with the latest date.
  public func latestCapabilityAssessment(of actor: Int) -> Int? {
    latest(sources(of: "actor", "capability-assessment", to: actor))
  }

  /// The legal requirements that apply to an exchange: to itself, to a business object that it passes or to an
  /// exchange object that refines one.
  public func legalRequirements(on exchange: Int) -> [Int] {
    let objects = targets(of: "passes", from: exchange)
    return ([exchange] + objects + objects.flatMap(refinements))
      .flatMap { sources(of: "applies-to", "legal-requirement", to: $0) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether personal data passes digitally in an exchange that no legal requirement with a legal source applies to.
  public func lacksLegalRequirement(_ exchange: Int) -> Bool {
    guard isDigital(exchange: exchange), let record = record(exchange),
      let node = record.node("personal-data"),
      ["ordinary", "sensitive", "protected"].contains(record.document.text(node))
    else { return false }
    return !legalRequirements(on: exchange).contains { self.record($0)?.has("legal-sources") == true }
  }

  private func latest(_ positions: [Int]) -> Int? {
    let dated = positions.map { ($0, day("date", of: $0)) }
    // One without a date is there all the same, before all that have one.
    return dated.max { one, other in
      other.1.map { day in one.1.map { $0 < day } ?? true } ?? false
    }?.0
  }
}
