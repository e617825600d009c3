import Metamodel

/// What a trace is about: the exchanges that its start has part in, and what of the chain it names itself.
struct TraceScope {
  let start: Element
  private(set) var exchanges = Ordered<Int>()
  private(set) var wholes = Ordered<Int>()
  private(set) var processes = Ordered<Int>()
  private(set) var objects = Ordered<Int>()
  private(set) var exchangeObjects = Ordered<Int>()
  private(set) var services = Ordered<Int>()
  private(set) var profiles = Ordered<Int>()
  /// What is passed on the way to the chain.
  private(set) var way = Ordered<Int>()
  private let terms: Terms
  private var catalogue: Catalogue { terms.catalogue }

  /// - Parameter start: the element that the trace is seen from.
  init(from start: Element, in terms: Terms) {
    self.start = start
    self.terms = terms
    gather(start.position)
  }

  /// The kinds that the chain consists of.
  static let chain: Set<String> = [
    "collaboration-process", "process", "exchange", "business-object", "exchange-object", "service",
    "profile",
    "logical-interface", "technical-interface", "instance", "consumption",
  ]

  /// Whether the start is a step of the chain itself.
  var beginsInChain: Bool { terms.kind(start).map { TraceScope.chain.contains($0.id) } ?? false }

  private mutating func gather(_ position: Int) {
    guard position >= 0 else { return }
    switch catalogue.descriptions[position].kind.id {
    case "exchange": add(exchange: position)
    case "process": add(process: position)
    case "collaboration-process":
      guard wholes.insert(position) else { return }
      for process in terms.targets(of: "processes", from: position) { add(process: process) }
    case "business-object": add(object: position)
    case "exchange-object":
      guard exchangeObjects.insert(position) else { return }
      for object in terms.targets(of: "refines", from: position) { add(object: object) }
    case "service":
      guard services.insert(position) else { return }
      for version in terms.versions(of: position) { add(profile: version) }
    case "profile": add(profile: position)
    case "logical-interface", "technical-interface", "instance":
      if let version = terms.version(of: position) { add(profile: version) }
    case "consumption": for version in terms.targets(of: "uses", from: position) { add(profile: version) }
    default:
      guard way.insert(position) else { return }
      for next in onward(from: position) { gather(next) }
    }
  }

  /// One that is retired is no exchange that exists, but can still be asked about.
  private mutating func add(exchange: Int) {
    if exchange >= 0, exchange == start.position || terms.exists(exchange) { exchanges.insert(exchange) }
  }

  /// A process with its exchanges, in the order of its steps.
  private mutating func add(process: Int) {
    guard process >= 0, processes.insert(process) else { return }
    let ends = terms.links(to: process).filter {
      ["from", "to"].contains($0.field.id) && terms.isKind("exchange", $0.source)
        && (process != start.position || start.part == nil || catalogue.partName(of: $0) == start.part)
    }
    for end in ends.sorted(by: { ($0.targetPart ?? 0, $0.source) < ($1.targetPart ?? 0, $1.source) }) {
      add(exchange: end.source)
    }
  }

  private mutating func add(object: Int) {
    guard object >= 0, objects.insert(object) else { return }
    for exchange in terms.exchanges(passing: object) { add(exchange: exchange) }
  }

  private mutating func add(profile: Int) {
    guard profile >= 0, profiles.insert(profile) else { return }
    for exchange in terms.realisedExchanges(of: profile) { add(exchange: exchange) }
  }

  // MARK: Towards the chain

  /// What a description outside the chain leads to: the steps of the chain that it is tied to, and others that lie
  /// between.
  private func onward(from position: Int) -> [Int] {
    let kind = catalogue.descriptions[position].kind
    if kind.id == "actor" {
      let steps = responsibilities(of: position).filter {
        TraceScope.chain.contains(catalogue.descriptions[$0.position].kind.id)
      }
      return Ordered(steps.map(\.position)).list
    }
    // Information leads on by what it describes, not by who else uses the words.
    let wanted =
      kind.perspective == .information ? ["business-object", "exchange-object"] : TraceScope.chain
    let steps = TraceScope.between[kind.id] ?? []
    var found = Ordered<Int>()
    for link in terms.links(from: position) {
      guard let target = terms.target(of: link), target >= 0 else { continue }
      if wanted.contains(catalogue.descriptions[target].kind.id) || steps.contains(.to(link.field.id)) {
        found.insert(target)
      }
    }
    for link in terms.links(to: position) where link.isSound && !TraceScope.isPublication(link) {
      let source = catalogue.descriptions[link.source].kind.id
      if wanted.contains(source) || steps.contains(.from(source, link.field.id)) { found.insert(link.source) }
    }
    return found.list
  }

  /// A step outside the chain: to what a field names, or from a kind that names one by a field.
  private enum Step: Hashable {
    case to(String)
    case from(String, String)
  }

  /// The steps from kinds that are two or more references away from the chain.
  private static let between: [String: Set<Step>] = [
    "customer": [.from("customer-action", "customers")],
    "life-situation": [.to("life-events")],
    "life-event": [.to("leads-to")],
    "goal": [.from("goal", "part-of"), .from("collaboration", "goals")],
    "collaboration-idea": [.from("collaboration", "ideas")],
    "concept-model": [.to("concepts")],
    "information-area": [.from("concept", "area")],
    "reference-model": [.to("contains")],
    "legal-source": [.from("legal-source", "part-of"), .from("legal-requirement", "legal-sources")],
    "city-plan": [.from("plan-area", "plan")],
    "plan-area": [.from("plan-area", "part-of")],
    "benefit": [.to("arises-through")],
    "standard": [.from("standard-adoption", "standard")],
  ]

  /// Whether a link only says which catalogue something is published in.
  static func isPublication(_ link: Link) -> Bool {
    link.field === Structure.publication.schema["catalogue"]
  }
}

/// What an actor has to do with the chain.
extension TraceScope {
  struct Responsibility {
    let position: Int
    /// The role, or the relation as the actor sees it.
    let label: Words
  }

  /// What the actor owns, produces and consumes, by the fields that say so.
  func responsibilities(of actor: Int) -> [Responsibility] {
    terms.links(to: actor).compactMap { link in
      guard link.isSound else { return nil }
      if let role = terms.role(givenBy: link) { return Responsibility(position: link.source, label: role) }
      guard ["actor", "provider", "consumer", "through", "primary-source"].contains(link.field.id),
        terms.catalogue.descriptions[link.source].kind.schema.fields.contains(where: { $0 === link.field }),
        let inverse = link.field.reference?.inverse
      else { return nil }
      return Responsibility(position: link.source, label: inverse.label)
    }
  }
}
