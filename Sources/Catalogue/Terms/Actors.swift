/// Who is responsible, and for whom (rules.yaml, terms).
extension Terms {
  /// Those that hold a role.
  public struct Holders: Sendable {
    /// The actors, each once, in the order of the file; those that a broken reference names are left out.
    public let actors: [Int]
    /// How many different actors are named, whatever the reference leads to.
    public let count: Int

    /// Whether nobody is named.
    public var isEmpty: Bool { count == 0 }
  }

  /// holders(role, X): the actors with a role for a description, where the dates of the entry include today.
  public func holders(of role: String, for position: Int) -> Holders {
    guard let record = record(position) else { return Holders(actors: [], count: 0) }
    var nodes: Set<Int> = []
    var names: Set<String> = []
    for entry in record.records("responsible") where entry["role"] == role && includesToday(entry) {
      guard let node = entry.node("actor") else { continue }
      nodes.insert(node)
      names.insert(record.document.text(node))
    }
    guard !nodes.isEmpty else { return Holders(actors: [], count: 0) }
    var actors: [Int] = []
    for link in links(from: position) where link.node.map(nodes.contains) == true {
      if let actor = target(of: link), !actors.contains(actor) { actors.append(actor) }
    }
    return Holders(actors: actors, count: names.count)
  }

  /// Whether somebody holds a role, whichever, for a description; where nobody does so for itself, for its `area`. Of
  /// an area that is not known nobody can tell, and nobody is missed.
  public func hasHolder(_ position: Int) -> Bool {
    guard let record = record(position) else { return false }
    if namesHolder(record) { return true }
    guard record.has("area") else { return false }
    guard let area = targets(of: "area", from: position).first, let record = self.record(area) else {
      return true
    }
    return namesHolder(record)
  }

  private func namesHolder(_ record: Record) -> Bool {
    record.has("responsible")
      && record.records("responsible").contains { $0.has("actor") && includesToday($0) }
  }

  private func includesToday(_ entry: Record) -> Bool {
    guard let today else { return true }
    if let from = entry.day("from"), today < from { return false }
    if let to = entry.day("to"), to < today { return false }
    return true
  }

  /// Whether an actor is another, or part of it in any number of steps.
  public func isWithin(_ actor: Int, _ other: Int) -> Bool {
    actor == other || reached(by: "part-of", from: actor).contains(other)
  }

  /// Whether two actors are the same party: equal, or one leads to the other along `part-of` and `acts-as`.
  public func areSameParty(_ one: Int, _ other: Int) -> Bool {
    one == other || reached(by: "part-of", "acts-as", from: one).contains(other)
      || reached(by: "part-of", "acts-as", from: other).contains(one)
  }

  /// Whether an actor is, or may be, the same party as one of others: of an actor whose catalogue is not at hand no
  /// more is known.
  public func isSameParty(_ actor: Int, asOneOf others: [Int]) -> Bool {
    if others.contains(where: { $0 == actor || !isAtHand($0) || !isAtHand(actor) }) { return true }
    let wholes = reached(by: "part-of", "acts-as", from: actor)
    return others.contains {
      wholes.contains($0) || reached(by: "part-of", "acts-as", from: $0).contains(actor)
    }
  }

  /// The party of an end of an exchange: the actor of the process, or the customer.
  public func party(ofEnd end: Int) -> Int? {
    isKind("customer", end) ? end : targets(of: "actor", from: end).first
  }

  /// Whether an actor stands for several.
  public func isGeneric(_ actor: Int) -> Bool { value("generic", of: actor) == "true" }
}
