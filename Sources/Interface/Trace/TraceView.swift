import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  private var traceLines: TraceLines {
    TraceLines(
      start: tracing?.trace?.start, terms: terms, language: language, glyphs: glyphs, theme: theme)
  }

  /// Draws the columns, or the one that there is room for.
  func draw(_ tracing: TraceState, _ layout: Layout, _ frame: inout Frame) {
    let columns = foldsTrace ? [tracing.column] : tracing.columns
    let titles = columns.map { column in
      let heading = TraceWords.heading(column, of: tracing.trace, terms)[language]
      guard foldsTrace, let place = tracing.columns.firstIndex(of: column) else { return heading }
      return "\(heading) \(place + 1)/\(tracing.columns.count)"
    }
    let shown = tracing.shown(isFolded: foldsTrace)
    TracePicture(grid: tracing.grid, columns: columns, lines: traceLines).draw(
      shown.dropFirst(tracing.top).prefix(traceRect.height), titles: titles,
      cursor: TracePicture.Cursor(row: tracing.row, column: tracing.column), hasFocus: overlay == nil,
      in: layout.body, of: &frame)
    if tracing.grid.rows.isEmpty {
      frame.put(Line(Texts.nothingHere[language], theme.look.dim), in: traceRect)
    }
  }

  /// Where one is, for the line under the menu: the start, and what the cursor is on.
  func breadcrumb(_ tracing: TraceState) -> [(text: String, style: Style)] {
    let bold = Style(.standard, on: .standard, .bold)
    var path = [(text: Words(sv: "Spår", en: "Trace")[language], style: theme.style(nil))]
    guard let start = tracing.trace?.start else { return path }
    let kind = terms.kind(start)
    path.append((kind?.label[language] ?? "", theme.style(kind?.perspective)))
    path.append((terms.name(of: start, in: language), bold))
    guard let cell = tracing.cell, cell.element != start else { return path }
    switch cell.content {
    case .element(let element):
      let kind = terms.kind(element)
      let relation = cell.relation.map { " · \($0[language])" } ?? ""
      path.append(
        (
          "\(terms.label(of: element)[language]) \(terms.name(of: element, in: language))\(relation)",
          theme.style(kind?.perspective)
        ))
    case .gap(let gap):
      let rule = gap.rule.map { " (\($0))" } ?? ""
      path.append((TraceWords.missing(gap, terms)[language] + rule, theme.warning))
    case .group(let kind, _):
      path.append(
        (
          catalogue.metamodel[kind]?.plural[language] ?? kind,
          theme.style(catalogue.metamodel[kind]?.perspective)
        ))
    }
    return path
  }
}
