import Catalogue
import Metamodel
import Rules
import Terminal
import Text

extension State {
  /// Draws the list of rows in its box.
  func draw(_ outline: OutlineState, _ layout: Layout, _ frame: inout Frame) {
    let box = Box(title: title(outline), look: theme.look, hasFocus: overlay == nil)
    let inside = box.draw(in: layout.body, of: &frame)
    if outline.showsFilter {
      TextInput(
        prompt: "/ ", placeholder: filterHint(outline),
        look: theme.look, hasFocus: outline.isTyping && overlay == nil
      ).draw(outline.filter, in: inside.row(0), of: &frame)
    }
    ScrollList(
      count: outline.rows.count, look: theme.look, hasFocus: overlay == nil && !outline.isTyping,
      whenEmpty: Line(whenEmpty(outline))
    ) { line(outline.rows[$0]) }
    .draw(outline.list, in: outlineRect, of: &frame)
    drawSides(&frame)
    drawFindingDetail(&frame)
  }

  private func title(_ outline: OutlineState) -> String {
    switch outline.subject {
    case .chain:
      let rows = outline.rows.compactMap { if case .link(let row) = $0 { row } else { nil } }
      let steps = rows.filter(\.isStep)
      let held = steps.filter(\.holds).count
      return Words(
        sv: "Kedjan: \(held) av \(steps.count) steg håller",
        en: "The chain: \(held) of \(steps.count) steps hold")[
          language]
    case .impact:
      let count = outline.rows.filter { if case .reached = $0 { true } else { false } }.count
      return Words(sv: "Påverkan (\(count))", en: "Impact (\(count))")[language]
    case .conflict(let conflict):
      return Words(
        sv: "\(conflict.differences.file): ditt till vänster, på disk till höger",
        en: "\(conflict.differences.file): yours at the left, on disk at the right")[language]
    case .replacement(let replacement):
      let all = outline.rows.count
      let count = all - replacement.spared.count
      return Words(
        sv: "Ersätt ”\(replacement.find)” med ”\(replacement.with)”: \(count) av \(all) ställen",
        en: "Replace “\(replacement.find)” with “\(replacement.with)”: \(count) of \(all) places")[language]
    case .incoming: return incoming.map(title) ?? ""
    case .versions(let pair): return title(comparing: pair, outline.rows)
    case .findings(let choice): return title(choice, outline)
    }
  }

  /// Where one is, for the line under the menu.
  func breadcrumb(_ outline: OutlineState) -> [String] {
    switch outline.subject {
    case .chain(let reference):
      let name = catalogue.position(of: reference).map { content.name($0, language) } ?? reference
      return [Words(sv: "Kedjan från \(name)", en: "The chain from \(name)")[language]]
    case .impact(let reference):
      let name = terms.element(reference).map { terms.name(of: $0, in: language) } ?? reference
      return [Words(sv: "Vad en ändring av \(name) når", en: "What a change of \(name) reaches")[language]]
    case .conflict(let conflict):
      return [Words(sv: "Två versioner", en: "Two versions")[language], conflict.differences.reference]
    case .replacement(let replacement):
      return [Words(sv: "Ersätt", en: "Replace")[language], replacement.field]
    case .incoming:
      return [Words(sv: "Importera", en: "Import")[language], incoming?.request.path.visible ?? ""]
    case .versions(let pair):
      return [
        Words(sv: "Jämförelse", en: "Comparison")[language], name(ofVersion: pair.older),
        name(ofVersion: pair.newer),
      ]
    case .findings(let choice): return breadcrumb(choice)
    }
  }

  private func filterHint(_ outline: OutlineState) -> String {
    guard case .findings = outline.subject else {
      return Words(sv: "ord i raden", en: "words of the row")[language]
    }
    return Words(
      sv: "ord i fyndet, kind:exchange, rule:KO-01", en: "words of the finding, kind:exchange, rule:KO-01")[
        language]
  }

  private func whenEmpty(_ outline: OutlineState) -> String {
    if content.assessment == nil, case .findings = outline.subject { return Texts.checking[language] }
    if incoming?.progress != nil, outline.subject == .incoming {
      return Words(sv: "Filerna läses …", en: "Reading the files …")[language]
    }
    if case .impact = outline.subject, outline.filter.isEmpty {
      return Words(sv: "Inget annat beror av det här.", en: "Nothing else depends on this.")[language]
    }
    guard outline.filter.isEmpty else { return Texts.noHits[language] }
    if case .findings(let choice) = outline.subject { return choice.whenEmpty[language] }
    return Texts.nothingHere[language]
  }

