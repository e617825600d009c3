import Metamodel

/// The links process - information - service (VLDS 4.0, 5.4), and the terms of rules.yaml that they rest on.
extension Catalogue {
  /// The position of the service whose folder a description lies in.
  public func service(of description: Description) -> Int? {
    position(kind: "service", id: description.id.firstSegments(1))
  }

  /// The position of the profile of the version whose folder a description lies in.
  public func profile(of description: Description) -> Int? {
    position(kind: "profile", id: description.id.firstSegments(2))
  }

  /// Whether the service that a description belongs to is digital; so it is where nothing is known of it.
  public func isDigital(serviceOf description: Description) -> Bool {
    service(of: description).map { descriptions[$0].choice("type") != "non-digital" } ?? true
  }

  /// Whether a description counts: one that is retired does not.
  public func exists(_ position: Int) -> Bool { descriptions[position].status != "retired" }

  /// The actors that hold a role for a description.
  public func holders(of role: String, for position: Int) -> [Int] {
    let nodes = Set(descriptions[position].holders(of: role))
    return links(from: position).compactMap { link in
      link.node.map(nodes.contains) == true ? link.target : nil
    }
  }

  /// The party of an end of an exchange: the actor of the process, or the customer.
  public func party(ofEnd end: Int) -> Int? {
    descriptions[end].kind.id == "process" ? targets(of: "actor", from: end).first : end
  }

  /// Whether two actors are the same party: one leads to the other along `part-of` and `acts-as`.
  public func areSameParty(_ one: Int, _ other: Int) -> Bool {
    one == other || leads(from: one, to: other) || leads(from: other, to: one)
  }

  private func leads(from start: Int, to goal: Int) -> Bool {
    var seen: Set<Int> = [start]
    var next = [start]
    while let actor = next.popLast() {
      for target in targets(of: "part-of", from: actor) + targets(of: "acts-as", from: actor) {
        if target == goal { return true }
        if seen.insert(target).inserted { next.append(target) }
      }
    }
    return false
  }

  /// The exchanges that a profile realises: those it names, or all of its objects where its producer, or the
  /// provider of an instance, is a party.
  public func realisedExchanges(of profile: Int) -> [Int] {
    let objects = Set(targets(of: "realises-objects", from: profile))
    guard !objects.isEmpty else { return [] }
    let named = targets(of: "realises-exchanges", from: profile)
    if !named.isEmpty {
      return named.filter { exists($0) && !objects.isDisjoint(with: targets(of: "passes", from: $0)) }
    }
    let givers = providers(of: profile)
    var exchanges: [Int] = []
    for object in objects.sorted() {
      for exchange in sources(of: "passes", in: "exchange", to: object)
      where exists(exchange) && !exchanges.contains(exchange) && isParty(givers, of: exchange) {
        exchanges.append(exchange)
      }
    }
    return exchanges
  }

  private func providers(of profile: Int) -> [Int] {
    let producers = service(of: descriptions[profile]).map { holders(of: "producer", for: $0) } ?? []
    return producers + targets(of: "instances", from: profile).flatMap { targets(of: "provider", from: $0) }
  }

  private func isParty(_ actors: [Int], of exchange: Int) -> Bool {
    let parties = (targets(of: "from", from: exchange) + targets(of: "to", from: exchange)).compactMap(party)
    return parties.contains { party in actors.contains { areSameParty($0, party) } }
  }

  /// The profiles that realise an exchange.
  public func realisers(of exchange: Int) -> [Int] {
    let objects = targets(of: "passes", from: exchange)
    let candidates = Set(objects.flatMap { sources(of: "realises-objects", in: "profile", to: $0) })
    return candidates.sorted().filter { exists($0) && realisedExchanges(of: $0).contains(exchange) }
  }

  /// Whether the links of level 3 are there, as the head of metamodel.yaml says for each kind.
  public func hasLinks(_ position: Int) -> Bool {
    let description = descriptions[position]
    switch description.kind.id {
    case "process":
      return links(to: position).contains { ["from", "to"].contains($0.field.id) && isExchange($0.source) }
    case "exchange":
      guard !targets(of: "passes", from: position).isEmpty else { return false }
      return description.choice("digitalisation") != "digital" || !realisers(of: position).isEmpty
    case "business-object":
      let exchanges = sources(of: "passes", in: "exchange", to: position)
      guard !exchanges.isEmpty else { return false }
      return !exchanges.contains { descriptions[$0].choice("digitalisation") == "digital" }
        || !sources(of: "refines", in: "exchange-object", to: position).isEmpty
    case "exchange-object":
      return !targets(of: "refines", from: position).isEmpty
        && links(to: position).contains { $0.field.id == "carries" }
    case "service":
      return targets(of: "versions", from: position).contains { !realisedExchanges(of: $0).isEmpty }
    case "profile":
      guard !targets(of: "realises-objects", from: position).isEmpty else { return false }
      return !isDigital(serviceOf: description) || !targets(of: "logical-interface", from: position).isEmpty
    case "logical-interface":
      return links(from: position).contains { $0.field.id == "carries" && $0.isSound }
    default:
      return links(from: position).contains { $0.isSound && $0.verdict != .uri }
        || !links(to: position).isEmpty
    }
  }

  private func isExchange(_ position: Int) -> Bool { descriptions[position].kind.id == "exchange" }

  /// The level that a description reaches, 0 to 3 (metamodel.yaml, Levels).
  ///
  /// - Parameter isSound: whether no rule of structure or traceability (ST, SP) finds an error or a warning.
  public func level(of position: Int, isSound: Bool) -> Int {
    let description = descriptions[position]
    guard Completeness(self).reachesFirstLevel(position) else { return 0 }
    if isSound, hasLinks(position) { return 3 }
    let isLong = description.document?.hasBody == true || description.node("attachments") != nil
    return isLong ? 2 : 1
  }
}

extension String {
  /// The first segments of an id, as many as asked for or as there are.
  fileprivate func firstSegments(_ count: Int) -> String {
    var left = count
    let end = utf8.firstIndex { byte in
      if byte == UInt8(ascii: "/") { left -= 1 }
      return left == 0
    }
    return end.map { String(self[..<$0]) } ?? self
  }
}
