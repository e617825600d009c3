/// What fails if an instance is down, and what stands in for it (VLDS 4.0, 7.4).
public struct Outage: Sendable {
  /// The instances that can stand in: it is an alternative to them or they to it, in the same environment and not down.
  public let alternatives: [Int]
  /// Those who call the instance.
  public let losses: [Loss]
  /// The versions that fail with a consumption that fails, as they stand on it.
  public let services: [Int]

  /// A consumption that goes through the instance.
  public struct Loss: Sendable, Hashable {
    public let consumption: Int
    public let actor: Int?
    public let outcome: Outcome
    /// The other instances that it goes through already, in the same environment.
    public let others: [Int]
    public let reserves: [Int]
  }

  /// What an outage means for a consumption.
  public enum Outcome: String, Sendable, Hashable {
    /// It goes on through another instance that it uses.
    case goesOn = "goes-on"
    /// It has a reserve to turn to.
    case reserve
    /// There is an alternative instance that it is not tied to.
    case alternative
    case fails
  }

  init(of instance: Int, in terms: Terms) {
    let environment = terms.value("environment", of: instance)
    let canServe = { (other: Int) in
      other >= 0 && other != instance && terms.value("environment", of: other) == environment
        && terms.value("operational-state", of: other) != "down" && terms.exists(other)
    }
    let alternatives = Ordered(
      terms.sources(of: "alternative-to", "instance", to: instance)
        + terms.targets(of: "alternative-to", from: instance)
    ).list.filter(canServe)
    losses = terms.sources(of: "instances", "consumption", to: instance).filter(terms.isActive).map {
      consumption in
      let others = terms.targets(of: "instances", from: consumption).filter(canServe)
      let reserves = terms.targets(of: "reserves", from: consumption).filter { $0 != instance }
      let outcome: Outcome =
        !others.isEmpty
        ? .goesOn : !reserves.isEmpty ? .reserve : !alternatives.isEmpty ? .alternative : .fails
      return Loss(
        consumption: consumption, actor: terms.targets(of: "consumer", from: consumption).first,
        outcome: outcome, others: others, reserves: reserves)
    }
    self.alternatives = alternatives
    services =
      Ordered(
        losses.filter { $0.outcome == .fails }.flatMap { terms.services(standingOn: $0.consumption) }
      ).list
  }
}
