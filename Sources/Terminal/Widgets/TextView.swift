// SPDX-License-Identifier: EUPL-1.2

/// How far a text has been scrolled.
public struct ScrollState: Hashable, Sendable {
  public private(set) var top: Int

  public init(top: Int = 0) {
    self.top = max(0, top)
  }

  /// Scrolls by a key: arrows, pages, Home and End, and Space for a page.
  /// - Returns: Whether the key scrolls.
  @discardableResult
  public mutating func update(_ key: KeyPress, count: Int, height: Int) -> Bool {
    guard key.modifiers.isEmpty else { return false }
    let page = max(1, height - 1)
    switch key.key {
    case .up: scroll(by: -1, count: count, height: height)
    case .down: scroll(by: 1, count: count, height: height)
    case .pageUp: scroll(by: -page, count: count, height: height)
    case .pageDown, .character(" "): scroll(by: page, count: count, height: height)
    case .home: scroll(by: -count, count: count, height: height)
    case .end: scroll(by: count, count: count, height: height)
    default: return false
    }
    return true
  }

  public mutating func scroll(by step: Int, count: Int, height: Int) {
    top = min(max(0, top + step), max(0, count - height))
  }

  /// Scrolls no more than needed to show a line.
  public mutating func reveal(_ line: Int, count: Int, height: Int) {
    if line < top { top = max(0, line) }
    if line >= top + height { top = max(0, line - height + 1) }
    scroll(by: 0, count: count, height: height)
  }
}

/// Styled lines that scroll; signs at the right edge tell that there is more.
public struct TextView {
  public var lines: [Line]
  public var look: Look

  public init(_ lines: [Line], look: Look = Look()) {
    self.lines = lines
    self.look = look
  }

  public func draw(_ state: ScrollState, in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, style: look.text)
    guard !rect.isEmpty else { return }
    var state = state
    state.scroll(by: 0, count: lines.count, height: rect.height)
    let end = min(lines.count, state.top + rect.height)
    for index in state.top..<end {
      frame.put(lines[index], in: rect.row(index - state.top), base: look.text)
    }
    let edge = rect.endX - 1
    if state.top > 0 { frame.put(frame.glyphs.moreAbove, at: Point(x: edge, y: rect.y), style: look.dim) }
    if end < lines.count {
      frame.put(frame.glyphs.moreBelow, at: Point(x: edge, y: rect.endY - 1), style: look.dim)
    }
  }
}
