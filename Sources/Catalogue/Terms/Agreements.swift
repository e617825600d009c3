/// Agreements, and who is bound by them (rules.yaml, terms).
extension Terms {
  /// parties(A): the actors in `parties` and in `accessions`, but for those that come later or have left.
  public func parties(of agreement: Int) -> [Int] {
    let gone = absentAccessions(of: agreement)
    return (targets(of: "parties", from: agreement) + targets(of: "actor", in: "accessions", from: agreement))
      .reduce(into: []) { if !gone.contains($1), !$0.contains($1) { $0.append($1) } }
  }

  /// Whether every party of an agreement is known; else nobody can be said to be missing among them.
  public func arePartiesKnown(of agreement: Int) -> Bool {
    isKnown("parties", of: agreement) && isKnown("actor", in: "accessions", of: agreement)
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

  /// The types of agreement that an active consumption of another's version lacks: the one on the exchange of
  /// information where none governs the version, and each other that the version requires (VLDS 4.0, 4.5).
  public func missingAgreements(of consumption: Int) -> [String] {
    guard isActive(consumption), isKnown("agreements", of: consumption),
      let version = targets(of: "uses", from: consumption).first, isAtHand(version),
      let consumer = targets(of: "consumer", from: consumption).first
    else { return [] }
    let producers = producers(of: version)
    guard producers.count == producers.actors.count, !isSameParty(consumer, asOneOf: producers.actors)
    else { return [] }
    let valid = targets(of: "agreements", from: consumption).filter { !isAtHand($0) || isValid($0) }
    let has = { (type: String, agreement: Int) in
      !isAtHand(agreement) || value("type", of: agreement) == type
    }
    let isExchangeCovered = valid.contains { agreement in
      has(Terms.exchangeAgreement, agreement)
        && (!isAtHand(agreement) || governs(agreement, version)
          || !isKnown("governs-services", of: agreement))
    }
    let required = (record(version)?.texts("requires-agreements") ?? []).filter { type in
      type != Terms.exchangeAgreement && !valid.contains { has(type, $0) }
    }
    return (isExchangeCovered ? [] : [Terms.exchangeAgreement])
      + required.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The type of agreement that every consumption across actors is to have.
  public static let exchangeAgreement = "information-exchange"

  /// Whether an agreement governs a version: it names the version or its service.
  public func governs(_ agreement: Int, _ version: Int) -> Bool {
    let governed = targets(of: "governs-services", from: agreement)
    return governed.contains(version) || service(of: version).map(governed.contains) == true
  }
}
