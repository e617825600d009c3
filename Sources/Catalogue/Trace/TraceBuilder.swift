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
  private(set) var standing: Set<Element> = []
  var gaps = Ordered<Trace.Gap>()
  /// What the messages of each interface carry, and each version in all, once asked for.
  var carrying: [Int: [Carrier]] = [:]
  var carried: [Int: [Int]] = [:]
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
      var band = Trace.Band()
      band[.service] = [cell(Element(service), 0)]
      let missing = ChainGap(kind: "profile", tie: .inside(terms.name(service)))
      band[.service].append(gap(Element(service), missing, "KO-04", 1))
      bands.append(band)
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
        band[.information] = informationCells(objects, of: flow.exchange, realisers)
        // One service that carries exchange after exchange is named once.
        for profile in realisers {
          let goesOn = before == realisers && realisers.count == 1
          band[.service] += versionCells(profile, objects, withHead: !goesOn)
          if !after.contains(profile) { band[.service] += restCells(profile) }
        }
        if let missing = missingService(flow.exchange, objects) { band[.service].append(missing) }
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
    guard terms.isKind("process", end) else { return cells }
    if let actor = terms.targets(of: "actor", from: end).first {
      cells[0].companion = Element(actor)
      nodes.insert(Element(actor))
    } else {
      let missing = ChainGap(kind: "actor", tie: .above(end, "actor"))
      cells.append(gap(Element(end), missing, isBroken("actor", of: end) ? "ST-01" : "SP-01", 1))
    }
    return cells
  }

  /// An exchange and its other end.
  private mutating func exchangeCells(_ flow: TraceFlows.Flow) -> [Trace.Cell] {
    let depth = flow.anchor == nil ? 0 : 1
    var cells = [cell(Element(flow.exchange), depth)]
    if let anchor = flow.anchor, let part = anchor.part { nodes.insert(Element(anchor.position, part: part)) }
    for (other, direction, field) in flow.others {
      guard let other else {
        let missing = ChainGap(kind: "process", tie: .above(flow.exchange, field))
        let rule = isBroken(field, of: flow.exchange) ? "ST-01" : "KO-01"
        cells.append(gap(Element(flow.exchange), missing, rule, depth + 1))
        continue
      }
      if other.part != nil { nodes.insert(other) }
      var end = cell(other.whole, depth + 1)
      end.direction = direction
      if terms.isKind("process", other.position),
        let actor = terms.targets(of: "actor", from: other.position).first
      {
        end.companion = Element(actor)
        nodes.insert(Element(actor))
      }
      cells.append(end)
    }
    return cells
  }

  // MARK: What has no exchange

  private mutating func addProcessesWithoutExchange() {
    for whole in scope.wholes.list where terms.targets(of: "processes", from: whole).isEmpty {
      var band = Trace.Band()
      let missing = ChainGap(kind: "process", tie: .above(whole, "processes"))
      let rule = isBroken("processes", of: whole) ? "ST-01" : "KO-02"
      band[.process] = [cell(Element(whole), 0), gap(Element(whole), missing, rule, 1)]
      bands.append(band)
    }
    for process in scope.processes.list where !nodes.contains(Element(process)) {
      var band = Trace.Band()
      band[.process] = processCells(process)
      let missing = ChainGap(kind: "exchange", tie: .below(["from": [process]]))
      band[.process].append(gap(Element(process), missing, nil, 1))
      bands.append(band)
    }
  }

  private mutating func add(looseObject object: Int) {
    let profiles = terms.sources(of: "realises-objects", "profile", to: object).filter(isInFocus)
    var band = Trace.Band()
    let missing = ChainGap(kind: "exchange", tie: .below(["passes": [object]]))
    band[.process] = [gap(Element(object), missing, "SP-06", 0)]
    band[.information] = informationCells([object], of: nil, profiles)
    for profile in profiles {
      band[.service] += versionCells(profile, [object], withHead: true) + restCells(profile)
    }
    band[.law] = lawCells(nil, [object], profiles)
    bands.append(band)
  }

  private mutating func add(looseExchangeObject object: Int) {
    var band = Trace.Band()
    let missing = ChainGap(kind: "business-object", tie: .above(object, "refines"))
    band[.information] = [
      gap(Element(object), missing, isBroken("refines", of: object) ? "ST-01" : "SP-06", 0)
    ]
    band[.information] += exchangeObjectCells(object, 1)
    let profiles = Ordered(terms.carriers(of: object)).list
    for profile in profiles {
      band[.service] += [head(profile)] + messageCells(profile, carrying: [object])
      band[.service] += restCells(profile)
    }
    band[.law] = lawCells(nil, [object], profiles)
    bands.append(band)
  }

  private mutating func add(looseProfile profile: Int) {
    let objects = terms.targets(of: "realises-objects", from: profile)
    var band = Trace.Band()
    if objects.isEmpty {
      if terms.isDigital(serviceOf: profile) {
        let missing = ChainGap(kind: "business-object", tie: .above(profile, "realises-objects"))
        let rule = isBroken("realises-objects", of: profile) ? "ST-01" : "SP-08"
        band[.information] = [gap(Element(profile), missing, rule, 0)]
      }
    } else {
      band[.information] = informationCells(objects, of: nil, [profile])
      if let service = terms.service(of: profile),
        terms.versions(of: service).allSatisfy({ terms.realisedExchanges(of: $0).isEmpty })
      {
        let missing = ChainGap(kind: "exchange", tie: .below(["passes": objects]))
        band[.process] = [gap(Element(service), missing, "SP-15", 0)]
      }
    }
    band[.service] = versionCells(profile, objects, withHead: true) + restCells(profile)
    band[.law] = lawCells(nil, objects, [profile])
    bands.append(band)
  }

  // MARK: Cells

  mutating func cell(_ element: Element, _ depth: Int) -> Trace.Cell {
    nodes.insert(element.whole)
    nodes.insert(element)
    standing.insert(element)
    return Trace.Cell(content: .element(element), depth: depth)
  }

  mutating func gap(_ at: Element, _ missing: ChainGap, _ rule: String?, _ depth: Int) -> Trace.Cell {
    let gap = Trace.Gap(at: at, missing: missing, rule: rule)
    nodes.insert(at)
    gaps.insert(gap)
    return Trace.Cell(content: .gap(gap), depth: depth)
  }

  /// Whether a field is filled in, however little it leads to.
  func isBroken(_ field: String, of position: Int) -> Bool { terms.record(position)?.has(field) ?? false }
}

extension Ordered {
  init(_ values: some Sequence<Value>) {
    self.init()
    for value in values { insert(value) }
  }
}
