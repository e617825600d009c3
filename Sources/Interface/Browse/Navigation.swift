import Catalogue
import Metamodel
import Terminal

extension State {
  /// Where the panes stand.
  var layout: Layout { Layout(size: size, pane: browse.pane) }

  /// Moves the cursor, or scrolls, by an arrow or page key.
  mutating func move(_ key: KeyPress) {
    let layout = layout
    if form != nil {
      moveInForm(key)
      return
    }
    if reading != nil {
      moveInReading(key)
      return
    }
    if outline != nil {
      moveInOutline(key)
      return
    }
    if tracing != nil {
      moveInTrace(key)
      return
    }
    if overview != nil {
      moveInOverview(key)
      return
    }
    switch browse.pane {
    case .tree:
      let rows = browse.treeRows(catalogue)
      browse.tree.list.update(key, count: rows.count, height: layout.inside(.tree).height)
      showTreeSelection(rows)
    case .list:
      let before = browse.list.selection
      browse.list.update(key, count: browse.rows.count, height: layout.listRows(of: self).height)
      if browse.list.selection != before { browse.detailTop = 0 }
    case .detail:
      var scroll = ScrollState(top: browse.detailTop)
      scroll.update(key, count: browse.detailTop + 10_000, height: layout.inside(.detail).height)
      browse.detailTop = key.key == .end ? detailEnd : min(scroll.top, detailEnd)
    }
  }

  /// The last line that the preview can begin with.
  private var detailEnd: Int {
    guard let position = browse.selected else { return 0 }
    let inside = layout.inside(.detail)
    return max(0, page(of: position, width: inside.width).lines.count - inside.height)
  }

  /// The list follows the cursor of the tree.
  mutating func showTreeSelection(_ rows: [TreeRow<Scope>]) {
    guard rows.indices.contains(browse.tree.list.selection) else { return }
    let scope = rows[browse.tree.list.selection].id
    if scope != browse.scope { browse.show(scope, in: content, language) }
  }

  /// Folds or unfolds in the tree; else goes to the pane beside.
  mutating func moveSideways(_ step: Int) {
    if browse.pane == .tree {
      let rows = browse.treeRows(catalogue)
      let key = KeyPress(step < 0 ? .left : .right)
      if browse.tree.update(key, rows: rows, height: layout.inside(.tree).height) {
        showTreeSelection(browse.treeRows(catalogue))
        return
      }
      if step > 0 { browse.pane = .list }
      return
    }
    stepPane(step)
  }

  /// The next pane.
  mutating func stepPane(_ step: Int) {
    let panes = Pane.allCases
    browse.pane = panes[(browse.pane.rawValue + step + panes.count) % panes.count]
  }

  /// One level out: the filter, then the pane to the left.
  mutating func goOut() {
    if reading != nil {
      leaveReading()
    } else if outline != nil {
      leaveOutline()
    } else if tracing != nil {
      leaveTrace()
    } else if overview != nil {
      leaveOverview()
    } else if !browse.filter.isEmpty {
      browse.clearFilter(content, language)
      fit()
    } else if case .chosen = browse.scope, browse.pane != .tree, !history.back.isEmpty {
      goBack()
    } else if browse.pane != .tree {
      browse.pane = .tree
    }
  }

  /// Opens what is under the cursor, or follows the link.
  mutating func openOrFollow() -> [Effect] {
    if reading != nil { return followAnchor() }
    if outline != nil { return openOutlineRow() }
    if tracing != nil { return openTraceCell() }
    if overview != nil { return openInOverview() }
    switch browse.pane {
    case .tree: browse.pane = .list
    case .list, .detail: browse.selected.map { open(catalogue.descriptions[$0].reference) }
    }
    return []
  }

  /// Shows a part of the catalogue in the panes.
  mutating func visit(_ scope: Scope) {
    if !isBrowsing || scope != browse.scope { history.leave(place) }
    view = .browse
    form = nil
    browse.show(scope, in: content, language)
    browse.selectInTree(scope, catalogue)
    if browse.pane == .detail { browse.pane = .list }
    fit()
  }

