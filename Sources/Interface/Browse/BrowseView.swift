import Catalogue
import Metamodel
import Terminal
import Text

extension State {
  /// Draws the three panes, or the one that there is room for.
  func drawBrowse(_ layout: Layout, _ frame: inout Frame) {
    if layout.only ?? .tree == .tree { drawTree(layout, &frame) }
    if layout.only ?? .list == .list { drawList(layout, &frame) }
    if layout.only ?? .detail == .detail { drawPreview(layout, &frame) }
  }

  private func hasFocus(_ pane: Pane) -> Bool { browse.pane == pane && overlay == nil }

  private func drawTree(_ layout: Layout, _ frame: inout Frame) {
    let inside = Box(title: Texts.perspectives[language], look: theme.look, hasFocus: hasFocus(.tree))
      .draw(in: layout.rect(.tree), of: &frame)
    let metamodel = catalogue.metamodel
    Tree(browse.treeRows(catalogue), look: theme.look, hasFocus: hasFocus(.tree)) { row in
      let count = row.id.count(in: catalogue)
      let style = theme.style(row.id.perspective(metamodel))
      let isRoot = row.depth == 0
      let name = Span(
        row.id.label(metamodel, language), count == 0 ? theme.look.dim : isRoot ? style.with(.bold) : .plain)
      // One folder may hold kinds of several perspectives, so that only a kind's own number is certain.
      var isKnown = content.extent != .beginning
      if case .kind = row.id, count > 0 { isKnown = true }
      return Line([name], trailing: [Span(isKnown ? String(count) : glyphs.ellipsis, theme.look.dim)])
    }
    .draw(browse.tree, in: inside, of: &frame)
  }

  private func drawList(_ layout: Layout, _ frame: inout Frame) {
    let scope = browse.scope
    let isFiltered = !browse.filter.isEmpty
    let count = isFiltered ? Texts.count(browse.rows.count, of: browse.total, language) : String(browse.total)
    let box = Box(
      title: "\(scope.label(catalogue.metamodel, language)) (\(count))", look: theme.look,
      hasFocus: hasFocus(.list))
    let inside = box.draw(in: layout.rect(.list), of: &frame)
    if browse.showsFilter { drawFilter(in: inside.row(0), &frame) }
    let empty = isFiltered ? Texts.noHits[language] : Texts.nothingHere[language]
    ScrollList(
      count: browse.rows.count, look: theme.look, hasFocus: hasFocus(.list) && !browse.isTyping,
      whenEmpty: Line(empty)
    ) { row(browse.rows[$0]) }
    .draw(browse.list, in: layout.listRows(of: self), of: &frame)
  }

  private func drawFilter(in row: Rect, _ frame: inout Frame) {
    TextInput(
      prompt: "/ ", placeholder: Texts.filterPlaceholder[language], look: theme.look,
      hasFocus: browse.isTyping && overlay == nil
    ).draw(browse.filter, in: row, of: &frame)
  }

  /// One row of the list: mark, name with what the filter found, kind where the list has several, and status.
  private func row(_ position: Int) -> Line {
    let description = catalogue.descriptions[position]
    var spans: [Span] = []
    if !marked.isEmpty {
      spans.append(Span(marked.contains(description.reference) ? glyphs.marked + " " : "  "))
    }
    let name = content.name(position, language)
    let style = description.state == .unreadable ? theme.error : .plain
    spans += Line.highlighting(
      name, at: name.letters(of: browse.words), style: style, hit: theme.look.match)
    if case .kind = browse.scope {
      // The list has one kind, which its title names.
    } else {
      spans.append(Span("  " + description.kind.label[language], theme.look.dim))
    }
    return Line(spans, trailing: [sign(position)])
  }

  /// The mark of the status, or how many errors and warnings there are.
  func sign(_ position: Int) -> Span {
    let description = catalogue.descriptions[position]
    if let assessment = content.assessment {
      let counts = familyCounts(position, assessment)
      if counts.errors + counts.warnings > 0 {
        let sign = glyphs == .ascii ? "!" : "▲"
        return Span(
          "\(sign)\(counts.errors + counts.warnings)", counts.errors > 0 ? theme.error : theme.warning)
      }
    }
    if description.state == .unreadable { return Span("!", theme.error) }
    if description.state == .pending { return Span(glyphs == .ascii ? "." : "·", theme.look.dim) }
    return Span(StatusMark(status: description.status)?.sign(ascii: glyphs == .ascii) ?? "?")
  }

  private func drawPreview(_ layout: Layout, _ frame: inout Frame) {
    Box(title: Texts.preview[language], look: theme.look, hasFocus: hasFocus(.detail))
      .draw(in: layout.rect(.detail), of: &frame)
    let inside = layout.inside(.detail)
    guard let position = browse.selected else { return }
    let page = page(of: position, width: inside.width, limit: browse.detailTop + inside.height + 1)
    TextView(page.lines, look: theme.look).draw(ScrollState(top: browse.detailTop), in: inside, of: &frame)
    if hasFocus(.detail) { frame.cursor = inside.origin }
  }
}
