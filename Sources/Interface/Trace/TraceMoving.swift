import Catalogue
import Terminal

/// Going about in a trace, by keys and by mouse.
extension State {
  /// Moves the cursor in its column, over what is empty there.
  mutating func moveInTrace(_ key: KeyPress) {
    guard var tracing else { return }
    let rows = tracing.grid.rows(of: tracing.column)
    guard let place = rows.firstIndex(of: tracing.row) else { return }
    let page = max(1, traceRect.height - 1)
    let row: Int?
    switch key.key {
    case .up: row = rows[max(0, place - 1)]
    case .down: row = rows[min(rows.count - 1, place + 1)]
    case .pageUp: row = rows.last { $0 <= tracing.row - page } ?? rows.first
    case .pageDown: row = rows.first { $0 >= tracing.row + page } ?? rows.last
    case .home: row = rows.first
    case .end: row = rows.last
    default: row = nil
    }
    guard let row else { return }
    // What begins above the first cell of the column is worth seeing too.
    if row == rows.first { tracing.top = 0 }
    tracing.row = row
    self.tracing = tracing
    fitTrace()
  }

  /// The cursor in the column beside, at what belongs to the same band.
  mutating func stepTraceColumn(_ step: Int) {
    guard var tracing, let index = tracing.columns.firstIndex(of: tracing.column) else { return }
    var next = index + step
    while tracing.columns.indices.contains(next) {
      let column = tracing.columns[next]
      if let row = tracing.grid.nearest(to: tracing.row, in: column) {
        tracing.column = column
        tracing.row = row
        break
      }
      next += step
    }
    self.tracing = tracing
    fitTrace()
  }

  /// The next column round, for Tab.
  mutating func rotateTraceColumn(_ step: Int) {
    guard let before = tracing else { return }
    stepTraceColumn(step)
    guard tracing?.column == before.column else { return }
    // At the edge: the column furthest from it that has something.
    let others = step > 0 ? before.columns : before.columns.reversed()
    for column in others {
      guard let row = before.grid.nearest(to: before.row, in: column) else { continue }
      tracing?.column = column
      tracing?.row = row
      break
    }
    fitTrace()
  }

  /// Law and security beside the three, or not.
  mutating func toggleTraceLaw() {
    tracing?.showsLaw.toggle()
    if let tracing, !tracing.columns.contains(tracing.column) { self.tracing?.column = .service }
    refreshTrace()
  }

  /// A click chooses a cell; one more on it opens it.
  mutating func clickTrace(_ mouse: Mouse) -> [Effect] {
    guard var tracing else { return [] }
    let shown = tracing.shown(isFolded: foldsTrace)
    let rect = traceRect
    switch mouse.action {
    case .wheelUp, .wheelDown:
      moveInTrace(KeyPress(mouse.action == .wheelUp ? .up : .down))
    case .press(.left):
      let columns = foldsTrace ? [tracing.column] : tracing.columns
      let boxes = TracePicture.boxes(columns, in: layout.body)
      let index = tracing.top + mouse.point.y - rect.y
      guard rect.contains(mouse.point), shown.indices.contains(index),
        let column = boxes.firstIndex(where: { $0.inset(x: 1, y: 0).contains(mouse.point) }).map({
          columns[$0]
        }),
        tracing.grid.rows[shown[index]][column] != nil
      else { return [] }
      if tracing.row == shown[index], tracing.column == column { return openTraceCell() }
      tracing.row = shown[index]
      tracing.column = column
      self.tracing = tracing
    default: break
    }
    return []
  }
}
