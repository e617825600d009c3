import Metamodel

/// The references among the nodes of a trace.
struct TraceEdges {
  private(set) var edges: [Trace.Edge] = []
  private let terms: Terms
  private let nodes: Set<Element>

  init(among list: [Element], in terms: Terms) {
    self.terms = terms
    nodes = Set(list)
    let withParts = Set(list.lazy.filter { $0.part != nil }.map(\.position))
    for node in list where node.part == nil && node.position >= 0 {
      let parts = withParts.contains(node.position) ? terms.catalogue.parts(at: node.position) : []
      let first = edges.count
      for link in terms.links(from: node.position) {
        if let edge = edge(of: link, parts), !edges[first...].contains(edge) { edges.append(edge) }
      }
    }
    for node in list {
      if let (key, label) = partList(of: node) {
        edges.append(Trace.Edge(from: node.whole, to: node, field: key, label: label))
      }
    }
  }

  private func edge(of link: Link, _ parts: [PartRange]) -> Trace.Edge? {
    guard let target = terms.target(of: link), nodes.contains(Element(target)) else { return nil }
    let part = link.targetPart == nil ? nil : terms.catalogue.partName(of: link)
    let to = nodes.contains(Element(target, part: part)) ? Element(target, part: part) : Element(target)
    let own = link.node.flatMap { node in parts.last { $0.nodes.contains(node) }?.id }
    let from =
      nodes.contains(Element(link.source, part: own)) ? Element(link.source, part: own) : Element(link.source)
    // What the parts of one file have to do with each other shows where both stand in the trace.
    if link.source == target, from.part == nil { return nil }
    return Trace.Edge(from: from, to: to, field: path(of: link), label: terms.label(of: link))
  }

  private func path(of link: Link) -> String {
    let source = terms.catalogue.descriptions[link.source]
    guard let node = link.node, let document = source.document else { return link.field.id }
    return document.path(of: node, in: source.kind.schema)
  }

  /// The list that a part stands in, and what it is called.
  private func partList(of element: Element) -> (key: String, label: Words)? {
    guard let part = element.part, let kind = terms.kind(element),
      let document = terms.description(element.position)?.document,
      let found = document.part(part, in: kind.schema)
    else { return nil }
    let path = document.path(of: found.node, in: kind.schema)
    guard let end = path.lastIndex(of: "["), let label = kind.partField(found.part)?.label else { return nil }
    return (String(path[..<end]), label)
  }
}
