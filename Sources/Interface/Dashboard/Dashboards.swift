import Catalogue
import Metamodel
import Terminal

extension State {
  /// Shows how the catalogue is, in the place of the panes.
  public mutating func openDashboard() -> [Effect] {
    history.leave(place)
    showDashboard(SpotCursor())
    return [.findLatestChanges]
  }

  mutating func showDashboard(_ cursor: SpotCursor) {
    form = nil
    browse.isTyping = false
    view = .overview(.dashboard(DashboardState(cursor: cursor)))
    refreshDashboard()
  }

  /// Makes the lines anew for the size, the language and the content.
  mutating func refreshDashboard() {
    guard dashboard != nil else { return }
    if figures == nil, content.isComplete { figures = Figures(content) }
    let room = spotRect
    let lines = dashboardLines(width: room.width)
    dashboard?.lines = lines.lines
    dashboard?.spots = lines.spots
    guard let state = dashboard else { return }
    dashboard?.cursor.fit(state.spots, size: state.size, room: Size(room))
  }

  /// Takes in which files have been changed last.
  mutating func take(_ changes: LatestChanges) {
    latestChanges = changes
    refreshDashboard()
  }

  func draw(_ dashboard: DashboardState, _ layout: Layout, _ frame: inout Frame) {
    let title = Words(sv: "Översikt", en: "Overview")[language]
    Box(title: title, look: theme.look, hasFocus: overlay == nil).draw(in: layout.body, of: &frame)
    let rect = spotRect
    let origin = dashboard.cursor.origin
    frame.clipped(to: rect) { frame in
      for (index, line) in dashboard.lines.dropFirst(origin.y).prefix(rect.height).enumerated() {
        frame.put(
          line, in: Rect(x: rect.x - origin.x, y: rect.y + index, width: rect.width + origin.x, height: 1))
      }
    }
    drawCursor(dashboard.cursor, dashboard.spots, in: rect, dashboard.size, &frame)
  }

  /// Sets off what the cursor is on, and says that there is more.
  func drawCursor(_ cursor: SpotCursor, _ spots: [Spot], in rect: Rect, _ size: Size, _ frame: inout Frame) {
    if cursor.origin.y > 0 {
      frame.put(glyphs.moreAbove, at: Point(x: rect.endX, y: rect.y), style: theme.look.key)
    }
    if cursor.origin.y + rect.height < size.rows {
      frame.put(glyphs.moreBelow, at: Point(x: rect.endX, y: rect.endY - 1), style: theme.look.key)
    }
    let middle = rect.y + rect.height / 2
    if cursor.origin.x > 0 { frame.put("<", at: Point(x: rect.x - 1, y: middle), style: theme.look.key) }
    if cursor.origin.x + rect.width < size.columns {
      frame.put(">", at: Point(x: rect.endX, y: middle), style: theme.look.key)
    }
    frame.cursor = rect.origin
    guard spots.indices.contains(cursor.spot) else { return }
    let place = spots[cursor.spot].rect
    let shown = Rect(
      x: place.x - cursor.origin.x + rect.x, y: place.y - cursor.origin.y + rect.y, width: place.width,
      height: place.height
    ).intersection(rect)
    guard !shown.isEmpty else { return }
    if overlay == nil { frame.restyle(shown, theme.look.selection) }
    frame.cursor = shown.origin
  }
}
