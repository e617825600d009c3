import Catalogue
import Metamodel

/// The way from a need or an exchange to the services that carry it and to those who use them, with its holes
/// (VLDS 4.0, 5.4): exchange, business object, exchange object, service with its four parts, instance, consumption
/// and agreement.
struct Chain {
  private(set) var rows: [Row] = []
  private let terms: Terms
  private var catalogue: Catalogue { terms.catalogue }
  private let completeness: Completeness
  private var shown: Set<Int> = []

  /// The kinds that a chain begins with as they are; from others it begins with the exchanges that they have part in.
  static let beginnings: Set<String> = [
    "life-event", "customer-action", "collaboration-process", "process", "exchange",
  ]

  /// - Parameter start: the position of a description.
  init(from start: Int, in terms: Terms) {
    self.terms = terms
    completeness = Completeness(terms)
    switch terms.catalogue.descriptions[start].kind.id {
    case "life-event": lifeEvent(start)
    case "customer-action": action(start, 0)
    case "collaboration-process": collaborationProcess(start, 0)
    case "process": process(start, 0)
    case "exchange": exchange(start, 0)
    default: for exchange in Chain.exchanges(of: start, in: terms) { self.exchange(exchange, 0) }
    }
  }

  /// Whether a chain can begin with a description.
  static func begins(with position: Int, in terms: Terms) -> Bool {
    beginnings.contains(terms.catalogue.descriptions[position].kind.id)
      || !exchanges(of: position, in: terms).isEmpty
  }

  /// The exchanges of this catalogue that information or a service has part in.
  private static func exchanges(of position: Int, in terms: Terms) -> [Int] {
    let catalogue = terms.catalogue
    let description = catalogue.descriptions[position]
    let passing = { (objects: [Int]) in
      objects.flatMap { catalogue.sources(of: "passes", in: "exchange", to: $0) }
    }
    let found: [Int]
    switch description.kind.id {
    case "business-object": found = passing([position])
    case "exchange-object": found = passing(catalogue.targets(of: "refines", from: position))
    case "service":
      found = catalogue.targets(of: "versions", from: position).flatMap(terms.realisedExchanges)
    case "profile", "logical-interface", "technical-interface", "instance":
      found = catalogue.profile(of: description).map(terms.realisedExchanges) ?? []
    case "consumption":
      found = catalogue.targets(of: "uses", from: position).flatMap(terms.realisedExchanges)
    default: found = []
    }
    return Set(found).filter { $0 >= 0 }.sorted()
  }

  // MARK: Needs and processes

  private mutating func lifeEvent(_ event: Int) {
    add(event, 0)
    let actions = catalogue.targets(of: "leads-to", from: event)
    for action in actions { self.action(action, 1, .above(event, "leads-to")) }
    let processes = ([event] + actions).flatMap {
      catalogue.sources(of: "starts-from", in: "collaboration-process", to: $0)
    }
    for process in Array(Set(processes)).sorted() { collaborationProcess(process, 1) }
    if actions.isEmpty { gap("customer-action", .above(event, "leads-to"), 1) }
  }

  private mutating func action(_ action: Int, _ depth: Int, _ tie: ChainGap.Tie? = nil) {
    guard add(action, depth, tie) else { return }
    let exchanges = catalogue.targets(of: "starts-exchanges", from: action)
    let processes = catalogue.targets(of: "starts-processes", from: action)
    let tie = ChainGap.Tie.above(action, "starts-exchanges")
    for exchange in exchanges { self.exchange(exchange, depth + 1, tie) }
    for process in processes { self.process(process, depth + 1) }
    if exchanges.isEmpty, processes.isEmpty { gap("exchange", tie, depth + 1) }
  }

  private mutating func collaborationProcess(_ whole: Int, _ depth: Int) {
    guard add(whole, depth) else { return }
    let processes = catalogue.targets(of: "processes", from: whole)
    let tie = ChainGap.Tie.above(whole, "processes")
    for process in processes { self.process(process, depth + 1, tie) }
    if processes.isEmpty { gap("process", tie, depth + 1) }
  }

  private mutating func process(_ process: Int, _ depth: Int, _ tie: ChainGap.Tie? = nil) {
    guard add(process, depth, tie) else { return }
    let exchanges = catalogue.links(to: process)
      .filter {
        ["from", "to"].contains($0.field.id) && catalogue.descriptions[$0.source].kind.id == "exchange"
      }
      .map(\.source)
    let tie = ChainGap.Tie.below(["from": [process]])
    for exchange in Array(Set(exchanges)).sorted() { self.exchange(exchange, depth + 1, tie) }
    if exchanges.isEmpty { gap("exchange", tie, depth + 1) }
  }

  // MARK: The exchange

  private mutating func exchange(_ exchange: Int, _ depth: Int, _ tie: ChainGap.Tie? = nil) {
    guard add(exchange, depth, tie) else { return }
    let passing = ChainGap.Tie.above(exchange, "passes")
    let objects = catalogue.targets(of: "passes", from: exchange)
    if objects.isEmpty { gap("business-object", passing, depth + 1) }
    let digitalisation = catalogue.descriptions[exchange].choice("digitalisation")
    let isDigital = digitalisation != "never" && digitalisation != "manual"
    for object in objects { businessObject(object, isDigital, depth + 1, passing) }
    let realising = ChainGap.Tie.below(["realises-objects": objects, "realises-exchanges": [exchange]])
    let profiles = terms.realisers(of: exchange)
    for profile in profiles where profile >= 0 { self.profile(profile, of: exchange, depth + 1, realising) }
    if profiles.isEmpty, isDigital { gap("service", realising, depth + 1) }
  }

