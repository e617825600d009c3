import Catalogue
import Metamodel
import Text

/// A trace as a graph in DOT, the language of Graphviz.
struct TraceDOT {
  private let graph: TraceGraph
  private let title: String

  init(_ trace: Trace, _ terms: Terms, _ language: Language) {
    graph = TraceGraph(trace, terms, language)
    title = terms.name(of: trace.start, in: language)
  }

  var text: String {
    var lines = [
      "digraph trace {", "  label=\(quoted(title));", "  labelloc=t;", "  rankdir=LR;",
      "  fontname=\"sans-serif\";",
      "  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontsize=11];",
      "  edge [fontname=\"sans-serif\", fontsize=9, color=\"#555555\"];",
    ]
    for (column, title, boxes) in graph.columns {
      let (fill, stroke) = column.paint
      lines += ["  subgraph cluster_\(column) {", "    label=\(quoted(title));", "    color=\"\(stroke)\";"]
      for box in boxes {
        let style =
          box.isGap
          ? "style=\"rounded,dashed\", color=\"#b3261e\", fontcolor=\"#b3261e\""
          : "fillcolor=\"\(fill)\", color=\"\(stroke)\"" + (box.isStart ? ", penwidth=3" : "")
        let label = box.lines.map { quoted($0).dropFirst().dropLast() }.joined(separator: "\\n")
        lines.append("    \(box.name) [label=\"\(label)\", \(style)];")
      }
      lines.append("  }")
    }
    for arrow in graph.arrows {
      let style = arrow.isGap ? "style=dashed, color=\"#b3261e\"" : "label=\(quoted(arrow.label))"
      // Drawn the other way round, so that the columns come in their order.
      lines.append(
        arrow.leadsBack
          ? "  \(arrow.to) -> \(arrow.from) [dir=back, \(style)];"
          : "  \(arrow.from) -> \(arrow.to) [\(style)];")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// A quoted string; a backslash would begin one of DOT's own signs.
  private func quoted(_ text: String) -> String {
    let escaped = text.visible.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
