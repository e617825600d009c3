/// Changes, whom they touch and who has been told of them (VLDS 4.0, 7.4; rules.yaml, terms and VE-03).
extension Terms {
  /// Whether a change is to come: it has not been made, and its day, where it has one, has not passed.
  public func isToCome(_ change: Int) -> Bool {
    guard let record = record(change), !record.has("made-on") else { return false }
    guard let today, let planned = record.day("planned-date") else { return true }
    return planned >= today
  }

  /// The active consumptions that a change touches, in order: of the versions that it affects, themselves or through
  /// their service, interfaces or objects carried, and those through an instance that it affects.
  public func consumptions(affectedBy change: Int) -> [Int] {
    var versions: Set<Int> = []
    var found: Set<Int> = []
    for target in targets(of: "affects", from: change) {
      switch kind(of: target)?.id {
      case "profile": versions.insert(target)
      case "service": versions.formUnion(self.versions(of: target))
      case "logical-interface", "technical-interface":
        if let version = version(of: target) { versions.insert(version) }
      case "exchange-object": versions.formUnion(carriers(of: target))
      case "instance":
        guard let version = version(of: target) else { continue }
        found.formUnion(
          sources(of: "instances", "consumption", to: target).filter {
            isActive($0) && targets(of: "uses", from: $0).contains(version)
          })
      default: continue
      }
    }
    for version in versions { found.formUnion(activeConsumptions(of: version)) }
    return found.sorted()
  }

  /// The earliest day on which each actor named in the notices of a change has been told of it.
  public func noticeDays(of change: Int) -> [Int: Day] {
    guard let record = record(change) else { return [:] }
    let actors = links(from: change).reduce(into: [Int: Int]()) { actors, link in
      if let node = link.node { actors[node] = target(of: link) }
    }
    return record.records("notices").reduce(into: [:]) { days, entry in
      guard let day = entry.day("date"), let actor = entry.node("actor").flatMap({ actors[$0] }) else {
        return
      }
      days[actor] = min(day, days[actor] ?? day)
    }
  }

  /// told(C, K): the earliest day on which the consumer of a consumption, or an actor it is within, had notice of a
  /// change.
  ///
  /// - Parameter days: ``noticeDays(of:)`` of the change.
  public func told(_ consumption: Int, by days: [Int: Day]) -> Day? {
    guard !days.isEmpty, let consumer = targets(of: "consumer", from: consumption).first else { return nil }
    return ([consumer] + reached(by: "part-of", from: consumer)).compactMap { days[$0] }.min()
  }

  /// notice(C, K): the longest notice period, in days, of a change and of the valid agreements of a consumption.
  public func notice(_ change: Int, _ consumption: Int) -> Int? {
    let agreements = targets(of: "agreements", from: consumption).filter(isValid)
    return ([change] + agreements).compactMap { record($0)?.number("notice-period") }.max()
  }
}
