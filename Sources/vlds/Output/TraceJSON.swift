import Catalogue
import Exchange
import Metamodel

/// A trace as JSON (cli.md, `trace`).
struct TraceJSON {
  private let trace: Trace
  private let terms: Terms
  private let language: Language

  init(_ trace: Trace, _ terms: Terms, _ language: Language) {
    self.trace = trace
    self.terms = terms
    self.language = language
  }

  var document: JSON {
    let edges = trace.edges(in: terms)
    return [
      "start": .string(terms.reference(trace.start)),
      "nodes": .rows(trace.nodes.count) { node(trace.nodes[$0]) },
      "edges": .rows(edges.count) { edge(edges[$0]) },
      "gaps": .rows(trace.gaps.count) { gap(trace.gaps[$0]) },
    ]
  }

  private func node(_ element: Element) -> JSON {
    let name = terms.reference(element.whole)
    let kind = terms.kind(element)
    let id = name.drop { $0 != "/" }.dropFirst()
    let description = terms.description(element.position)
    return [
      "kind": .optional(kind?.id ?? JSON.kind(of: name)),
      "id": .string(description?.id ?? String(id)),
      "part": .optional(element.part),
      "name": .string(terms.name(of: element, in: language)),
      "perspective": .optional(kind?.perspective.rawValue),
    ]
  }

  private func edge(_ edge: Trace.Edge) -> JSON {
    [
      "from": .string(terms.reference(edge.from)), "to": .string(terms.reference(edge.to)),
      "field": .string(edge.field),
    ]
  }

  private func gap(_ gap: Trace.Gap) -> JSON {
    [
      "at": .string(terms.reference(gap.at)), "missing": .string(gap.kind), "rule": .optional(gap.rule),
    ]
  }
}

extension JSON {
  /// The kind in `alias:kind/id`.
  static func kind(of name: String) -> String? {
    name.split(separator: "/").first?.split(separator: ":").last.map(String.init)
  }
}
