import Catalogue
import Metamodel
import Text

/// A trace as a flowchart in Mermaid, which git hosts show in Markdown.
struct TraceMermaid {
  private let graph: TraceGraph

  init(_ trace: Trace, _ terms: Terms, _ language: Language) { graph = TraceGraph(trace, terms, language) }

  var text: String {
    var lines = ["flowchart LR"]
    for (column, title, boxes) in graph.columns {
      lines.append("  subgraph \(column) [\"\(escaped(title))\"]")
      for box in boxes {
        let style = box.isGap ? "gap" : box.isStart ? "\(column)Start" : "\(column)Node"
        lines.append("    \(box.name)[\"\(box.lines.map(escaped).joined(separator: "<br/>"))\"]:::\(style)")
      }
      lines.append("  end")
    }
    for arrow in graph.arrows {
      let line = arrow.isGap ? "-.->" : arrow.label.isEmpty ? "-->" : "-->|\"\(escaped(arrow.label))\"|"
      lines.append("  \(arrow.from) \(line) \(arrow.to)")
    }
    for (column, _, _) in graph.columns {
      let (fill, stroke) = column.paint
      lines.append("  classDef \(column)Node fill:\(fill),stroke:\(stroke),color:#1a1a1a")
      lines.append(
        "  classDef \(column)Start fill:\(fill),stroke:\(stroke),color:#1a1a1a,stroke-width:3px,font-weight:bold"
      )
    }
    lines.append("  classDef gap fill:#ffffff,stroke:#b3261e,color:#b3261e,stroke-dasharray:4 3")
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text for between quotation marks; Mermaid writes signs as `#number;`.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "\"", "#", "<", ">", "&", "`", "\\", "|", ";": result += "#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
