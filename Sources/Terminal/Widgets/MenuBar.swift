// SPDX-License-Identifier: EUPL-1.2
import Text

/// A row of a menu.
public struct MenuItem<ID: Hashable & Sendable>: Hashable, Sendable {
  public var id: ID
  public var title: String
  /// The key that does the same, as people read it.
  public var key: String
  /// Why it cannot be chosen now; nil when it can.
  public var disabled: String?
  /// Whether a line divides it from the row above.
  public var startsGroup: Bool

  public init(_ id: ID, _ title: String, key: String = "", disabled: String? = nil, startsGroup: Bool = false)
  {
    self.id = id
    self.title = title
    self.key = key
    self.disabled = disabled
    self.startsGroup = startsGroup
  }
}

/// A title of the menu bar with the rows below it.
public struct Menu<ID: Hashable & Sendable>: Hashable, Sendable {
  public var title: String
  /// The letter that opens it with Alt; its first place in the title is underlined.
  public var hot: Character
  public var items: [MenuItem<ID>]

  public init(_ title: String, hot: Character, _ items: [MenuItem<ID>]) {
    self.title = title
    self.hot = hot
    self.items = items
  }
}

/// Which menu is open and which row the cursor is on.
public struct MenuBarState: Hashable, Sendable {
  public private(set) var open: Int?
  public private(set) var list = ListState()

  /// What an event led to.
  public enum Outcome<ID: Hashable & Sendable>: Hashable, Sendable {
    /// Not for the menu.
    case ignored
    case changed
    case closed
    case chosen(ID)
    /// Chosen, but cannot be done now, and why.
    case refused(ID, reason: String)
  }

  public init() {}

  public var isOpen: Bool { open != nil }

  /// Opens a menu with the cursor on its first row.
  public mutating func open<ID>(_ index: Int, of menus: [Menu<ID>]) {
    open = menus.indices.contains(index) ? index : nil
    list = ListState()
  }

  public mutating func close() {
    open = nil
  }

  /// Takes a key: Alt with a hot letter or F10 opens; in an open menu arrows move, Enter and a row's first
  /// letter choose, and Esc closes. All other keys are swallowed while a menu is open.
  public mutating func update<ID>(_ key: KeyPress, menus: [Menu<ID>]) -> Outcome<ID> {
    if case .character(let letter) = key.key, key.modifiers == .alt,
      let index = menus.firstIndex(where: { $0.hot.lowercased() == letter.lowercased() })
    {
      open(index, of: menus)
      return .changed
    }
    guard let open, menus.indices.contains(open) else {
      guard key == KeyPress(.function(10)), !menus.isEmpty else { return .ignored }
      self.open(0, of: menus)
      return .changed
    }
    let items = menus[open].items
    switch key.key {
    case .escape, .function(10):
      close()
      return .closed
    case .left: self.open((open + menus.count - 1) % menus.count, of: menus)
    case .right: self.open((open + 1) % menus.count, of: menus)
    case .up where list.selection == 0: list.select(items.count - 1, count: items.count, height: items.count)
    case .down where list.selection == items.count - 1:
      list.select(0, count: items.count, height: items.count)
    case .enter: return choose(list.selection, of: items)
    case .character(let letter) where key.modifiers.isEmpty:
      return choose(startingWith: letter, of: items)
    default: list.update(key, count: items.count, height: items.count)
    }
    return .changed
  }

  /// Takes a click or a drag, in the rectangle that the bar was drawn in.
  public mutating func update<ID>(_ mouse: Mouse, menus: [Menu<ID>], bar: Rect, screen: Rect) -> Outcome<ID> {
    let view = MenuBar(menus)
    let isPress = mouse.action == .press(.left)
    if bar.row(0).contains(mouse.point) {
      guard isPress, let index = view.menu(at: mouse.point, in: bar) else {
        return isOpen ? .changed : .ignored
      }
      open(index, of: menus)
      return .changed
    }
    guard let open, menus.indices.contains(open) else { return .ignored }
    let place = view.pullDown(open, bar: bar, screen: screen)
    guard let row = view.item(at: mouse.point, in: place, of: open, state: self) else {
      guard isPress, !place.contains(mouse.point) else { return .changed }
      close()
      return .closed
    }
    list.select(row, count: menus[open].items.count, height: menus[open].items.count)
    return isPress ? choose(row, of: menus[open].items) : .changed
  }

  /// One row with that letter is chosen; of several the next gets the cursor.
  private mutating func choose<ID>(startingWith letter: Character, of items: [MenuItem<ID>]) -> Outcome<ID> {
    let rows = items.indices.filter { items[$0].title.first?.lowercased() == letter.lowercased() }
    guard let first = rows.first else { return .changed }
    list.select(rows.first { $0 > list.selection } ?? first, count: items.count, height: items.count)
    return rows.count == 1 ? choose(first, of: items) : .changed
  }

