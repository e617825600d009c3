import Catalogue
import Metamodel
import Rules
import Terminal
import TestSupport
import Testing

@testable import Interface

/// A person at the keyboard: the state, and the keys that are pressed.
struct Walk {
  var state: State
  private(set) var effects: [Effect] = []

  init(
    _ catalogue: Catalogue, columns: Int = 80, rows: Int = 24, _ language: Language = .swedish,
    theme: Theme = .standard, glyphs: Glyphs = .unicode
  ) {
    let check = LiveCheck(catalogue, today: Day("2026-11-22")!)
    state = State(
      size: Size(columns: columns, rows: rows), language: language, theme: theme, glyphs: glyphs,
      content: Content(
        catalogue, names: NameIndex(catalogue), texts: TextIndex(catalogue), check: check))
  }

  /// Presses keys by their names, with blanks between: `"j j Enter Ctrl-O"`.
  mutating func press(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for name in keys.split(separator: " ") {
      guard let key = KeyPress(String(name)) else {
        Issue.record("No key \(name).", sourceLocation: sourceLocation)
        continue
      }
      effects += state.update(.event(.key(key)))
    }
  }

  /// Types a text.
  mutating func type(_ text: String) {
    for character in text { effects += state.update(.event(.key(KeyPress(character)))) }
  }

  /// What earlier runs have left.
  mutating func remember(_ uses: [Use]) { state.recent = Recent(uses) }

  mutating func update(_ message: Message) -> [Effect] { state.update(message) }

  mutating func send(_ event: Event) { send(.event(event)) }

  mutating func send(_ message: Message) { effects += state.update(message) }

  mutating func click(_ x: Int, _ y: Int) {
    send(.mouse(Mouse(.press(.left), at: Point(x: x, y: y))))
    send(.mouse(Mouse(.release(.left), at: Point(x: x, y: y))))
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resize(Size(columns: columns, rows: rows)))
  }

  /// What is on the screen.
  var screen: String { state.render().lines.joined(separator: "\n") }

  /// One row of the screen.
  func row(_ index: Int) -> String { state.render().lines[index] }
}
