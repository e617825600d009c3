import Catalogue
import Metamodel
import Terminal
import Text

/// The cells of a trace as lines of text.
struct TraceLines {
  /// What the trace is seen from: it stands out wherever it is.
  let start: Element?
  let terms: Terms
  let language: Language
  let glyphs: Glyphs
  let theme: Theme

  private var isASCII: Bool { glyphs == .ascii }

  func line(_ cell: Trace.Cell, isUnfolded: Bool) -> Line {
    switch cell.content {
    case .element(let element): return line(cell, element)
    case .gap(let gap):
      return Line(
        [
          Span(indent(cell)), Span(isASCII ? "x " : "╳ ", theme.warning),
          Span(TraceWords.missing(gap, terms)[language].visible, theme.warning),
        ], trailing: gap.rule.map { [Span($0, theme.look.dim)] } ?? [])
    case .group(let kind, let members):
      let count = members.count { $0.depth == cell.depth + 1 && $0.element != nil }
      let style = theme.style(terms.catalogue.metamodel[kind]?.perspective)
      return Line([
        Span(deep(cell) + (isUnfolded ? glyphs.unfolded : glyphs.folded) + " "),
        Span(TraceWords.group(kind, count, in: terms.catalogue.metamodel)[language], style),
      ])
    }
  }

  private func line(_ cell: Trace.Cell, _ element: Element) -> Line {
    let bold = Style(.standard, on: .standard, element == start ? .bold : [])
    let style = bold.over(theme.style(terms.kind(element)?.perspective))
    let name = TraceWords.name(of: cell, terms, language).visible
    var spans: [Span]
    if let direction = cell.direction {
      spans = [Span(deep(cell) + arrow(direction) + " "), Span(name, style)]
      // The actor tells more than its process, but that is there too where there is room.
      if cell.companion != nil {
        spans.append(Span("  " + terms.name(of: element, in: language).visible, theme.look.dim))
      }
    } else {
      spans = [Span(cell.depth == 0 ? "" : indent(cell) + (isASCII ? "` " : "└ ")), Span(name, style)]
      if terms.isKind("process", element.position), let actor = cell.companion {
        spans.append(Span("  " + terms.name(of: actor, in: language).visible, theme.look.dim))
      }
    }
    if let relation = cell.relation { spans.append(Span("  " + relation[language], theme.look.dim)) }
    return Line(spans)
  }

  private func arrow(_ direction: Trace.Cell.Direction) -> String {
    switch direction {
    case .outgoing: isASCII ? "->" : "⇢"
    case .incoming: isASCII ? "<-" : "⇠"
    }
  }

  private func indent(_ cell: Trace.Cell) -> String {
    String(repeating: " ", count: max(0, 2 * cell.depth - 1))
  }

  /// The indent of what hangs under the text of what is above it.
  private func deep(_ cell: Trace.Cell) -> String { String(repeating: " ", count: 2 * cell.depth + 1) }
}
