import Catalogue
import Metamodel
import Terminal

extension State {
  /// Takes a click or a turn of the wheel.
  mutating func click(_ mouse: Mouse) -> [Effect] {
    let layout = layout
    if case .press = mouse.action { notice = nil }
    if case .menu(let menu) = overlay {
      var menu = menu
      return finish(menu.update(mouse, menus: menus, bar: layout.menu, screen: Rect(size)), menu)
    }
    if case .picker(let picker) = overlay { return click(mouse, in: picker) }
    if overlay != nil {
      if mouse.action == .press(.left), !layout.picker.contains(mouse.point) { overlay = nil }
      return []
    }
    if layout.menu.contains(mouse.point) {
      var menu = MenuBarState()
      return finish(menu.update(mouse, menus: menus, bar: layout.menu, screen: Rect(size)), menu)
    }
    if mouse.action == .press(.left), layout.footer.contains(mouse.point) { return clickHint(mouse.point) }
    if form != nil { return [] }
    switch view {
    case .browse: return clickPane(mouse, layout)
    case .reading: return clickPage(mouse)
    case .outline: return clickOutline(mouse)
    case .trace: return clickTrace(mouse)
    case .overview: return clickOverview(mouse)
    }
  }

  private mutating func clickHint(_ point: Point) -> [Effect] {
    let hints = hints
    guard let index = Footer(hints.map(\.hint)).hint(at: point, in: layout.footer),
      let command = hints[index].command
    else { return [] }
    return run(command)
  }

  private mutating func click(_ mouse: Mouse, in picker: PickerOverlay) -> [Effect] {
    var picker = picker
    let body = Picker.body(of: layout.picker.inset())
    switch mouse.action {
    case .wheelUp, .wheelDown:
      picker.state.list.scroll(
        by: mouse.action == .wheelUp ? -3 : 3, count: picker.items.count, height: body.height)
      picker.skipHeading(1)
    case .press(.left):
      guard layout.picker.contains(mouse.point) else {
        overlay = nil
        return []
      }
      if let row = picker.state.list.row(at: mouse.point, in: body, count: picker.items.count) {
        return choose(row, in: picker)
      }
    default: return []
    }
    overlay = .picker(picker)
    return []
  }

  private mutating func clickPane(_ mouse: Mouse, _ layout: Layout) -> [Effect] {
    guard
      let pane = Pane.allCases.last(where: { pane in
        (layout.only ?? pane) == pane && layout.rect(pane).contains(mouse.point)
      })
    else { return [] }
    switch mouse.action {
    case .wheelUp: wheel(-3, pane, layout)
    case .wheelDown: wheel(3, pane, layout)
    case .press(.left): return press(mouse.point, pane, layout)
    default: break
    }
    return []
  }

  private mutating func wheel(_ step: Int, _ pane: Pane, _ layout: Layout) {
    switch pane {
    case .tree:
      let rows = browse.treeRows(catalogue)
      browse.tree.list.scroll(by: step, count: rows.count, height: layout.inside(.tree).height)
      showTreeSelection(rows)
    case .list:
      browse.list.scroll(by: step, count: browse.rows.count, height: layout.listRows(of: self).height)
      browse.detailTop = 0
    case .detail:
      let before = browse.pane
      browse.pane = .detail
      for _ in 0..<abs(step) { move(KeyPress(step < 0 ? .up : .down)) }
      browse.pane = before
    }
  }

  /// A click chooses a row; one more on the chosen row opens it.
  private mutating func press(_ point: Point, _ pane: Pane, _ layout: Layout) -> [Effect] {
    browse.pane = pane
    switch pane {
    case .tree:
      let rows = browse.treeRows(catalogue)
      guard let row = browse.tree.list.row(at: point, in: layout.inside(.tree), count: rows.count) else {
        return []
      }
      if row == browse.tree.list.selection { browse.tree.toggle(rows[row].id) }
      browse.tree.list.selection = row
      showTreeSelection(browse.treeRows(catalogue))
    case .list:
      let rect = layout.listRows(of: self)
      guard let row = browse.list.row(at: point, in: rect, count: browse.rows.count) else { return [] }
      if row == browse.list.selection { return openOrFollow() }
      browse.list.selection = row
      browse.detailTop = 0
    case .detail:
      guard let position = browse.selected else { return [] }
      let inside = layout.inside(.detail)
      let page = page(of: position, width: inside.width)
      let line = browse.detailTop + point.y - inside.y
      if let anchor = page.anchor(line: line, column: point.x - inside.x) {
        return follow(anchor.destination)
      }
    }
    return []
  }

  private mutating func clickPage(_ mouse: Mouse) -> [Effect] {
    switch mouse.action {
    case .wheelUp, .wheelDown:
      guard var reading else { return [] }
      let step = mouse.action == .wheelUp ? -3 : 3
      reading.scroll.scroll(by: step, count: reading.page.lines.count, height: readingRect.height)
      self.reading = reading
    case .press(.left):
      let rect = readingRect
      guard let reading, rect.contains(mouse.point) else { return [] }
      let line = reading.scroll.top + mouse.point.y - rect.y
      guard
        let index = reading.page.anchors.firstIndex(where: {
          $0.line == line && $0.columns.contains(mouse.point.x - rect.x)
        })
      else { return [] }
      self.reading?.anchor = index
      return follow(reading.page.anchors[index].destination)
    default: break
    }
    return []
  }
}
