// SPDX-License-Identifier: EUPL-1.2
import Text

/// An answer that a dialog offers.
public struct Choice<ID: Hashable & Sendable>: Hashable, Sendable {
  public var id: ID
  public var title: String
  /// The letter that chooses it at once.
  public var hot: Character?

  public init(_ id: ID, _ title: String, hot: Character? = nil) {
    self.id = id
    self.title = title
    self.hot = hot
  }
}

/// Which answer the cursor is on, and how far the message is scrolled.
public struct DialogState: Hashable, Sendable {
  public private(set) var selection: Int
  public private(set) var scroll = ScrollState()

  public init(selection: Int = 0) {
    self.selection = selection
  }

  public enum Outcome<ID: Hashable & Sendable>: Hashable, Sendable {
    /// Still open.
    case open
    case chosen(ID)
    /// Esc.
    case cancelled
  }

  /// Takes a key: left, right and Tab go between the answers, Enter and hot letters choose, up and down scroll
  /// the message. All keys are swallowed.
  public mutating func update<ID>(_ key: KeyPress, dialog: Dialog<ID>, screen: Rect) -> Outcome<ID> {
    let choices = dialog.choices
    if let letter = key.typed,
      let hit = choices.first(where: { $0.hot?.lowercased() == letter.lowercased() })
    {
      return .chosen(hit.id)
    }
    switch (key.key, key.modifiers) {
    case (.escape, _): return .cancelled
    case (.enter, _), (.character(" "), []):
      return choices.indices.contains(selection) ? .chosen(choices[selection].id) : .cancelled
    case (.left, _), (.tab, .shift): step(-1, choices.count)
    case (.right, _), (.tab, _): step(1, choices.count)
    default:
      let place = dialog.place(in: screen)
      scroll.update(key, count: dialog.lines(width: place.width - 4).count, height: place.height - 4)
    }
    return .open
  }

  private mutating func step(_ step: Int, _ count: Int) {
    guard count > 0 else { return }
    selection = (selection + step + count) % count
  }
}

/// A message with answers, in a box in the middle of the screen; a message too long for the screen scrolls.
public struct Dialog<ID: Hashable & Sendable> {
  public var title: String
  public var message: String
  public var choices: [Choice<ID>]
  public var look: Look

  public init(title: String, message: String, choices: [Choice<ID>], look: Look = Look()) {
    self.title = title
    self.message = message
    self.choices = choices
    self.look = look
  }

  public func draw(_ state: DialogState, in screen: Rect, of frame: inout Frame) {
    let place = place(in: screen)
    frame.fill(place, style: look.text)
    let inside = Box(title: title, look: look, hasFocus: true).draw(in: place, of: &frame).inset(x: 1, y: 0)
    let (answers, rest) = inside.splitBottom(1)
    let text = rest.splitBottom(1).rest
    TextView(lines(width: text.width).map { Line($0) }, look: look).draw(state.scroll, in: text, of: &frame)
    drawAnswers(state, in: answers, of: &frame)
  }

  func lines(width: Int) -> [String] { message.wrapped(to: max(1, width)) }

  /// The smallest box that holds message and answers, at most the screen.
  func place(in screen: Rect) -> Rect {
    let answers = choices.reduce(0) { $0 + $1.title.columns + 5 }
    let natural = message.split(whereSeparator: \.isNewline).reduce(0) { max($0, $1.columns) }
    let width = min(max(24, answers, min(natural, 60), title.columns + 4) + 4, screen.width)
    return screen.centred(Size(columns: width, rows: lines(width: width - 4).count + 4))
  }

  private func drawAnswers(_ state: DialogState, in row: Rect, of frame: inout Frame) {
    var x = row.x
    for (index, choice) in choices.enumerated() {
      let isSelected = index == state.selection
      let style = isSelected ? look.selection.over(look.text) : look.text
      let width = frame.clipped(to: row) { frame in
        frame.put("[ \(choice.title) ]", at: Point(x: x, y: row.y), style: style)
      }
      if let hot = choice.hot {
        let before = choice.title.prefix { $0.lowercased() != hot.lowercased() }
        let place = Rect(x: x + 2 + before.columns, y: row.y, width: 1, height: 1)
        if before.count < choice.title.count { frame.restyle(place.intersection(row), look.hot) }
      }
      if isSelected && row.contains(Point(x: x, y: row.y)) { frame.cursor = Point(x: x + 2, y: row.y) }
      x += width + 1
    }
  }
}
