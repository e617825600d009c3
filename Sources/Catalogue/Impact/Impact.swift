import Metamodel

/// What a change of one element reaches: in how many steps, whom to inform, and which agreements and legal assessments
/// it makes old (VLDS 4.0, 7.4).
public struct Impact: Sendable {
  /// The element that changes.
  public let start: Element
  /// What is affected, nearest first; agreements and legal assessments apart.
  public let affected: [Affected]
  /// Those who use a version that the change touches: they are to be informed (VLDS 4.0, 7.4).
  public let inform: [Consumer]
  /// Those who use a service that in its turn uses one of these versions.
  public let indirect: [Consumer]
  /// The agreements that speak of what changes and have not ended.
  public let agreements: [Affected]
  /// The latest legal assessments of what changes (JU-03).
  public let assessments: [Affected]
  /// What fails if the start, an instance, is down; `nil` for all else.
  public let outage: Outage?

  /// Something that a change reaches.
  public struct Affected: Sendable, Hashable {
    /// The position of the description.
    public let position: Int
    /// How many references lie between.
    public let distance: Int
    /// What it was reached from.
    public let via: Element
    /// The reference between the two, by the name of its field or relation.
    public let field: String
  }

  /// Somebody who uses a service.
  public struct Consumer: Sendable, Hashable {
    /// The actor; `nil` where the consumption names none that is there.
    public let actor: Int?
    public let consumption: Int
    /// Whom to turn to: as the consumption says, else as its actor does.
    public let contact: Contact?
  }

  /// Follows what depends on an element.
  public init(of start: Element, in terms: Terms) {
    var walk = ImpactWalk(from: start, in: terms)
    walk.run()
    self.start = start
    let found = walk.found
    func kind(_ one: Affected) -> String { terms.kind(Element(one.position))?.id ?? "" }
    agreements = found.filter { kind($0) == "agreement" }
    assessments = found.filter { kind($0) == "legal-assessment" }
    affected = found.filter { !["agreement", "legal-assessment"].contains(kind($0)) }
    let consumptions = found.filter { kind($0) == "consumption" && terms.isActive($0.position) }.map(
      \.position)
    let own =
      terms.isKind("consumption", start.position) && terms.isActive(start.position) ? [start.position] : []
    inform = (own + consumptions.filter { walk.reach(of: $0) == .full }).map { Consumer($0, in: terms) }
    indirect = consumptions.filter { walk.reach(of: $0) == .indirect }.map { Consumer($0, in: terms) }
    outage = terms.isKind("instance", start.position) ? Outage(of: start.position, in: terms) : nil
  }
}

extension Impact.Consumer {
  /// The consumer of a consumption.
  init(_ consumption: Int, in terms: Terms) {
    actor = terms.targets(of: "consumer", from: consumption).first
    self.consumption = consumption
    contact =
      terms.record(consumption)?.record("contact").flatMap(Contact.init)
      ?? actor.flatMap { terms.record($0)?.record("contact") }.flatMap(Contact.init)
  }
}

/// A function or person to turn to.
public struct Contact: Sendable, Hashable {
  public let function: String?
  public let name: String?
  public let email: String?
  public let phone: String?
  public let url: String?

  /// Reads a contact; `nil` where nothing stands in it.
  public init?(_ record: Record) {
    let text = { (field: String) in record.has(field) ? record[field] : nil }
    (function, name, email) = (text("function"), text("name"), text("email"))
    (phone, url) = (text("phone"), text("url"))
    if parts.isEmpty { return nil }
  }

  /// What is known, from the function to the web address.
  public var parts: [String] { [function, name, email, phone, url].compactMap { $0 } }
}
