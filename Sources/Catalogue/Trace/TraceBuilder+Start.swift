import Metamodel

/// The head of a trace: the start where it is no step of the chain, and what else it is tied to.
extension TraceBuilder {
  /// What begins the trace without standing in the bands: the start, the way from it, and what else it is tied to.
  mutating func lead() -> Trace.Band {
    var band = Trace.Band()
    let start = scope.start
    let kind = terms.kind(start)
    let column = Trace.Column(kind?.perspective ?? .process)
    let isOutside = !scope.beginsInChain
    let known = standing
    if !known.contains(start) { band[column] += [cell(start, 0)] + leadGap(of: start.position) }
    for position in scope.way.list.dropFirst(scope.way.list.first == start.position ? 1 : 0)
    where !known.contains(Element(position)) {
      guard let perspective = terms.kind(Element(position))?.perspective else { continue }
      band[Trace.Column(perspective)] += [cell(Element(position), 1)] + leadGap(of: position)
    }
    guard isOutside else { return band }
    for tie in ties() where tie.isAlways || !standing.contains(tie.element) {
      guard let perspective = terms.kind(tie.element)?.perspective else { continue }
      var tied = cell(tie.element, Trace.Column(perspective) == column ? 1 : 0)
      tied.relation = tie.label
      band[Trace.Column(perspective)].append(tied)
    }
    return band
  }

  /// What is missing on the way to the chain, the process that a life event leads to or the law behind a requirement,
  /// and what an interface without a version carries.
  private mutating func leadGap(of position: Int) -> [Trace.Cell] {
    guard position >= 0 else { return [] }
    switch catalogue.descriptions[position].kind.id {
    case "life-event" where !terms.leadsToProcess(position):
      let missing = ChainGap(kind: "collaboration-process", tie: .below(["starts-from": [position]]))
      return gap(Element(position), missing, "SP-15", 1)
    case "legal-requirement" where terms.targets(of: "legal-sources", from: position).isEmpty:
      return sourceCells(of: position)
    case "logical-interface" where terms.carriesNothing(position):
      return gap(
        Element(position), ChainGap(kind: "exchange-object", tie: .below(["refines": []])), "SP-09", 1)
    default: return []
    }
  }

  /// How something is tied to the start.
  private struct Tie {
    let element: Element
    var label: Words
    /// Whether it is told even where the element stands elsewhere too.
    let isAlways: Bool
  }

  /// What the start refers to and what refers to it; what an actor answers for is told whether it stands elsewhere
  /// or not.
  private func ties() -> [Tie] {
    let start = scope.start
    var places: [Element: Int] = [:]
    var ties: [Tie] = []
    func add(_ position: Int, _ label: Words, isAlways: Bool = false) {
      let element = Element(position)
      guard element != start.whole else { return }
      if let place = places[element] {
        // One can own and be the primary source of the same thing.
        if isAlways, ties[place].isAlways { ties[place].label = ties[place].label.and(label) }
        return
      }
      places[element] = ties.count
      ties.append(Tie(element: element, label: label, isAlways: isAlways))
    }
    if terms.isKind("actor", start.position) {
      for responsibility in scope.responsibilities(of: start.position)
      where !terms.isKind("process", responsibility.position) {
        add(responsibility.position, responsibility.label, isAlways: true)
      }
    }
    for link in terms.links(from: start.position) where !TraceScope.isPublication(link) {
      if let target = terms.target(of: link) { add(target, link.field.label) }
    }
    for link in terms.links(to: start.position) where link.isSound {
      if let inverse = link.field.reference?.inverse { add(link.source, inverse.label) }
    }
    return ties
  }
}

extension Words {
  /// Both, with a comma between.
  fileprivate func and(_ other: Words) -> Words {
    self == other ? self : Words(sv: "\(sv), \(other.sv.lowercased())", en: "\(en), \(other.en.lowercased())")
  }
}
