// SPDX-License-Identifier: EUPL-1.2
import Text

/// A key and what it does.
public struct Hint: Hashable, Sendable {
  public var key: String
  public var title: String

  public init(_ key: String, _ title: String) {
    self.key = key
    self.title = title
  }
}

/// The line of keys that work now; as many as fit, and the ellipsis when there are more.
public struct Footer {
  public var hints: [Hint]
  public var look: Look

  public init(_ hints: [Hint], look: Look = Look()) {
    self.hints = hints
    self.look = look
  }

  public func draw(in rect: Rect, of frame: inout Frame) {
    let row = rect.row(0)
    guard !row.isEmpty else { return }
    frame.fill(row, style: look.text)
    var x = row.x + 1
    for (index, hint) in hints.enumerated() {
      let width = hint.key.columns + 1 + hint.title.columns
      let isLast = index == hints.count - 1
      guard x + width + (isLast ? 0 : 3) <= row.endX else {
        frame.put(
          frame.glyphs.ellipsis, at: Point(x: min(x, row.endX - 1), y: row.y), width: 1, style: look.dim)
        return
      }
      frame.put(hint.key, at: Point(x: x, y: row.y), style: look.key)
      frame.put(hint.title, at: Point(x: x + hint.key.columns + 1, y: row.y), style: look.text)
      x += width + 2
    }
  }

  /// The hint under a point, for clicks.
  public func hint(at point: Point, in rect: Rect) -> Int? {
    var x = rect.x + 1
    for (index, hint) in hints.enumerated() {
      let width = hint.key.columns + 1 + hint.title.columns
      guard x + width + (index == hints.count - 1 ? 0 : 3) <= rect.endX else { return nil }
      if point.y == rect.y && point.x >= x && point.x < x + width { return index }
      x += width + 2
    }
    return nil
  }
}

/// How much of a work is done.
public struct ProgressBar {
  public var done: Int
  public var total: Int
  public var look: Look

  public init(done: Int, total: Int, look: Look = Look()) {
    self.done = done
    self.total = total
    self.look = look
  }

  public func draw(in rect: Rect, of frame: inout Frame) {
    let row = rect.row(0)
    let share = total > 0 ? Double(min(max(0, done), total)) / Double(total) : 0
    let percent = " \(Int(share * 100)) %"
    let bar = row.splitRight(6).rest
    let full = Int(Double(bar.width) * share)
    frame.fill(row, style: look.text)
    let signs =
      String(repeating: frame.glyphs.barFull, count: full)
      + String(repeating: frame.glyphs.barEmpty, count: bar.width - full)
    frame.put(signs, at: bar.origin, width: bar.width, style: look.text)
    let text = percent.padded(to: 6, .end)
    frame.put(text, at: Point(x: bar.endX, y: row.y), width: row.width - bar.width, style: look.text)
  }
}

/// A message of one line that goes away by itself; when, is the caller's.
public struct Toast {
  public var text: String
  public var isProblem: Bool
  public var look: Look

  public init(_ text: String, isProblem: Bool = false, look: Look = Look()) {
    self.text = text
    self.isProblem = isProblem
    self.look = look
  }

  /// Draws it at the right end of the rectangle's last row.
  public func draw(in rect: Rect, of frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let width = min(text.columns + 2, rect.width)
    let place = rect.row(rect.height - 1).splitRight(width).right
    let style = isProblem ? look.problem.over(look.toast) : look.toast
    frame.put(" \(text) ", at: place.origin, width: place.width, style: style)
  }
}
