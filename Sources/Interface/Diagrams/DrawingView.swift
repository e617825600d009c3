import Metamodel
import Terminal
import Text

extension State {
  /// Draws what of a picture is in a window: `origin` of it at the top left corner.
  func draw(_ drawing: Drawing, from origin: Point, in rect: Rect, _ frame: inout Frame) {
    let window = Rect(x: origin.x, y: origin.y, width: rect.width, height: rect.height)
    let place = { (point: Point) in Point(x: point.x - origin.x + rect.x, y: point.y - origin.y + rect.y) }
    frame.clipped(to: rect) { frame in
      for shape in drawing.shapes where !shape.bounds.intersection(window).isEmpty {
        draw(shape, place, &frame)
      }
    }
  }

  private func draw(_ shape: Drawing.Shape, _ place: (Point) -> Point, _ frame: inout Frame) {
    func moved(_ rect: Rect) -> Rect {
      Rect(x: place(rect.origin).x, y: place(rect.origin).y, width: rect.width, height: rect.height)
    }
    switch shape {
    case .box(let rect, let lines, let perspective, let isCentre):
      let style = theme.style(perspective)
      var look = theme.look
      look.border = isCentre ? style.with(.bold) : style
      let inside = Box(look: look).draw(in: moved(rect), of: &frame)
      let top = max(0, (inside.height - lines.count) / 2)
      for (index, line) in lines.enumerated() {
        let text = line.padded(to: inside.width, .centre)
        frame.put(
          text, at: inside.row(top + index).origin,
          style: isCentre && index + 1 < lines.count ? style.with(.bold) : style)
      }
    case .group(let rect, let title):
      Box(title: title, look: theme.look).draw(in: moved(rect), of: &frame)
    case .lifeline(let x, let rows):
      frame.polyline(
        [place(Point(x: x, y: rows.lowerBound)), place(Point(x: x, y: rows.upperBound - 1))],
        style: theme.look.dim)
    case .line(let points, let style, let hasHead):
      let isSolid = style == .solid
      frame.polyline(
        points.map(place), horizontal: isSolid ? nil : style.horizontal(glyphs),
        vertical: isSolid ? nil : style.vertical(glyphs))
      if hasHead, let last = points.last, let before = points.dropLast().last {
        frame.put(head(from: before, to: last), at: place(last))
      }
    case .text(let point, let text, let style):
      frame.put(text, at: place(point), style: self.style(style))
    }
  }

  private func head(from start: Point, to end: Point) -> String {
    let isASCII = glyphs == .ascii
    if start.y == end.y { return end.x > start.x ? (isASCII ? ">" : "▶") : (isASCII ? "<" : "◀") }
    return end.y > start.y ? (isASCII ? "v" : "▼") : (isASCII ? "^" : "▲")
  }

  private func style(_ style: Drawing.TextStyle) -> Style {
    switch style {
    case .plain: .plain
    case .title: theme.look.title
    case .dim: theme.look.dim
    case .problem: theme.error
    case .perspective(let perspective): theme.style(perspective)
    }
  }
}

extension Drawing.LineStyle {
  /// The sign of what runs sideways.
  func horizontal(_ glyphs: Glyphs) -> String {
    switch self {
    case .solid: glyphs.horizontal
    case .dashed: glyphs == .ascii ? "=" : "╌"
    case .dotted: glyphs == .ascii ? "." : "┈"
    }
  }

  /// The sign of what runs up and down.
  func vertical(_ glyphs: Glyphs) -> String {
    switch self {
    case .solid: glyphs.vertical
    case .dashed: glyphs == .ascii ? "|" : "╎"
    case .dotted: glyphs == .ascii ? ":" : "┊"
    }
  }
}
