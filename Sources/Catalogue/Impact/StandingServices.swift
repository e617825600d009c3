import Metamodel

extension Terms {
  /// The versions by which the consumer of a consumption gives on what it gets: those that it produces and that use
  /// the version consumed.
  func services(standingOn consumption: Int) -> [Int] {
    guard let consumer = targets(of: "consumer", from: consumption).first else { return [] }
    return targets(of: "uses", from: consumption).flatMap { sources(of: "uses-services", "profile", to: $0) }
      .filter { isSameParty(consumer, asOneOf: producers(of: $0).actors) }
  }
}
