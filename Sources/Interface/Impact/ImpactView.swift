import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// Shows what a change of an element reaches.
  mutating func openImpact(_ element: Element) { openOutline(.impact(terms.reference(element))) }

  /// The rows of an impact: groups, and what is in those that are not folded.
  func impactRows(_ element: Element, _ outline: OutlineState) -> [OutlineRow] {
    let filter = outline.filter.text.folded
    return ImpactGroups(Impact(of: element, in: terms), in: terms).groups.flatMap { group, rows in
      let found = rows.filter { row in
        if filter.isEmpty { return true }
        let (kind, name) = ImpactWords.name(row, terms, language)
        return "\(kind) \(name) \(ImpactWords.detail(row, terms, language))".folded.contains(filter)
      }
      guard !found.isEmpty else { return [OutlineRow]() }
      let isFolded = outline.folded.contains(group)
      return [.group(group, found.count, isFolded: isFolded)]
        + (isFolded ? [] : found.flatMap(rows(of:)))
    }
  }

  /// A row, with rows below it for what is to be said of it where there is no room beside the name: an address that is
  /// cut is of no use.
  private func rows(of row: ImpactGroups.Row) -> [OutlineRow] {
    let detail = ImpactWords.detail(row, terms, language).visible
    guard isSaidBeside(row), !hasRoomBeside(row, detail) else { return [.reached(row)] }
    let lines = detail.wrapped(to: max(20, outlineRect.width - 7))
    return [.reached(row)] + lines.map { .reachedDetail($0, of: row) }
  }

  /// Whether what is to be said of a row follows its name.
  private func isSaidBeside(_ row: ImpactGroups.Row) -> Bool {
    switch row {
    case .affected, .alternative, .fallen: false
    case .consumer, .loss: true
    }
  }

  private func hasRoomBeside(_ row: ImpactGroups.Row, _ detail: String) -> Bool {
    let name = ImpactWords.name(row, terms, language).name.visible
    return 4 + name.columns + 2 + detail.columns <= outlineRect.width
  }

  /// Folds or unfolds the group that the cursor is on or in; the cursor goes to its heading.
  mutating func foldImpact(_ isFolding: Bool? = nil) {
    guard let outline else { return }
    let above = outline.rows.prefix(outline.list.selection + 1)
    guard
      let heading = above.lastIndex(where: { if case .group = $0 { true } else { false } }),
      case .group(let group, _, let isFolded) = outline.rows[heading]
    else { return }
    if isFolding ?? !isFolded {
      self.outline?.folded.insert(group)
    } else {
      self.outline?.folded.remove(group)
    }
    if isFolding ?? !isFolded { self.outline?.list.selection = heading }
    refreshOutline()
  }

  /// The head of a group, or what is reached.
  func line(_ group: ImpactGroups.Group, _ count: Int, isFolded: Bool) -> Line {
    let style = Style(.standard, on: .standard, .bold).over(theme.style(group.perspective))
    return Line([
      Span((isFolded ? glyphs.folded : glyphs.unfolded) + " "), Span(group.title[language], style),
      Span("  \(count)", theme.look.dim),
    ])
  }

  func line(_ row: ImpactGroups.Row) -> Line {
    let (kind, name) = ImpactWords.name(row, terms, language)
    let style = theme.style(terms.kind(Element(row.position))?.perspective)
    let detail = ImpactWords.detail(row, terms, language)
    var spans = [Span("    ")]
    if !kind.isEmpty { spans.append(Span(kind + "  ", style)) }
    spans.append(Span(name.visible))
    if !isSaidBeside(row) { return Line(spans, trailing: [Span(detail.visible, theme.look.dim)]) }
    if hasRoomBeside(row, detail.visible) {
      spans.append(Span("  " + detail.visible, self.style(ofDetail: row)))
    }
    return Line(spans)
  }

  /// How it stands out that nobody can be told, or that something fails.
  func style(ofDetail row: ImpactGroups.Row) -> Style {
    let isProblem =
      switch row {
      case .affected, .alternative, .fallen: false
      case .consumer(let consumer): consumer.contact == nil
      case .loss(let loss): loss.outcome == .fails || loss.outcome == .alternative
      }
    return isProblem ? theme.warning : theme.look.dim
  }
}
