import Catalogue
import Interface
import Metamodel

/// A trace as named boxes and arrows, for the languages that draw graphs.
struct TraceGraph {
  struct Box {
    /// A name that every such language takes.
    let name: String
    /// What stands in the box: the kind, and the name.
    let lines: [String]
    let isStart: Bool
    let isGap: Bool
  }

  struct Arrow {
    let from: String
    let to: String
    let label: String
    let isGap: Bool
    /// Whether it leads to a column before its own.
    var leadsBack = false
  }

  /// The boxes of each column, holes last.
  let columns: [(column: Trace.Column, title: String, boxes: [Box])]
  let arrows: [Arrow]

  init(_ trace: Trace, _ terms: Terms, _ language: Language) {
    var names: [Element: String] = [:]
    var boxes: [Trace.Column: [Box]] = [:]
    for (index, node) in trace.nodes.enumerated() {
      let name = "n\(index)"
      names[node] = name
      let kind = terms.kind(node)
      boxes[Trace.Column(kind?.perspective ?? .process), default: []].append(
        Box(
          name: name, lines: [terms.label(of: node)[language], terms.name(of: node, in: language)],
          isStart: node == trace.start, isGap: false))
    }
    var arrows = trace.edges(in: terms).compactMap { edge -> Arrow? in
      guard let from = names[edge.from], let to = names[edge.to] else { return nil }
      let column = { (element: Element) in Trace.Column(terms.kind(element)?.perspective ?? .process).rawValue
      }
      return Arrow(
        from: from, to: to, label: edge.label[language], isGap: false,
        leadsBack: column(edge.to) < column(edge.from))
    }
    for (index, gap) in trace.gaps.enumerated() {
      let name = "g\(index)"
      let kind = gap.missing.kind == "message" ? "logical-interface" : gap.missing.kind
      let column = Trace.Column(terms.catalogue.metamodel[kind]?.perspective ?? .process)
      let words = TraceWords.missing(gap, terms)[language]
      boxes[column, default: []].append(
        Box(name: name, lines: ["╳ \(words)"] + (gap.rule.map { [$0] } ?? []), isStart: false, isGap: true))
      if let at = names[gap.at] { arrows.append(Arrow(from: at, to: name, label: "", isGap: true)) }
    }
    self.arrows = arrows
    columns = Trace.Column.allCases.compactMap { column in
      boxes[column].map { (column, TraceWords.heading(column, of: trace, terms)[language], $0) }
    }
  }
}

extension Trace.Column {
  /// The colours of the guide's figures, as light as a text on them asks for: ground, and line.
  var paint: (fill: String, stroke: String) {
    switch self {
    case .process: ("#e0f7fa", "#00838f")
    case .information: ("#fff8d6", "#a67c00")
    case .service: ("#fde3e1", "#b3261e")
    case .law: ("#eef9fb", "#00838f")
    }
  }
}
