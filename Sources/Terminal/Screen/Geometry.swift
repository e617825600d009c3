// SPDX-License-Identifier: EUPL-1.2

/// A number of columns and rows.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell's place: column `x` and row `y`, from the top left corner, both from zero.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells; never of negative width or height.
public struct Rect: Hashable, Sendable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.columns, height: size.rows)
  }

  public var origin: Point { Point(x: x, y: y) }
  public var size: Size { Size(columns: width, rows: height) }
  /// The first column to the right of the rectangle.
  public var endX: Int { x + width }
  /// The first row below the rectangle.
  public var endY: Int { y + height }
  public var isEmpty: Bool { width == 0 || height == 0 }

  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < endX && point.y >= y && point.y < endY
  }

  /// What the two have in common.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
  }

  /// The rectangle less a margin on each side.
  public func inset(x dx: Int = 1, y dy: Int = 1) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
  }

  /// One row of the rectangle, counted from its top; empty outside it.
  public func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: index >= 0 && index < height ? 1 : 0)
  }

  /// The first `count` rows, and the rest.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, count), height)
    return (
      Rect(x: x, y: y, width: width, height: count),
      Rect(x: x, y: y + count, width: width, height: height - count)
    )
  }

  /// The last `count` rows, and the rest above them.
  public func splitBottom(_ count: Int) -> (bottom: Rect, rest: Rect) {
    let (rest, bottom) = splitTop(height - min(max(0, count), height))
    return (bottom, rest)
  }

  /// The first `count` columns, and the rest.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let count = min(max(0, count), width)
    return (
      Rect(x: x, y: y, width: count, height: height),
      Rect(x: x + count, y: y, width: width - count, height: height)
    )
  }

  /// The last `count` columns, and the rest before them.
  public func splitRight(_ count: Int) -> (right: Rect, rest: Rect) {
    let (rest, right) = splitLeft(width - min(max(0, count), width))
    return (right, rest)
  }

  /// Panes side by side with widths in proportion to `weights`. With `overlap` 1, each begins on the last
  /// column of the one before, so that boxes share a border.
  public func columns(weights: [Int], overlap: Int = 0) -> [Rect] {
    Self.lengths(width + overlap * max(0, weights.count - 1), weights).reduce(into: []) { panes, length in
      let start = panes.last.map { $0.endX - overlap } ?? x
      panes.append(Rect(x: start, y: y, width: length, height: height))
    }
  }

  /// Panes below each other with heights in proportion to `weights`; `overlap` as for `columns`.
  public func rows(weights: [Int], overlap: Int = 0) -> [Rect] {
    Self.lengths(height + overlap * max(0, weights.count - 1), weights).reduce(into: []) { panes, length in
      let start = panes.last.map { $0.endY - overlap } ?? y
      panes.append(Rect(x: x, y: start, width: width, height: length))
    }
  }

  /// A rectangle of the given size in the middle, made smaller where it does not fit.
  public func centred(_ size: Size) -> Rect {
    let width = min(max(0, size.columns), width)
    let height = min(max(0, size.rows), height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
  }

  private static func lengths(_ total: Int, _ weights: [Int]) -> [Int] {
    let sum = max(1, weights.reduce(0, +))
    var before = 0
    return weights.map { weight in
      let start = total * before / sum
      before += weight
      return total * before / sum - start
    }
  }
}
