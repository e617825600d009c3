import Metamodel

/// The cells of the bands: elements, and the holes beside them.
extension TraceBuilder {
  mutating func cell(_ element: Element, _ depth: Int) -> Trace.Cell {
    nodes.insert(element.whole)
    if element.part != nil { nodes.insert(element) }
    standing.insert(element)
    return Trace.Cell(content: .element(element), depth: depth)
  }

  /// A hole: none where what lacks something is not there to be tested, as it is retired or cannot be read or lies in
  /// another catalogue.
  mutating func gap(_ at: Element, _ missing: ChainGap, _ rule: String?, _ depth: Int) -> [Trace.Cell] {
    let isOfForm = rule.map { $0.hasPrefix("ST-") || $0.hasPrefix("FO-") } ?? false
    guard at.position >= 0, terms.record(at.position) != nil, isOfForm || terms.exists(at.position) else {
      return []
    }
    let gap = Trace.Gap(at: at, missing: missing, rule: rule)
    nodes.insert(at)
    gaps.insert(gap)
    return [Trace.Cell(content: .gap(gap), depth: depth)]
  }

  /// A hole where a field of what is above leads nowhere.
  ///
  /// - Parameter rule: the one that asks for the field; where something is written there, it is that which is wrong.
  mutating func gap(
    _ at: Element, above field: String, kind: String, _ rule: String, _ depth: Int
  ) -> [Trace.Cell] {
    let missing = ChainGap(kind: kind, tie: .above(at.position, field))
    return gap(
      at, missing, isWritten(field, of: at.position) ? fault(in: field, of: at.position) : rule, depth)
  }

  /// Whether a field is filled in, however little it leads to.
  func isWritten(_ field: String, of position: Int) -> Bool { terms.record(position)?.has(field) ?? false }

  /// The rule that finds what is written in a field that leads nowhere: that references lead somewhere, or that they
  /// have the form of references.
  private func fault(in field: String, of position: Int) -> String {
    let isReference = terms.links(from: position).contains {
      $0.field.id == field && $0.verdict != .malformed
    }
    return isReference ? "ST-01" : "FO-04"
  }
}