  /// - Parameter isDigital: whether the exchange is, so that the object has to be refined.
  private mutating func businessObject(
    _ object: Int, _ isDigital: Bool, _ depth: Int, _ tie: ChainGap.Tie
  ) {
    guard add(object, depth, tie) else { return }
    let refinements = catalogue.sources(of: "refines", in: "exchange-object", to: object)
    if isDigital || !refinements.isEmpty {
      all(refinements, "exchange-object", .below(["refines": [object]]), depth + 1)
    }
  }

  // MARK: The service

  private mutating func profile(_ profile: Int, of exchange: Int, _ depth: Int, _ tie: ChainGap.Tie) {
    let description = catalogue.descriptions[profile]
    if let service = catalogue.service(of: description) { add(service, depth, tie) }
    guard add(profile, depth + 1) else { return }
    if terms.isDigital(serviceOf: profile) {
      logicalInterface(of: profile, exchange, depth + 2)
      let folder = ChainGap.Tie.inside(description.id)
      let technical = catalogue.targets(of: "technical-interfaces", from: profile)
      all(technical, "technical-interface", folder, depth + 2)
      all(catalogue.targets(of: "instances", from: profile), "instance", folder, depth + 2)
    }
    let using = ChainGap.Tie.below([
      "uses": [profile], "instances": catalogue.targets(of: "instances", from: profile),
    ])
    let consumptions = catalogue.sources(of: "uses", in: "consumption", to: profile)
    for consumption in consumptions {
      guard add(consumption, depth + 2, using) else { continue }
      let agreements = catalogue.targets(of: "agreements", from: consumption)
      all(agreements, "agreement", .above(consumption, "agreements"), depth + 3)
    }
    // People use an e-service without being described one by one.
    let type = catalogue.service(of: description).flatMap { catalogue.descriptions[$0].choice("type") }
    if consumptions.isEmpty, type != "e-service" { gap("consumption", using, depth + 2) }
  }

  /// The interface, and for each exchange object of the exchange the message that carries it.
  private mutating func logicalInterface(of profile: Int, _ exchange: Int, _ depth: Int) {
    let description = catalogue.descriptions[profile]
    guard let interface = catalogue.targets(of: "logical-interface", from: profile).first else {
      gap("logical-interface", .inside(description.id), depth)
      return
    }
    add(interface, depth)
    let objects = catalogue.targets(of: "passes", from: exchange)
      .filter { catalogue.targets(of: "realises-objects", from: profile).contains($0) }
      .flatMap { catalogue.sources(of: "refines", in: "exchange-object", to: $0) }
    for object in Array(Set(objects)).sorted() {
      let carriers = catalogue.links(to: object).filter { $0.field.id == "carries" && $0.source == interface }
      if let carrier = carriers.first {
        let message = catalogue.sourcePartName(of: carrier)
        rows.append(
          Row(depth: depth + 1, step: Chain.message, content: .there(interface, part: message), holds: true))
      } else {
        let gap = ChainGap(kind: "message", tie: .message(interface, carries: object))
        rows.append(
          Row(depth: depth + 1, step: Chain.message, content: .gap(gap), holds: false, another: gap))
      }
    }
  }

  static let message = Words(sv: "Meddelande", en: "Message")

  // MARK: Rows

  /// Adds descriptions that end the way, or the hole where there is none.
  private mutating func all(_ positions: [Int], _ kind: String, _ tie: ChainGap.Tie, _ depth: Int) {
    for position in positions { add(position, depth, tie) }
    if positions.isEmpty { gap(kind, tie, depth) }
  }

  /// Adds a description with its open questions; false where it stands further up already.
  @discardableResult
  private mutating func add(_ position: Int, _ depth: Int, _ tie: ChainGap.Tie? = nil) -> Bool {
    let kind = catalogue.descriptions[position].kind
    let another = tie.map { ChainGap(kind: kind.id, tie: $0) }
    guard shown.insert(position).inserted else {
      rows.append(
        Row(depth: depth, step: kind.label, content: .again(position), holds: true, another: another))
      return false
    }
    let missing = completeness.gaps(of: position, published: false).filter { !$0.field.isWeak }.count
    let isThere = catalogue.descriptions[position].document != nil
    rows.append(
      Row(
        depth: depth, step: kind.label, content: .there(position, part: nil), holds: isThere && missing == 0,
        missing: missing, another: another))
    for (index, text) in catalogue.openQuestions(at: position).enumerated() {
      rows.append(
        Row(
          depth: depth + 1, step: Words(sv: "Öppen fråga", en: "Open question"),
          content: .question(position, number: index + 1, text: text), holds: true))
    }
    return true
  }

  private mutating func gap(_ kind: String, _ tie: ChainGap.Tie, _ depth: Int) {
    guard let step = catalogue.metamodel[kind]?.label else { return }
    let gap = ChainGap(kind: kind, tie: tie)
    rows.append(Row(depth: depth, step: step, content: .gap(gap), holds: false, another: gap))
  }
}

extension Catalogue {
  /// What a description says that is not known yet.
  func openQuestions(at position: Int) -> [String] {
    guard let node = descriptions[position].node("open-questions"),
      let document = descriptions[position].document
    else { return [] }
    return document.values(node).map { node in
      document.nodes[node].shape == .map
        ? document.text(node, in: .swedish, fallback: manifest.language) : document.text(node)
    }
  }
}
