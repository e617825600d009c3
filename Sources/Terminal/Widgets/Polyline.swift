// SPDX-License-Identifier: EUPL-1.2

extension Frame {
  /// Draws a line with corners through points, each in the row or the column of the one before; it joins the lines that
  /// it meets.
  ///
  /// - Parameters:
  ///   - horizontal: the sign of what runs sideways, where it is another than that of boxes; such a line joins nothing.
  ///   - vertical: likewise of what runs up and down.
  public mutating func polyline(
    _ points: [Point], horizontal: String? = nil, vertical: String? = nil, style: Style = .plain
  ) {
    let points = points.reduce(into: [Point]()) { if $0.last != $1 { $0.append($1) } }
    for (start, end) in zip(points, points.dropFirst()) {
      // What lies between the ends; only what is in sight costs anything.
      if start.y == end.y {
        for x in between(start.x, end.x, clip.x..<clip.endX) {
          draw([.left, .right], at: Point(x: x, y: start.y), horizontal, style)
        }
      } else {
        for y in between(start.y, end.y, clip.y..<clip.endY) {
          draw([.up, .down], at: Point(x: start.x, y: y), vertical, style)
        }
      }
    }
    for (index, point) in points.enumerated() {
      var edges: Edges = []
      if index > 0 { edges.formUnion(Self.edge(from: point, to: points[index - 1])) }
      if index + 1 < points.count { edges.formUnion(Self.edge(from: point, to: points[index + 1])) }
      let isSideways = edges.isSubset(of: [.left, .right])
      let isUpright = edges.isSubset(of: [.up, .down])
      draw(edges, at: point, isSideways ? horizontal : isUpright ? vertical : nil, style)
    }
  }

  private func between(_ start: Int, _ end: Int, _ sight: Range<Int>) -> Range<Int> {
    let first = max(min(start, end) + 1, sight.lowerBound)
    return first..<max(first, min(max(start, end), sight.upperBound))
  }

  private static func edge(from point: Point, to other: Point) -> Edges {
    if other.y == point.y { return other.x < point.x ? .left : .right }
    return other.y < point.y ? .up : .down
  }

  private mutating func draw(_ edges: Edges, at point: Point, _ sign: String?, _ style: Style) {
    if let sign {
      put(sign, at: point, style: style)
    } else {
      join(at: point, edges, style)
    }
  }
}
