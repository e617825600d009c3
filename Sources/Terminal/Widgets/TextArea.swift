// SPDX-License-Identifier: EUPL-1.2
import Text

/// The box of lines that a long text is typed in.
public struct TextArea {
  public var look: Look

  public init(look: Look = Look()) {
    self.look = look
  }

  public func draw(_ state: TextAreaState, in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, style: look.text)
    guard !rect.isEmpty else { return }
    let layout = TextAreaLayout(state, width: rect.width)
    var state = state
    state.fit(layout, height: rect.height)
    for (index, row) in layout.rows.dropFirst(state.top).prefix(rect.height).enumerated() {
      let place = Point(x: rect.x, y: rect.y + index)
      frame.put(row.text.visible, at: place, width: rect.width, style: look.text)
      guard let part = state.selected(in: row) else { continue }
      let skipped = row.text.prefix(part.lowerBound).columns
      let selected = String(row.text.dropFirst(part.lowerBound).prefix(part.count)).visible
      frame.put(
        selected, at: Point(x: place.x + skipped, y: place.y), width: rect.width - skipped,
        style: look.selection)
    }
    frame.cursor = Point(x: rect.x + layout.cursorColumn, y: rect.y + layout.cursorRow - state.top)
  }
}
