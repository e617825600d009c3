// SPDX-License-Identifier: EUPL-1.2

/// What the user has done with a list: which row the cursor is on, and which row is at the top.
///
/// It knows no rows: the count is told at each step, so a list of a million rows costs as much as one of ten.
public struct ListState: Hashable, Sendable {
  public var selection: Int
  public private(set) var top: Int

  public init(selection: Int = 0, top: Int = 0) {
    self.selection = selection
    self.top = top
  }

  /// Moves the cursor by a key. `j` and `k` are for the caller's key map to turn into arrows.
  /// - Returns: Whether the key is one that moves in a list.
  @discardableResult
  public mutating func update(_ key: KeyPress, count: Int, height: Int) -> Bool {
    guard key.modifiers.isEmpty else { return false }
    let page = max(1, height - 1)
    switch key.key {
    case .up: move(by: -1, count: count, height: height)
    case .down: move(by: 1, count: count, height: height)
    case .pageUp: move(by: -page, count: count, height: height)
    case .pageDown: move(by: page, count: count, height: height)
    case .home: select(0, count: count, height: height)
    case .end: select(count - 1, count: count, height: height)
    default: return false
    }
    return true
  }

  public mutating func move(by step: Int, count: Int, height: Int) {
    select(selection + step, count: count, height: height)
  }

  /// Puts the cursor on a row and scrolls no more than needed to show it.
  public mutating func select(_ row: Int, count: Int, height: Int) {
    selection = min(max(0, row), max(0, count - 1))
    fit(count: count, height: height)
  }

  /// Scrolls without moving the cursor further than it must to stay in sight, as a mouse wheel does.
  public mutating func scroll(by step: Int, count: Int, height: Int) {
    top = min(max(0, top + step), max(0, count - height))
    selection = min(max(selection, top), max(top, min(top + height, count) - 1))
  }

  /// Makes cursor and scroll position right for a count or a height that has changed.
  public mutating func fit(count: Int, height: Int) {
    selection = min(max(0, selection), max(0, count - 1))
    let height = max(1, height)
    if selection < top { top = selection }
    if selection >= top + height { top = selection - height + 1 }
    top = min(max(0, top), max(0, count - height))
  }

  /// The rows in sight.
  public func visible(count: Int, height: Int) -> Range<Int> {
    let first = min(max(0, top), max(0, count))
    return first..<min(count, first + max(0, height))
  }

  /// The row under a point of the rectangle that the list is drawn in.
  public func row(at point: Point, in rect: Rect, count: Int) -> Int? {
    guard rect.contains(point) else { return nil }
    let row = top + point.y - rect.y
    return row < count ? row : nil
  }
}

/// A list of rows that are asked for as they are drawn.
public struct ScrollList {
  public var count: Int
  public var look: Look
  /// Whether keys go to this list now.
  public var hasFocus: Bool
  /// Shown when there are no rows.
  public var whenEmpty: Line
  public var row: (Int) -> Line

  public init(
    count: Int, look: Look = Look(), hasFocus: Bool = true, whenEmpty: Line = "", row: @escaping (Int) -> Line
  ) {
    self.count = count
    self.look = look
    self.hasFocus = hasFocus
    self.whenEmpty = whenEmpty
    self.row = row
  }

  /// Draws the rows in sight. The terminal's cursor goes to the selected row of the list with the focus.
  public func draw(_ state: ListState, in rect: Rect, of frame: inout Frame) {
    var state = state
    state.fit(count: count, height: rect.height)
    frame.fill(rect, style: look.text)
    if count == 0 { frame.put(whenEmpty, in: rect, base: look.dim) }
    for index in state.visible(count: count, height: rect.height) {
      let place = rect.row(index - state.top)
      let isSelected = index == state.selection
      let base = isSelected ? (hasFocus ? look.selection : look.otherSelection).over(look.text) : look.text
      // On a bar, colours become a patchwork, and each change of style costs bytes.
      let line = isSelected && hasFocus ? row(index).asBar : row(index)
      frame.put(line, in: place, base: base)
      if isSelected && hasFocus && !place.isEmpty { frame.cursor = place.origin }
    }
  }
}
