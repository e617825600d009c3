import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// Draws the open description.
  func draw(_ reading: ReadingState, _ layout: Layout, _ frame: inout Frame) {
    let kind = catalogue.position(of: reading.reference).map { catalogue.descriptions[$0].kind }
    Box(
      title: kind?.label[language] ?? "", trailing: reading.find.map(found) ?? reading.reference,
      look: theme.look,
      hasFocus: overlay == nil
    ).draw(in: layout.body, of: &frame)
    if let family { draw(family, reading, in: layout.body.inset(x: 2, y: 1), &frame) }
    let rect = readingRect
    TextView(lines(reading), look: theme.look).draw(reading.scroll, in: rect, of: &frame)
    frame.cursor = rect.origin
    if let anchor = reading.anchor, reading.page.anchors.indices.contains(anchor) {
      let chosen = reading.page.anchors[anchor]
      let y = rect.y + chosen.line - reading.scroll.top
      if y >= rect.y, y < rect.endY { frame.cursor = Point(x: rect.x + chosen.columns.lowerBound, y: y) }
    }
    if let find = reading.find, find.isTyping {
      let row = layout.body.row(layout.body.height - 1).inset(x: 2, y: 0)
      TextInput(prompt: "/ ", look: theme.look, hasFocus: overlay == nil).draw(
        find.input, in: row, of: &frame)
    }
  }

  private func found(_ find: ReadingState.Find) -> String {
    find.lines.isEmpty ? "0" : "\(find.current + 1)/\(find.lines.count)"
  }

  /// The lines of the page, with the chosen link and what was found in it set off.
  private func lines(_ reading: ReadingState) -> [Line] {
    var lines = reading.page.lines
    if let find = reading.find, !find.input.isEmpty {
      for index in find.lines where lines.indices.contains(index) {
        lines[index].spans = lines[index].spans.highlighting(find.input.text, theme.look.match)
      }
    }
    guard let chosen = reading.anchor, reading.page.anchors.indices.contains(chosen) else { return lines }
    var index = chosen
    repeat {
      let anchor = reading.page.anchors[index]
      if lines.indices.contains(anchor.line) {
        lines[anchor.line].spans = lines[anchor.line].spans.restyled(anchor.columns, theme.look.selection)
      }
      index += 1
    } while index < reading.page.anchors.count && reading.page.anchors[index].continues
    return lines
  }

  /// The versions of the service, and the tabs of its parts.
  private func draw(_ family: ServiceFamily, _ reading: ReadingState, in rect: Rect, _ frame: inout Frame) {
    let place = familyPlace(reading.reference)
    let version = place.version ?? family.current?.id
    var versions: [Span] = [Span(Words(sv: "Version", en: "Version")[language] + "  ", theme.look.dim)]
    for each in family.versions {
      let mark = each.mark.map { " " + $0.sign(ascii: glyphs == .ascii) } ?? ""
      versions.append(Span(" \(each.id)\(mark) ", each.id == version ? theme.look.selection : .plain))
      versions.append(Span(" "))
    }
    if family.versions.isEmpty {
      versions.append(
        Span(Words(sv: "ingen version finns", en: "there is no version")[language], theme.error))
    }
    frame.put(Line(versions), in: rect.row(0), base: theme.look.text)
    var tabs: [Span] = []
    for tab in ServiceTab.allCases {
      let isMissing = family.descriptions(version: version, tab: tab).isEmpty
      let style = tab == place.tab ? theme.look.selection : isMissing ? theme.look.dim : .plain
      let hole = isMissing ? (glyphs == .ascii ? "x " : "╳ ") : ""
      tabs.append(Span(" \(hole)\(tab.label[language]) ", style))
      tabs.append(Span(" "))
    }
    frame.put(Line(tabs), in: rect.row(1), base: theme.look.text)
  }
}

extension [Span] {
  /// The same text with what was looked for set off.
  fileprivate func highlighting(_ wanted: String, _ style: Style) -> [Span] {
    let hits = map(\.text).joined().letters(of: [wanted])
    var start = 0
    return flatMap { span in
      let end = start + span.text.count
      defer { start = end }
      let own = hits.filter { start..<end ~= $0 }.map { $0 - start }
      return Line.highlighting(span.text, at: own, style: span.style, hit: style)
    }
  }

  /// The same text with a style laid over a range of columns.
  fileprivate func restyled(_ columns: Range<Int>, _ style: Style) -> [Span] {
    var result: [Span] = []
    var column = 0
    for span in self {
      var before = ""
      var inside = ""
      var after = ""
      for character in span.text {
        if column < columns.lowerBound {
          before.append(character)
        } else if column < columns.upperBound {
          inside.append(character)
        } else {
          after.append(character)
        }
        column += String(character).columns
      }
      for (text, look) in [(before, span.style), (inside, style.over(span.style)), (after, span.style)]
      where !text.isEmpty {
        result.append(Span(text, look))
      }
    }
    return result
  }
}
