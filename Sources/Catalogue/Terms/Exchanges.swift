/// Exchanges, and the services that realise them (VLDS 4.0, 5.4; rules.yaml, terms).
extension Terms {
  /// Whether an exchange is digital or to be.
  public func isDigital(exchange: Int) -> Bool {
    ["digital", "planned"].contains(value("digitalisation", of: exchange))
  }

  /// The ends of an exchange: processes or customers.
  public func ends(of exchange: Int) -> [Int] {
    targets(of: "from", from: exchange) + targets(of: "to", from: exchange)
  }

  /// The exchange objects that refine a business object.
  public func refinements(of object: Int) -> [Int] { sources(of: "refines", "exchange-object", to: object) }

  /// The exchanges that pass a business object.
  public func exchanges(passing object: Int) -> [Int] {
    sources(of: "passes", "exchange", to: object).filter(exists)
  }

  /// The exchanges that a profile realises: those it names, or all of its objects where its producer, or the
  /// provider of an instance, is a party.
  public func realisedExchanges(of profile: Int) -> [Int] {
    if let known = realised?[profile] {
      note(ReadLog.realised(profile))
      return known
    }
    return workOutRealised(by: profile)
  }

  /// The same, from the links as they are.
  public func workOutRealised(by profile: Int) -> [Int] {
    let objects = targets(of: "realises-objects", from: profile)
    guard !objects.isEmpty else { return [] }
    let named = targets(of: "realises-exchanges", from: profile)
    if !named.isEmpty {
      return named.filter { exchange in
        // What an exchange passes that is not at hand is taken to be what is promised.
        !isAtHand(exchange)
          || exists(exchange) && targets(of: "passes", from: exchange).contains(where: objects.contains)
      }
    }
    let givers =
      producers(of: profile).actors + instances(of: profile).flatMap { targets(of: "provider", from: $0) }
    var seen: Set<Int> = []
    return objects.flatMap(exchanges(passing:)).filter { seen.insert($0).inserted && isParty(givers, of: $0) }
  }

  private func isParty(_ actors: [Int], of exchange: Int) -> Bool {
    ends(of: exchange).compactMap(party).contains { party in
      actors.contains { areSameParty($0, party) }
    }
  }

  /// Whether a profile, of those that fulfil a condition, realises an exchange.
  public func isRealised(_ exchange: Int, where condition: (Int) -> Bool = { _ in true }) -> Bool {
    targets(of: "passes", from: exchange).contains { object in
      sources(of: "realises-objects", "profile", to: object).contains { profile in
        exists(profile) && condition(profile) && realisedExchanges(of: profile).contains(exchange)
      }
    }
  }

  /// Whether an exchange that is or is to be digital at a point in time is realised by no service.
  ///
  /// - Parameter state: `current`, `new` or `future`; what is planned is asked for in the two that are to come.
  public func lacksService(_ exchange: Int, in state: String) -> Bool {
    guard let record = record(exchange), record.texts("states").contains(state) else { return false }
    let digitalisation = record["digitalisation"]
    return (digitalisation == "digital" || digitalisation == "planned" && state != "current")
      && isKnown("passes", of: exchange)
      && !isRealised(exchange) { value("life-cycle", of: $0) != "retired" }
  }

  /// The exchange that passes a business object digitally, where no exchange object refines it; `nil` where it need
  /// not be refined or is.
  public func exchangeLackingRefinement(of object: Int) -> Int? {
    guard record(object) != nil, refinements(of: object).isEmpty else { return nil }
    return sources(of: "passes", "exchange", to: object).first {
      value("digitalisation", of: $0) == "digital" && exists($0)
    }
  }

  /// The profiles that realise an exchange.
  public func realisers(of exchange: Int) -> [Int] {
    var profiles: [Int] = []
    for object in targets(of: "passes", from: exchange) {
      for profile in sources(of: "realises-objects", "profile", to: object)
      where !profiles.contains(profile) && exists(profile)
        && realisedExchanges(of: profile).contains(exchange)
      {
        profiles.append(profile)
      }
    }
    return profiles.sorted()
  }
}
