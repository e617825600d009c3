import Metamodel

/// The family of a service, and what its versions carry (rules.yaml, terms).
extension Terms {
  /// The service whose folder a description lies in.
  public func service(of position: Int) -> Int? {
    guard position >= 0 else { return outside.service(of: position) }
    note(ReadLog.content(position))
    return catalogue.service(of: catalogue.descriptions[position])
  }

  /// The profile of the version whose folder a description lies in; it stands for the version.
  public func version(of position: Int) -> Int? {
    guard position >= 0 else { return outside.version(of: position) }
    note(ReadLog.content(position))
    return catalogue.profile(of: catalogue.descriptions[position])
  }

  /// The number of the version whose folder a description lies in; `nil` where the folder has no such name.
  public func versionNumber(of position: Int) -> VersionNumber? {
    guard let id = description(position)?.id else { return nil }
    return id.split(separator: "/").dropFirst().first.flatMap { VersionNumber($0) }
  }

  /// Whether two descriptions of a catalogue lie in the folder of one service.
  public func isSameService(_ one: Int, _ other: Int) -> Bool {
    let folder = { (position: Int) in catalogue.descriptions[position].id.prefix { $0 != "/" } }
    return folder(one) == folder(other)
  }

  /// Whether the service that a description belongs to is digital; so it is where nothing is known of it.
  public func isDigital(serviceOf position: Int) -> Bool {
    service(of: position).map { value("type", of: $0) != "non-digital" } ?? true
  }

  /// The profiles of a service.
  public func versions(of service: Int) -> [Int] { targets(of: "versions", from: service) }

  /// The logical interface of a version.
  public func logicalInterface(of version: Int) -> Int? {
    targets(of: "logical-interface", from: version).first
  }

  /// The technical interfaces of a version.
  public func technicalInterfaces(of version: Int) -> [Int] {
    targets(of: "technical-interfaces", from: version)
  }

  /// The instances of a version.
  public func instances(of version: Int) -> [Int] { targets(of: "instances", from: version) }

  /// producers(V): the holders of the role for the service of a version.
  public func producers(of version: Int) -> Holders {
    service(of: version).map { holders(of: "producer", for: $0) } ?? Holders(actors: [], count: 0)
  }

  /// Whether a profile is in operation or phasing out.
  public func isInOperation(_ profile: Int) -> Bool {
    ["in-operation", "phasing-out"].contains(value("life-cycle", of: profile))
  }

  /// Whether a service has a version in operation.
  public func hasVersionInOperation(_ service: Int) -> Bool {
    exists(service) && versions(of: service).contains(where: isInOperation)
  }

  /// carried(V): the exchange objects in the messages of a version, an attribute counting as its object.
  public func carried(by version: Int) -> [Int] {
    logicalInterface(of: version).map { targets(of: "carries", in: "messages", from: $0) } ?? []
  }

  /// The business objects that what a version carries refines; `nil` where it has no logical interface, or not all of
  /// them are known.
  public func objectsCarried(by version: Int) -> Set<Int>? {
    guard logicalInterface(of: version) != nil, isCarriedKnown(by: version) else { return nil }
    let carried = carried(by: version)
    guard carried.allSatisfy({ isKnown("refines", of: $0) }) else { return nil }
    return Set(carried.flatMap { targets(of: "refines", from: $0) })
  }

  /// Whether no message of a logical interface says what it carries, and it should.
  public func carriesNothing(_ interface: Int) -> Bool {
    guard isDigital(serviceOf: interface), let record = record(interface) else { return false }
    return !record.records("messages").contains { $0.has("carries") }
  }

  /// Whether no version of a service realises an exchange; one may where a reference is broken.
  public func realisesNothing(_ service: Int) -> Bool {
    record(service) != nil
      && versions(of: service).allSatisfy { profile in
        realisedExchanges(of: profile).isEmpty
          && ["realises-objects", "realises-exchanges"].allSatisfy { isKnown($0, of: profile) }
      }
  }

  /// Whether all that the messages of a version carry is known.
  public func isCarriedKnown(by version: Int) -> Bool {
    logicalInterface(of: version).map { isKnown("carries", in: "messages", of: $0) } ?? true
  }

  /// The versions whose messages carry an exchange object, or an attribute of it.
  public func carriers(of object: Int) -> [Int] {
    sources(of: "carries", in: "messages", "logical-interface", to: object).compactMap(version)
  }

  /// Whether a consumption is connected or disconnecting.
  public func isActive(_ consumption: Int) -> Bool {
    ["connected", "disconnecting"].contains(value("connection", of: consumption))
  }

  /// The active consumptions of a version.
  public func activeConsumptions(of version: Int) -> [Int] {
    sources(of: "uses", "consumption", to: version).filter(isActive)
  }

  /// class(aspect, V): the highest value of an aspect among the objects that a version carries and their attributes.
  ///
  /// - Parameter aspect: `confidentiality`, `integrity`, `availability` or `traceability`.
  public func classification(_ aspect: String, of version: Int) -> Int? {
    classifications(carriedBy: version).compactMap { $0.number(aspect) }.max()
  }

  /// The classifications of the objects that a version carries and of their attributes.
  public func classifications(carriedBy version: Int) -> [Record] {
    carried(by: version).compactMap { record($0) }.flatMap { object in
      ([object] + object.records("attributes")).compactMap { $0.record("classification") }
    }
  }
}