  private mutating func choose<ID>(_ row: Int, of items: [MenuItem<ID>]) -> Outcome<ID> {
    guard items.indices.contains(row) else { return .changed }
    if let reason = items[row].disabled { return .refused(items[row].id, reason: reason) }
    close()
    return .chosen(items[row].id)
  }
}

/// The bar of titles and the menu that hangs from it.
public struct MenuBar<ID: Hashable & Sendable> {
  public var menus: [Menu<ID>]
  public var look: Look

  public init(_ menus: [Menu<ID>], look: Look = Look()) {
    self.menus = menus
    self.look = look
  }

  /// Draws the titles; `trailing` stands at the right edge.
  public func drawBar(_ state: MenuBarState, in rect: Rect, of frame: inout Frame, trailing: [Span] = []) {
    frame.put(Line([], trailing: trailing), in: rect, base: look.bar)
    for (index, place) in titles(in: rect).enumerated() where !place.isEmpty {
      let style = index == state.open ? look.openMenu : look.bar
      frame.put(" \(menus[index].title) ", at: place.origin, width: place.width, style: style)
      let hot = menus[index].title.prefix { $0.lowercased() != menus[index].hot.lowercased() }
      guard hot.count < menus[index].title.count else { continue }
      let x = place.x + 1 + hot.columns
      guard x < place.endX else { continue }
      frame.restyle(Rect(x: x, y: place.y, width: 1, height: 1), look.hot)
    }
  }

  /// Draws the open menu, after everything it covers.
  public func drawMenu(_ state: MenuBarState, bar: Rect, screen: Rect, of frame: inout Frame) {
    guard let open = state.open, menus.indices.contains(open) else { return }
    let place = pullDown(open, bar: bar, screen: screen)
    frame.fill(place, style: look.text)
    let inside = Box(look: look).draw(in: place, of: &frame)
    let rows = rows(of: open)
    for (y, row) in rows.dropFirst(firstRow(of: open, height: inside.height, state)).prefix(inside.height)
      .enumerated()
    {
      guard let row else {
        frame.horizontalLine(
          in: Rect(x: place.x, y: inside.y + y, width: place.width, height: 1), style: look.border)
        continue
      }
      let item = menus[open].items[row]
      let style = row == state.list.selection ? look.selection.over(look.text) : look.text
      let own = item.disabled == nil ? Style.plain : look.disabled
      let remark = row == state.list.selection ? item.disabled : nil
      let isMarked = item.disabled != nil && look.parenthesisesDisabled
      let title = isMarked ? "(\(item.title))" : " " + item.title
      let line = Line([Span(title, own)], trailing: [Span((remark ?? item.key) + " ", own)])
      frame.put(line, in: inside.row(y), base: style)
      if row == state.list.selection { frame.cursor = inside.row(y).origin }
    }
  }

  /// Where the titles stand.
  func titles(in rect: Rect) -> [Rect] {
    var rest = rect.row(0)
    return menus.map { menu in
      let (place, after) = rest.splitLeft(menu.title.columns + 2)
      rest = after
      return place
    }
  }

  func menu(at point: Point, in rect: Rect) -> Int? {
    titles(in: rect).firstIndex { $0.contains(point) }
  }

  /// Where a menu hangs: under its title, moved to the left where the screen ends.
  func pullDown(_ index: Int, bar: Rect, screen: Rect) -> Rect {
    let width = menus[index].items.reduce(10) {
      max($0, $1.title.columns + 2 + max($1.key.columns, $1.disabled?.columns ?? 0) + 4)
    }
    let x = min(titles(in: bar)[index].x, max(screen.x, screen.endX - width))
    return Rect(x: x, y: bar.y + 1, width: width, height: rows(of: index).count + 2).intersection(screen)
  }

  func item(at point: Point, in place: Rect, of menu: Int, state: MenuBarState) -> Int? {
    let inside = place.inset()
    guard inside.contains(point) else { return nil }
    let rows = rows(of: menu)
    let row = firstRow(of: menu, height: inside.height, state) + point.y - inside.y
    return rows.indices.contains(row) ? rows[row] : nil
  }

  /// The rows drawn: item numbers, nil for dividing lines.
  private func rows(of menu: Int) -> [Int?] {
    menus[menu].items.indices.flatMap { index -> [Int?] in
      index > 0 && menus[menu].items[index].startsGroup ? [nil, index] : [index]
    }
  }

  /// The first row shown of a menu that is higher than the screen.
  private func firstRow(of menu: Int, height: Int, _ state: MenuBarState) -> Int {
    let selected = rows(of: menu).firstIndex(of: state.list.selection) ?? 0
    return max(0, selected - height + 1)
  }
}
