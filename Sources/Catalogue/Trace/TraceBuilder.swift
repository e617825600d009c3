import Metamodel

/// Lays out a trace: one band for each exchange, by process, then what of the chain has no exchange.
struct TraceBuilder {
  let scope: TraceScope
  let terms: Terms
  let focus: Focus?
  var catalogue: Catalogue { terms.catalogue }
  /// What stands in the bands, also what is told of beside it.
  var nodes = Ordered<Element>()
  /// What stands in a cell of its own.
  var standing: Set<Element> = []
  var gaps = Ordered<Trace.Gap>()
  /// What the messages of each interface carry, and the business objects behind it, once asked for.
  var carrying: [Int: [Carrier]] = [:]
  var carried: [Int: Set<Int>?] = [:]
  private var bands: [Trace.Band] = []

  init(_ scope: TraceScope, _ terms: Terms) {
    self.scope = scope
    self.terms = terms
    focus = TraceBuilder.focus(of: scope, in: terms)
  }

  /// The bands from top to bottom.
  mutating func build() -> [Trace.Band] {
    addExchanges()
    addProcessesWithoutExchange()
    for object in scope.objects.list where !nodes.contains(Element(object)) { add(looseObject: object) }
    for object in scope.exchangeObjects.list where !nodes.contains(Element(object)) {
      add(looseExchangeObject: object)
    }
    for profile in scope.profiles.list where !nodes.contains(Element(profile)) { add(looseProfile: profile) }
    for service in scope.services.list where terms.versions(of: service).isEmpty {
      add(emptyService: service)
    }
    let lead = lead()
    return lead.isEmpty ? bands : [lead] + bands
  }

  // MARK: Exchanges

  private mutating func addExchanges() {
    let flows = TraceFlows(scope, terms)
    for group in flows.groups {
      if let anchor = group.anchor { addHeader(anchor) }
      let profiles = group.flows.map { realisers(of: $0.exchange) }
      for (index, flow) in group.flows.enumerated() {
        let realisers = profiles[index]
        let before = index > 0 ? profiles[index - 1] : []
        let after = index + 1 < profiles.count ? profiles[index + 1] : []
        let objects = objects(of: flow.exchange, realisers)
        var band = Trace.Band()
        band[.process] = exchangeCells(flow)
        // One that is retired is no exchange that passes them.
        if !terms.exists(flow.exchange) { band[.process] += exchangeGaps(of: objects, []) }
        band[.information] = informationCells(objects, of: flow.exchange)
        // One service that carries exchange after exchange is named once.
        for profile in realisers {
          let goesOn = before == realisers && realisers.count == 1
          band[.service] += versionCells(profile, objects, withHead: !goesOn)
          if !after.contains(profile) { band[.service] += restCells(profile) }
        }
        band[.service] += missingService(flow.exchange, objects)
        band[.law] = lawCells(
          flow.exchange, objects, realisers.filter { !after.contains($0) })
        bands.append(band)
      }
    }
  }

  private mutating func addHeader(_ end: Int) {
    var band = Trace.Band()
    band[.process] = processCells(end)
    bands.append(band)
  }

  /// A process with its actor, or a customer.
  private mutating func processCells(_ end: Int) -> [Trace.Cell] {
    var cells = [cell(Element(end), 0)]
    cells += actorCells(&cells[0], 1)
    return cells
  }

  /// Tells the actor of a process beside it; gives the hole where there is none.
  private mutating func actorCells(_ process: inout Trace.Cell, _ depth: Int) -> [Trace.Cell] {
    guard let position = process.element?.position, terms.isKind("process", position) else { return [] }
    guard let actor = terms.targets(of: "actor", from: position).first else {
      return gap(Element(position), above: "actor", kind: "actor", "SP-01", depth)
    }
    process.companion = Element(actor)
    nodes.insert(Element(actor))
    return []
  }

  /// An exchange and its other end.
  private mutating func exchangeCells(_ flow: TraceFlows.Flow) -> [Trace.Cell] {
    let depth = flow.anchor == nil ? 0 : 1
    var cells = [cell(Element(flow.exchange), depth)]
    if let anchor = flow.anchor, let part = anchor.part { nodes.insert(Element(anchor.position, part: part)) }
    for (other, direction, field) in flow.others {
      guard let other else {
        cells += gap(Element(flow.exchange), above: field, kind: "process", "KO-01", depth + 1)
        continue
      }
      if other.part != nil { nodes.insert(other) }
      var end = cell(other.whole, depth + 1)
      end.direction = direction
      let missing = actorCells(&end, depth + 2)
      cells += [end] + missing
    }
    return cells
  }

  // MARK: What has no exchange

