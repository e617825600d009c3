/// Collaboration processes, and what leads to them (VLDS 4.0, 5.3).
extension Terms {
  /// Whether a collaboration process joins processes of at least two actors, or of one that stands for several; so it
  /// may where a process or its actor is not known.
  public func joinsActors(_ collaboration: Int) -> Bool {
    guard isKnown("processes", of: collaboration) else { return true }
    var actors: Set<Int> = []
    for process in targets(of: "processes", from: collaboration) {
      guard isKnown("actor", of: process) else { return true }
      actors.formUnion(targets(of: "actor", from: process))
    }
    return actors.count > 1 || actors.contains { isGeneric($0) || record($0) == nil }
  }

  /// Whether a process of a collaboration process, or a step in one, is an end of an exchange; so it may be where a
  /// process is not known.
  public func hasExchange(_ collaboration: Int) -> Bool {
    guard isKnown("processes", of: collaboration) else { return true }
    return targets(of: "processes", from: collaboration).contains { process in
      !isAtHand(process)
        || ["from", "to"].contains { sources(of: $0, "exchange", to: process).contains(where: exists) }
    }
  }

  /// Whether a life event leads to a process: a collaboration process starts from it, or an action that it leads to is
  /// such a start or starts something itself; so it may where an action is not known.
  public func leadsToProcess(_ event: Int) -> Bool {
    if isStart(event) || !isKnown("leads-to", of: event) { return true }
    return targets(of: "leads-to", from: event).contains { action in
      guard let record = record(action) else { return true }
      return isStart(action) || record.has("starts-processes") || record.has("starts-exchanges")
    }
  }

  /// Whether a collaboration process starts from a description.
  public func isStart(_ position: Int) -> Bool {
    !sources(of: "starts-from", "collaboration-process", to: position).isEmpty
  }
}
