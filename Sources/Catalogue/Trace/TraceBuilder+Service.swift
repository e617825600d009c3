import Metamodel

/// The services of a trace: versions with the messages that carry the information, interfaces, instances and
/// consumptions.
extension TraceBuilder {
  /// What one message carries of one exchange object.
  struct Carrier {
    let message: String
    let object: Int
    /// The attribute that it carries; `nil` for the whole object.
    let attribute: String?
  }

  /// The versions that realise an exchange, and of these those that the trace is about where it is about some.
  func realisers(of exchange: Int) -> [Int] {
    let all = terms.realisers(of: exchange)
    let kept = inFocus(all)
    return kept.isEmpty ? all : kept
  }

  /// Those of some versions that the trace is about; all where it is about no versions.
  func inFocus(_ profiles: [Int]) -> [Int] {
    focus == .service ? profiles.filter { scope.profiles.contains($0) } : profiles
  }

  /// The service that an exchange lacks at some point in time that it belongs to.
  mutating func missingService(_ exchange: Int, _ objects: [Int]) -> [Trace.Cell] {
    let states = terms.record(exchange)?.texts("states") ?? []
    guard states.contains(where: { terms.lacksService(exchange, in: $0) }) else { return [] }
    let tie = ChainGap.Tie.below(["realises-objects": objects, "realises-exchanges": [exchange]])
    return gap(Element(exchange), ChainGap(kind: "service", tie: tie), "SP-13", 0)
  }

  // MARK: A version

  /// A version with the messages that carry the objects of one exchange.
  ///
  /// - Parameter withHead: whether it is named, and not only goes on from the exchange before.
  mutating func versionCells(_ profile: Int, _ objects: [Int], withHead: Bool) -> [Trace.Cell] {
    var cells = withHead ? [head(profile)] : []
    guard terms.isDigital(serviceOf: profile), profile >= 0 else { return cells }
    guard let interface = terms.logicalInterface(of: profile) else {
      if withHead {
        let missing = ChainGap(kind: "logical-interface", tie: .inside(terms.name(profile)))
        cells += gap(Element(profile), missing, "KO-04", 1)
      }
      return cells
    }
    let promised = terms.targets(of: "realises-objects", from: profile)
    let own = objects.filter(promised.contains)
    cells += messageCells(profile, carrying: own.flatMap { refinements(of: $0) })
    if withHead, terms.carriesNothing(interface) { cells += carriageGap(Element(interface), own, "SP-09") }
    guard let carried = objectsCarried(by: profile) else { return cells }
    for object in own where !carried.contains(object) {
      cells += carriageGap(Element(profile), [object], "SP-10")
    }
    return cells
  }

  /// A message that carries what refines one of some business objects; where nothing does, that is what is missing.
  private mutating func carriageGap(_ at: Element, _ objects: [Int], _ rule: String) -> [Trace.Cell] {
    let own = objects.filter { $0 >= 0 }
    guard
      let interface = terms.kind(at)?.id == "profile" ? terms.logicalInterface(of: at.position) : at.position,
      let refinement = own.lazy.flatMap(terms.refinements).first(where: { $0 >= 0 })
    else { return gap(at, ChainGap(kind: "exchange-object", tie: .below(["refines": own])), rule, 1) }
    return gap(at, ChainGap(kind: "message", tie: .message(interface, carries: refinement)), rule, 1)
  }

  /// The business objects behind what a version carries, asked for once.
  private mutating func objectsCarried(by profile: Int) -> Set<Int>? {
    if let known = carried[profile] { return known }
    let objects = terms.objectsCarried(by: profile)
    carried[profile] = .some(objects)
    return objects
  }

  mutating func head(_ profile: Int) -> Trace.Cell {
    var head = cell(Element(profile), 0)
    if let service = terms.service(of: profile) {
      head.companion = Element(service)
      nodes.insert(Element(service))
    }
    return head
  }

  /// The messages of a version that carry one of the objects, or the attribute that the trace begins with.
  mutating func messageCells(_ profile: Int, carrying objects: [Int]) -> [Trace.Cell] {
    guard let interface = terms.logicalInterface(of: profile) else { return [] }
    nodes.insert(Element(interface))
    let start = scope.start
    var messages = Ordered<String>()
    for carrier in carriers(of: interface) where objects.contains(carrier.object) {
      let isOther = start.position == carrier.object && start.part != nil && carrier.attribute != nil
      if isOther, carrier.attribute != start.part { continue }
      messages.insert(carrier.message)
    }
    return messages.list.map { cell(Element(interface, part: $0), 1) }
  }

  private mutating func carriers(of interface: Int) -> [Carrier] {
    if let known = carrying[interface] { return known }
    let parts = catalogue.parts(at: interface)
    let carriers = terms.links(from: interface, by: "carries", in: "messages").compactMap {
      link -> Carrier? in
      guard let object = terms.target(of: link), let node = link.node,
        let message = parts.last(where: { $0.nodes.contains(node) })
      else { return nil }
      return Carrier(message: message.id, object: object, attribute: catalogue.partName(of: link))
    }
    carrying[interface] = carriers
    return carriers
  }

  // MARK: The rest of a version

  /// How a version can be called, where it runs and who uses it.
  mutating func restCells(_ profile: Int) -> [Trace.Cell] {
    guard profile >= 0 else { return [] }
    var cells: [Trace.Cell] = []
    if terms.isDigital(serviceOf: profile) {
      let folder = ChainGap.Tie.inside(terms.name(profile))
      for (kind, found) in [
        ("technical-interface", terms.technicalInterfaces(of: profile)),
        ("instance", terms.instances(of: profile)),
      ] {
        cells += grouped(kind, found.map { [cell(Element($0), 3)] })
        if found.isEmpty {
          cells += gap(Element(profile), ChainGap(kind: kind, tie: folder), "KO-04", 1)
        }
      }
    }
    let consumptions = terms.sources(of: "uses", "consumption", to: profile)
    cells += grouped("consumption", consumptions.map { consumptionCells($0) })
    return cells
  }

  private mutating func consumptionCells(_ consumption: Int) -> [Trace.Cell] {
    var head = cell(Element(consumption), 3)
    if let consumer = terms.targets(of: "consumer", from: consumption).first {
      head.companion = Element(consumer)
      nodes.insert(Element(consumer))
    }
    let agreements = terms.targets(of: "agreements", from: consumption)
    var cells = [head] + agreements.map { cell(Element($0), 4) }
    if !terms.missingAgreements(of: consumption).isEmpty {
      let missing = ChainGap(kind: "agreement", tie: .above(consumption, "agreements"))
      cells += gap(Element(consumption), missing, "OV-01", 4)
    }
    return cells
  }

  /// Those of one kind as a group.
  private func grouped(_ kind: String, _ members: [[Trace.Cell]]) -> [Trace.Cell] {
    guard !members.isEmpty else { return [] }
    return [Trace.Cell(content: .group(kind: kind, members.flatMap { $0 }), depth: 2)]
  }
}
