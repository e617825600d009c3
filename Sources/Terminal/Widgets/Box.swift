// SPDX-License-Identifier: EUPL-1.2
import Text

/// A frame of lines with a title in its top edge.
public struct Box {
  public var title: String
  /// Stands at the right of the top edge, such as a count.
  public var trailing: String
  public var look: Look
  public var hasFocus: Bool

  public init(title: String = "", trailing: String = "", look: Look = Look(), hasFocus: Bool = false) {
    self.title = title
    self.trailing = trailing
    self.look = look
    self.hasFocus = hasFocus
  }

  /// Draws the edges and returns what is inside them. Edges drawn over other boxes' edges join.
  @discardableResult
  public func draw(in rect: Rect, of frame: inout Frame) -> Rect {
    guard rect.width > 1 && rect.height > 1 else { return Rect(x: rect.x, y: rect.y, width: 0, height: 0) }
    let style = hasFocus ? look.focusedBorder : look.border
    let (right, bottom) = (rect.endX - 1, rect.endY - 1)
    for x in rect.x + 1..<right {
      frame.join(at: Point(x: x, y: rect.y), [.left, .right], style)
      frame.join(at: Point(x: x, y: bottom), [.left, .right], style)
    }
    for y in rect.y + 1..<bottom {
      frame.join(at: Point(x: rect.x, y: y), [.up, .down], style)
      frame.join(at: Point(x: right, y: y), [.up, .down], style)
    }
    frame.join(at: rect.origin, [.right, .down], style)
    frame.join(at: Point(x: right, y: rect.y), [.left, .down], style)
    frame.join(at: Point(x: rect.x, y: bottom), [.right, .up], style)
    frame.join(at: Point(x: right, y: bottom), [.left, .up], style)
    drawTitle(in: rect.row(0).inset(x: 1, y: 0), of: &frame, border: style)
    return rect.inset()
  }

  private func drawTitle(in edge: Rect, of frame: inout Frame, border: Style) {
    var room = edge
    if !trailing.isEmpty, trailing.columns + 2 <= edge.width {
      let (right, rest) = edge.splitRight(trailing.columns + 2)
      frame.put(" \(trailing) ", at: right.origin, width: right.width, style: border)
      room = rest
    }
    guard !title.isEmpty, room.width > 4 else { return }
    frame.put(
      " \(title.cut(to: room.width - 2, ellipsis: frame.glyphs.ellipsis)) ", at: room.origin,
      width: room.width,
      style: look.title)
  }
}

/// The directions that lines leave a cell in.
struct Edges: OptionSet {
  let rawValue: Int

  static let left = Edges(rawValue: 1)
  static let right = Edges(rawValue: 2)
  static let up = Edges(rawValue: 4)
  static let down = Edges(rawValue: 8)

}

extension Frame {
  /// Draws a line across a rectangle's top row, joined at its ends to lines that it meets there.
  public mutating func horizontalLine(in rect: Rect, style: Style = .plain) {
    let row = rect.row(0)
    for x in row.x..<row.endX {
      let point = Point(x: x, y: row.y)
      let meets = (x == row.x || x == row.endX - 1) && lines(at: point).contains(.down)
      join(at: point, meets ? (x == row.x ? .right : .left) : [.left, .right], style)
    }
  }

  /// Draws a line down a rectangle's first column, joined at its ends to lines that it meets there.
  public mutating func verticalLine(in rect: Rect, style: Style = .plain) {
    guard rect.width > 0 else { return }
    for y in rect.y..<rect.endY {
      let point = Point(x: rect.x, y: y)
      let meets = (y == rect.y || y == rect.endY - 1) && lines(at: point).contains(.left)
      join(at: point, meets ? (y == rect.y ? .down : .up) : [.up, .down], style)
    }
  }

  /// Adds lines to those that a cell already has.
  mutating func join(at point: Point, _ edges: Edges, _ style: Style) {
    put(glyphs.sign(for: lines(at: point).union(edges)), at: point, style: style)
  }

  private func lines(at point: Point) -> Edges {
    guard let sign = self[point]?.text, sign != " " else { return [] }
    return glyphs.edges(of: sign) ?? []
  }
}

extension Glyphs {
  func sign(for edges: Edges) -> String {
    switch edges {
    case [.right, .down]: topLeft
    case [.left, .down]: topRight
    case [.right, .up]: bottomLeft
    case [.left, .up]: bottomRight
    case [.left, .right, .down]: teeDown
    case [.left, .right, .up]: teeUp
    case [.up, .down, .right]: teeRight
    case [.up, .down, .left]: teeLeft
    case [.left, .right, .up, .down]: cross
    case let edges where edges.isDisjoint(with: [.left, .right]): vertical
    default: horizontal
    }
  }

  /// The lines of a sign; in ASCII all corners are one sign, so nothing is known of them but that they join.
  func edges(of sign: String) -> Edges? {
    switch sign {
    case horizontal: [.left, .right]
    case vertical: [.up, .down]
    case cross: [.left, .right, .up, .down]
    case topLeft: [.right, .down]
    case topRight: [.left, .down]
    case bottomLeft: [.right, .up]
    case bottomRight: [.left, .up]
    case teeDown: [.left, .right, .down]
    case teeUp: [.left, .right, .up]
    case teeRight: [.up, .down, .right]
    case teeLeft: [.up, .down, .left]
    default: nil
    }
  }
}
