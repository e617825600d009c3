import Catalogue
import Metamodel
import Terminal

/// A place in a picture that the cursor can stand on, and what is behind it.
struct Spot: Sendable, Hashable {
  enum Target: Sendable, Hashable {
    /// A description by its position.
    case description(Int, part: String?)
    /// A part of the catalogue with a filter.
    case list(Scope, filter: String)
    /// Findings with a filter.
    case findings(FindingsChoice, filter: String)
    /// Descriptions by their positions, under a title.
    case chosen([Int], title: Words)
  }

  /// Where it stands in the picture.
  let rect: Rect
  let target: Target
}

/// Which spot the cursor is on, and how far the picture is scrolled.
struct SpotCursor: Sendable, Hashable {
  private(set) var spot = 0
  /// What of the picture is at the top left corner.
  private(set) var origin = Point(x: 0, y: 0)

  /// Starts at a spot.
  init(at spot: Int = 0) { self.spot = spot }

  /// Moves to the nearest spot in the direction of a key; where there is none, the picture scrolls.
  ///
  /// - Parameter rowCost: how many columns aside a row up or down is worth; the greater, the more strictly the cursor
  ///   goes row by row.
  mutating func update(_ key: KeyPress, _ spots: [Spot], size: Size, room: Size, rowCost: Int = 200) {
    switch (key.key, key.modifiers) {
    case (.up, []): step(0, -1, spots, rowCost)
    case (.down, []): step(0, 1, spots, rowCost)
    case (.left, []): step(-1, 0, spots, rowCost)
    case (.right, []): step(1, 0, spots, rowCost)
    case (.pageUp, []): page(-1, spots, size, room)
    case (.pageDown, []): page(1, spots, size, room)
    case (.home, []), (.left, .control): spot = 0
    case (.end, []), (.right, .control): spot = spots.count - 1
    default: return
    }
    fit(spots, size: size, room: room)
  }

  /// The nearest spot in a direction: what lies straight ahead goes before what lies aside.
  private mutating func step(_ dx: Int, _ dy: Int, _ spots: [Spot], _ rowCost: Int) {
    guard spots.indices.contains(spot) else { return }
    let here = spots[spot].rect
    var best: (spot: Int, cost: Int)?
    for (index, other) in spots.enumerated() where index != spot {
      let rect = other.rect
      let ahead: Int
      let aside: Int
      if dx != 0 {
        ahead = dx > 0 ? rect.x - here.x : here.x - rect.x
        aside = Self.distance(here.y, here.endY, rect.y, rect.endY)
      } else {
        ahead = dy > 0 ? rect.y - here.y : here.y - rect.y
        aside = Self.distance(here.x, here.endX, rect.x, rect.endX)
      }
      guard ahead > 0 else { continue }
      // Sideways a row is as far as many columns are wide.
      let cost = dx != 0 ? ahead + 40 * aside : rowCost * ahead + aside
      if best.map({ cost < $0.cost }) ?? true { best = (index, cost) }
    }
    if let best { spot = best.spot }
  }

  /// How far two ranges are from each other; 0 where they meet.
  private static func distance(_ start: Int, _ end: Int, _ otherStart: Int, _ otherEnd: Int) -> Int {
    max(0, max(otherStart - end + 1, start - otherEnd + 1))
  }

  /// A page up or down, to the spot nearest in height.
  private mutating func page(_ direction: Int, _ spots: [Spot], _ size: Size, _ room: Size) {
    guard spots.indices.contains(spot) else { return }
    let here = spots[spot].rect
    let wanted = here.y + direction * max(1, room.rows - 1)
    let nearest = spots.indices.min { one, other in
      (abs(spots[one].rect.y - wanted), abs(spots[one].rect.x - here.x))
        < (abs(spots[other].rect.y - wanted), abs(spots[other].rect.x - here.x))
    }
    spot = nearest ?? spot
  }

  /// Makes cursor and scroll position right for spots, a size or a room that has changed.
  mutating func fit(_ spots: [Spot], size: Size, room: Size) {
    spot = min(max(0, spot), max(0, spots.count - 1))
    if spots.indices.contains(spot) {
      let rect = spots[spot].rect
      // Some of what is around a spot belongs to it: what is written above, and where a line goes.
      origin.x = Self.reveal(rect.x - 2, rect.endX + 2, from: origin.x, room: room.columns)
      origin.y = Self.reveal(rect.y - 2, rect.endY + 1, from: origin.y, room: room.rows)
    }
    origin.x = min(max(0, origin.x), max(0, size.columns - room.columns))
    origin.y = min(max(0, origin.y), max(0, size.rows - room.rows))
  }

  private static func reveal(_ start: Int, _ end: Int, from first: Int, room: Int) -> Int {
    min(max(first, end - room), start)
  }

  /// Takes a click or a turn of the wheel.
  /// - Returns: whether what the cursor is on is to be opened.
  mutating func click(_ mouse: Mouse, _ spots: [Spot], size: Size, in rect: Rect) -> Bool {
    switch mouse.action {
    case .wheelUp, .wheelDown:
      let step = mouse.action == .wheelUp ? -3 : 3
      origin.y = min(max(0, origin.y + step), max(0, size.rows - rect.height))
    case .press(.left):
      guard rect.contains(mouse.point) else { return false }
      let point = Point(x: mouse.point.x - rect.x + origin.x, y: mouse.point.y - rect.y + origin.y)
      guard let hit = spots.firstIndex(where: { $0.rect.contains(point) }) else { return false }
      if hit == spot { return true }
      spot = hit
    default: break
    }
    return false
  }

  /// The position of the description that the cursor is on, where it is one.
  func description(among spots: [Spot]) -> Int? {
    guard spots.indices.contains(spot), case .description(let position, _) = spots[spot].target, position >= 0
    else { return nil }
    return position
  }
}

extension Size {
  /// The size of a rectangle.
  init(_ rect: Rect) { self.init(columns: rect.width, rows: rect.height) }
}
