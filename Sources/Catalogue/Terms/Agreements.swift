/// Agreements, who is bound by them, and what consumers are told of changes (rules.yaml, terms).
extension Terms {
  /// parties(A): the actors in `parties` and in `accessions`, but for those that come later or have left.
  public func parties(of agreement: Int) -> [Int] {
    let gone = absentAccessions(of: agreement)
    return (targets(of: "parties", from: agreement) + targets(of: "actor", in: "accessions", from: agreement))
      .reduce(into: []) { if !gone.contains($1), !$0.contains($1) { $0.append($1) } }
  }

  private func absentAccessions(of agreement: Int) -> [Int] {
    guard let today, let record = record(agreement) else { return [] }
    let absent = record.records("accessions").filter { entry in
      entry.day("joined").map { today < $0 } == true || entry.day("left").map { $0 < today } == true
    }
    let nodes = absent.compactMap { $0.node("actor") }
    return links(from: agreement).compactMap { link in
      link.node.map(nodes.contains) == true ? target(of: link) : nil
    }
  }

  /// Whether an agreement is signed, no template, and today lies within its dates.
  public func isValid(_ agreement: Int) -> Bool {
    guard let record = record(agreement), record["signing"] == "signed", record["template"] != "true",
      record["status"] != "retired"
    else { return false }
    guard let today else { return true }
    if let from = record.day("valid-from"), today < from { return false }
    if let to = record.day("valid-to"), to < today { return false }
    return true
  }

  /// Whether an agreement governs a version: it names the version or its service.
  public func governs(_ agreement: Int, _ version: Int) -> Bool {
    let governed = targets(of: "governs-services", from: agreement)
    return governed.contains(version) || service(of: version).map(governed.contains) == true
  }

  /// notice(C, K): the longest notice period, in days, of a change and of the valid agreements of a consumption.
  public func notice(_ change: Int, _ consumption: Int) -> Int? {
    let agreements = targets(of: "agreements", from: consumption).filter(isValid)
    return ([change] + agreements).compactMap { record($0)?.number("notice-period") }.max()
  }

  /// The actors that have had notice of a change, each with the earliest day.
  public func informed(of change: Int) -> [Int: Day] {
    guard let record = record(change) else { return [:] }
    var days: [Int: Day] = [:]
    for entry in record.records("notices") {
      if let node = entry.node("actor"), let day = entry.day("date") { days[node] = day }
    }
    guard !days.isEmpty else { return [:] }
    var informed: [Int: Day] = [:]
    for link in links(from: change) {
      guard let day = link.node.flatMap({ days[$0] }), let actor = target(of: link) else { continue }
      informed[actor] = min(informed[actor] ?? day, day)
    }
    return informed
  }

  /// told(C, K): the earliest day on which the consumer of a consumption, or an actor it is within, had notice of a
  /// change.
  public func told(_ change: Int, _ consumption: Int) -> Day? {
    told(consumption, among: informed(of: change))
  }

  /// The same, among those informed of the change.
  public func told(_ consumption: Int, among informed: [Int: Day]) -> Day? {
    guard !informed.isEmpty, let consumer = targets(of: "consumer", from: consumption).first else {
      return nil
    }
    return ([consumer] + reached(by: "part-of", from: consumer)).compactMap { informed[$0] }.min()
  }
}