  private func line(_ row: OutlineRow) -> Line {
    switch row {
    case .heading(let text): return Line(text, theme.look.title)
    case .link(let row): return line(row)
    case .finding(let finding): return line(finding)
    case .findingsGroup(let group): return line(group)
    case .acknowledged(let found): return line(found)
    case .lapsed(let entry): return line(entry)
    case .problem(let problem): return line(problem)
    case .replacement(let row): return line(row)
    case .incoming(let row): return line(row)
    case .difference(let row): return line(row)
    case .group(let group, let count, let isFolded): return line(group, count, isFolded: isFolded)
    case .reached(let row): return line(row)
    case .reachedDetail(let text, let row): return Line("      " + text, style(ofDetail: row))
    case .versions(let row): return line(row)
    case .question(let position, _, let text):
      return Line(
        [Span("  ? ", theme.look.key), Span(text.visible)],
        trailing: [Span(catalogue.descriptions[position].reference, theme.look.dim)])
    }
  }

  /// A hit of a replacement: what it will be, with what is new marked, and where it is.
  private func line(_ row: Replacement.Row) -> Line {
    guard case .replacement(let replacement)? = outline?.subject else { return "" }
    let isSpared = replacement.spared.contains(row.hit)
    let text = (isSpared ? row.before : row.after).visible
    let wanted = (isSpared ? replacement.find : replacement.with).visible
    // Enough before the first hit is left out that it can be seen.
    let start = text.firstRange(of: wanted)?.lowerBound ?? text.startIndex
    let skipped = max(0, text.distance(from: text.startIndex, to: start) - 20)
    var spans = [
      Span(isSpared ? "  [ ] " : "  [x] ", theme.look.key), Span(skipped > 0 ? glyphs.ellipsis : ""),
    ]
    var rest = text.dropFirst(skipped)
    while !wanted.isEmpty, let hit = rest.firstRange(of: wanted) {
      spans.append(Span(String(rest[..<hit.lowerBound]), isSpared ? theme.look.dim : .plain))
      spans.append(Span(wanted, isSpared ? theme.look.dim : theme.look.match))
      rest = rest[hit.upperBound...]
    }
    spans.append(Span(String(rest), isSpared ? theme.look.dim : .plain))
    return Line(spans, trailing: [Span("\(row.hit.reference) \(row.hit.path)", theme.look.dim)])
  }

  /// A step of the chain: whether it holds, what it is, and what stands there.
  private func line(_ row: Chain.Row) -> Line {
    let indent = Span(String(repeating: " ", count: 2 * row.depth))
    let step = row.step[language]
    switch row.content {
    case .there(let position, let part):
      let kind = catalogue.descriptions[position].kind
      let mark =
        row.holds
        ? Span(glyphs == .ascii ? "+ " : "✓ ", theme.style(kind.perspective)) : Span("! ", theme.warning)
      let name = part ?? content.name(position, language)
      let lacks = Words(sv: "saknar \(row.missing)", en: "lacks \(row.missing)")[language]
      return Line(
        [
          indent, mark, Span(step, theme.style(kind.perspective)),
          Span("  "), Span(name.visible),
        ],
        trailing: part != nil ? [] : row.missing > 0 ? [Span(lacks, theme.warning)] : [sign(position)])
    case .again(let position):
      return Line(
        [
          indent, Span(glyphs == .ascii ? "^ " : "↑ ", theme.look.dim), Span(step, theme.look.dim),
          Span("  "),
          Span(content.name(position, language).visible, theme.look.dim),
        ])
    case .gap(let gap):
      return Line(
        [
          indent, Span(glyphs == .ascii ? "! " : "╳ ", theme.warning), Span(step), Span("  "),
          Span(missing(gap), theme.look.dim),
        ])
    case .question(_, _, let text):
      return Line([indent, Span("? ", theme.look.key), Span(text.visible)])
    }
  }

  /// What is missing, and what to do.
  private func missing(_ gap: ChainGap) -> String {
    if case .message(_, let object) = gap.tie {
      let name = content.name(object, language)
      return Words(sv: "inget meddelande bär \(name)", en: "no message carries \(name)")[language]
    }
    let open = way(to: "go.open")
    return Words(
      sv: "saknas · \(open.sv) väljer eller skapar", en: "missing · \(open.en) chooses or creates")[language]
  }
}