  /// Lists what refers to the current description.
  mutating func listReferring() {
    guard let position = current else { return }
    let reference = catalogue.descriptions[position].reference
    history.leave(place)
    view = .browse
    form = nil
    browse.show(.all, in: content, language)
    browse.selectInTree(.all, catalogue)
    browse.filter = TextInputState("refers:\(reference)")
    browse.refresh(content, language)
    browse.pane = .list
    fit()
  }

  /// Opens the line for filtering.
  mutating func openFilter() {
    browse.pane = .list
    browse.openFilter(content)
  }

  /// Marks or unmarks the row, and goes on to the next.
  mutating func toggleMark() {
    guard let position = browse.selected else { return }
    let reference = catalogue.descriptions[position].reference
    if marked.remove(reference) == nil { marked.insert(reference) }
    move(KeyPress(.down))
  }

  /// Copies what is marked, or the current description.
  mutating func copyReferences() -> [Effect] {
    let references =
      marked.isEmpty ? current.map { [catalogue.descriptions[$0].reference] } ?? [] : marked.sorted()
    let text = references.joined(separator: "\n")
    say(
      references.count == 1
        ? Words(sv: "Kopierat: \(text)", en: "Copied: \(text)")
        : Words(
          sv: "\(references.count) hänvisningar kopierade.", en: "\(references.count) references copied."))
    return [.copy(text)]
  }

  /// Stops what runs or closes what is open; else says how to quit.
  mutating func interrupt() {
    if overlay != nil {
      overlay = nil
    } else if form?.isTypingLine == true {
      form?.input = nil
    } else if browse.isTyping {
      browse.closeFilter(restoring: true, content, language)
    } else if reading?.find?.isTyping == true {
      reading?.find = nil
    } else if outline?.isTyping == true {
      closeOutlineFilter(restoring: true)
    } else if matrix?.isTyping == true {
      _ = pressInMatrixFilter(KeyPress(.escape))
    } else {
      let quit = way(to: "file.quit")
      say(Words(sv: "Avsluta med \(quit.sv).", en: "Quit with \(quit.en)."))
    }
  }

  /// The place one is in, to come back to.
  var place: History.Place {
    if let reading {
      return .reading(
        ReadingPlace(reference: reading.reference, top: reading.scroll.top, anchor: reading.anchor))
    }
    if let outline { return .outline(outline.place) }
    if let tracing { return .trace(tracing.place) }
    if let overview { return .overview(overview.place) }
    return .browse(browse.place(catalogue))
  }

  mutating func goBack() {
    if let place = history.goBack(from: place) { go(to: place) }
  }

  mutating func goForward() {
    if let place = history.goForward(from: place) { go(to: place) }
  }

  private mutating func go(to place: History.Place) {
    form = nil
    switch place {
    case .browse(let place):
      view = .browse
      browse.go(to: place, content, language)
    case .reading(let place): showReading(place)
    case .outline(let place): showOutline(place)
    case .trace(let place): showTrace(place)
    case .overview(let place): showOverview(place)
    }
    fit()
  }

  /// Makes scroll positions right for the size and the content.
  mutating func fit() {
    let layout = layout
    browse.tree.list.fit(count: browse.treeRows(catalogue).count, height: layout.inside(.tree).height)
    browse.list.fit(count: browse.rows.count, height: layout.listRows(of: self).height)
    refreshReading()
    // Reasons are broken at the width.
    if outline?.wrapsToWidth == true { refreshOutline() } else { fitOutline() }
    fitTrace()
    fitOverview()
    fitForm()
  }

  /// Makes everything anew that depends on language, theme or content.
  public mutating func refresh() {
    browse.refresh(content, language)
    refreshOutline()
    refreshTrace()
    refreshOverview()
    fit()
  }
}
