/// The information of a trace: business objects, and the exchange objects that refine them.
extension TraceBuilder {
  /// The business objects of an exchange that the trace is about.
  func objects(of exchange: Int, _ realisers: [Int]) -> [Int] {
    let passed = terms.targets(of: "passes", from: exchange)
    let kept: [Int]
    switch focus {
    case .information: kept = passed.filter(scope.objects.contains)
    case .service:
      let realised = Set(realisers.flatMap { terms.targets(of: "realises-objects", from: $0) })
      kept = passed.filter(realised.contains)
    case nil: kept = passed
    }
    return kept.isEmpty ? passed : kept
  }

  /// Business objects with what refines them, and where something should and nothing does.
  ///
  /// - Parameter exchange: the exchange that passes them; `nil` where none does.
  mutating func informationCells(_ objects: [Int], of exchange: Int?) -> [Trace.Cell] {
    var cells: [Trace.Cell] = []
    if objects.isEmpty, let exchange {
      cells += gap(Element(exchange), above: "passes", kind: "business-object", "SP-05", 0)
    }
    for object in objects {
      cells.append(cell(Element(object), 0))
      for refinement in refinements(of: object) { cells += exchangeObjectCells(refinement, 1) }
      if terms.exchangeLackingRefinement(of: object) != nil {
        let missing = ChainGap(kind: "exchange-object", tie: .below(["refines": [object]]))
        cells += gap(Element(object), missing, "SP-07", 1)
      }
    }
    return cells
  }

  /// An exchange object, with the attribute that the trace begins with.
  mutating func exchangeObjectCells(_ object: Int, _ depth: Int) -> [Trace.Cell] {
    var cells = [cell(Element(object), depth)]
    if object == scope.start.position, scope.start.part != nil { cells.append(cell(scope.start, depth + 1)) }
    return cells
  }

  /// The exchange objects that refine a business object, and of these those that the trace is about where it is about
  /// some.
  func refinements(of object: Int) -> [Int] {
    let all = terms.refinements(of: object)
    let kept = all.filter(scope.exchangeObjects.contains)
    return kept.isEmpty ? all : kept
  }

  /// What a trace keeps to in its own column; all that an exchange has elsewhere belongs to it.
  enum Focus {
    case information, service
  }

  static func focus(of scope: TraceScope, in terms: Terms) -> Focus? {
    switch terms.kind(scope.start)?.perspective {
    case .information: .information
    case .service: .service
    case .agreement, .governance: scope.profiles.isEmpty ? nil : .service
    default: nil
    }
  }
}