  private mutating func addProcessesWithoutExchange() {
    for whole in scope.wholes.list {
      var missing: [Trace.Cell] = []
      if terms.targets(of: "processes", from: whole).isEmpty, isWritten("processes", of: whole) {
        missing += gap(Element(whole), above: "processes", kind: "process", "KO-02", 1)
      }
      if Set(terms.record(whole)?.texts("processes") ?? []).count < 2 {
        let process = ChainGap(kind: "process", tie: .above(whole, "processes"))
        missing += gap(Element(whole), process, "KO-02", 1)
      }
      guard !missing.isEmpty else { continue }
      var band = Trace.Band()
      band[.process] = [cell(Element(whole), 0)] + missing
      bands.append(band)
    }
    for process in scope.processes.list where !nodes.contains(Element(process)) {
      var band = Trace.Band()
      band[.process] = processCells(process)
      let missing = ChainGap(kind: "exchange", tie: .below(["from": [process]]))
      band[.process] += gap(Element(process), missing, nil, 1)
      bands.append(band)
    }
  }

  private mutating func add(looseObject object: Int) {
    let profiles = inFocus(terms.sources(of: "realises-objects", "profile", to: object))
    var band = Trace.Band()
    band[.process] = exchangeGaps(of: [object], profiles)
    band[.information] = informationCells([object], of: nil)
    for profile in profiles {
      band[.information] += objectGap(of: profile)
      band[.service] += versionCells(profile, [object], withHead: true) + restCells(profile)
    }
    band[.law] = lawCells(nil, [object], profiles)
    bands.append(band)
  }

  private mutating func add(looseExchangeObject object: Int) {
    var band = Trace.Band()
    let refined = terms.targets(of: "refines", from: object)
    let profiles = Ordered(terms.carriers(of: object)).list
    band[.process] = exchangeGaps(of: [], profiles)
    band[.information] = refined.map { cell(Element($0), 0) }
    if refined.isEmpty {
      band[.information] += gap(Element(object), above: "refines", kind: "business-object", "SP-06", 0)
    }
    band[.information] += exchangeObjectCells(object, 1)
    for profile in profiles {
      band[.information] += objectGap(of: profile)
      band[.service] += [head(profile)] + messageCells(profile, carrying: [object])
      band[.service] += restCells(profile)
    }
    band[.law] = lawCells(nil, [object], profiles)
    bands.append(band)
  }

  private mutating func add(looseProfile profile: Int) {
    let objects = terms.targets(of: "realises-objects", from: profile)
    var band = Trace.Band()
    band[.process] = exchangeGaps(of: objects, [profile])
    if isWritten("realises-exchanges", of: profile),
      terms.targets(of: "realises-exchanges", from: profile).isEmpty
    {
      band[.process] += gap(Element(profile), above: "realises-exchanges", kind: "exchange", "SP-15", 0)
    }
    band[.information] = informationCells(objects, of: nil) + objectGap(of: profile)
    band[.service] = versionCells(profile, objects, withHead: true) + restCells(profile)
    band[.law] = lawCells(nil, objects, [profile])
    bands.append(band)
  }

  private mutating func add(emptyService service: Int) {
    var band = Trace.Band()
    let profile = ChainGap(kind: "profile", tie: .inside(terms.name(service)))
    band[.service] = [cell(Element(service), 0)] + gap(Element(service), profile, "KO-04", 1)
    band[.process] = gap(
      Element(service), ChainGap(kind: "exchange", tie: .below(["passes": []])), "SP-15", 0)
    bands.append(band)
  }

  /// The exchanges that business objects lack to be passed, and the services of versions to be of use.
  private mutating func exchangeGaps(of objects: [Int], _ profiles: [Int]) -> [Trace.Cell] {
    var cells: [Trace.Cell] = []
    for object in objects where terms.exchanges(passing: object).isEmpty {
      cells += gap(Element(object), ChainGap(kind: "exchange", tie: .below(["passes": [object]])), "SP-06", 0)
    }
    for service in Ordered(profiles.compactMap(terms.service)).list where terms.realisesNothing(service) {
      let promised = terms.versions(of: service).flatMap { terms.targets(of: "realises-objects", from: $0) }
      let missing = ChainGap(kind: "exchange", tie: .below(["passes": Ordered(promised).list]))
      cells += gap(Element(service), missing, "SP-15", 0)
    }
    return cells
  }

  /// The business object that a version of a digital service lacks.
  private mutating func objectGap(of profile: Int) -> [Trace.Cell] {
    guard terms.isDigital(serviceOf: profile), terms.targets(of: "realises-objects", from: profile).isEmpty
    else { return [] }
    return gap(Element(profile), above: "realises-objects", kind: "business-object", "SP-08", 0)
  }
}

extension Ordered {
  init(_ values: some Sequence<Value>) {
    self.init()
    for value in values { insert(value) }
  }
}
