import Metamodel
import Terminal
import Text

/// A picture as shapes on a grid of character cells: the terminal draws it with box characters, a file with lines.
struct Drawing: Sendable {
  var title = ""
  private(set) var size = Size(columns: 0, rows: 0)
  private(set) var shapes: [Shape] = []
  /// What can be chosen in it.
  private(set) var spots: [Spot] = []

  enum Shape: Sendable, Hashable {
    /// A box with lines of text, in the colour of a perspective.
    case box(Rect, [String], Perspective?, isCentre: Bool)
    /// A frame around something, with a title in its upper edge.
    case group(Rect, String)
    /// The line of someone who takes part, from one row to another.
    case lifeline(x: Int, rows: Range<Int>)
    /// A line with corners; the last point may have a head.
    case line([Point], LineStyle, hasHead: Bool)
    case text(Point, String, TextStyle)
  }

  enum LineStyle: Sendable, Hashable {
    case solid
    case dashed
    case dotted
  }

  enum TextStyle: Sendable, Hashable {
    case plain
    case title
    case dim
    case problem
    case perspective(Perspective)
  }

  /// Adds a shape; the picture grows to have room for it.
  mutating func add(_ shape: Shape) {
    shapes.append(shape)
    let end = shape.bounds
    size = Size(columns: max(size.columns, end.endX), rows: max(size.rows, end.endY))
  }

  /// Makes a place something that can be chosen.
  mutating func spot(_ rect: Rect, _ target: Spot.Target) { spots.append(Spot(rect: rect, target: target)) }

  /// Adds a line of text that can be chosen.
  mutating func add(_ text: String, at point: Point, _ style: TextStyle, to target: Spot.Target?) {
    add(.text(point, text, style))
    if let target { spot(Rect(x: point.x, y: point.y, width: max(1, text.columns), height: 1), target) }
  }
}

extension Drawing.Shape {
  /// The rectangle that it lies in.
  var bounds: Rect {
    switch self {
    case .box(let rect, _, _, _), .group(let rect, _): return rect
    case .lifeline(let x, let rows): return Rect(x: x, y: rows.lowerBound, width: 1, height: rows.count)
    case .line(let points, _, _):
      let (xs, ys) = (points.map(\.x), points.map(\.y))
      let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
      return Rect(x: left, y: top, width: (xs.max() ?? 0) - left + 1, height: (ys.max() ?? 0) - top + 1)
    case .text(let point, let text, _): return Rect(x: point.x, y: point.y, width: text.columns, height: 1)
    }
  }
}
