import Catalogue
import Interface
import Metamodel
import Rules
import Terminal

/// The interface without a terminal: keys go in, and the cells that change come out.
struct Screenplay {
  private(set) var state: State
  private var shown: Frame

  /// What one key cost.
  struct Cost {
    /// In seconds: taking the key in, drawing, and finding the cells that differ.
    let time: Double
    let cells: Int
  }

  /// The interface at start on a catalogue of which everything is known.
  init(_ content: Content) {
    state = State(size: Size(columns: 80, rows: 24), language: .swedish, content: content)
    shown = state.render()
  }

  /// Presses a key for real.
  mutating func press(_ key: KeyPress) -> Cost {
    let start = ContinuousClock.now
    _ = state.update(.event(.key(key)))
    let frame = state.render()
    var cells = 0
    frame.changes(since: shown) { _ in cells += 1 }
    let time = start.duration(to: .now).inSeconds
    shown = frame
    return Cost(time: time, cells: cells)
  }

  mutating func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let key = KeyPress(String(name)) else { preconditionFailure("\(name) is no key") }
      _ = press(key)
    }
  }

  /// Presses a key after having tried it some times from the same state: the median of what the tries cost.
  mutating func measure(_ key: KeyPress, tries: Int = 5) -> Cost {
    let costs = (0..<tries).map { _ in
      var copy = self
      return copy.press(key)
    }
    _ = press(key)
    return Cost(time: Samples(costs.map(\.time)).median, cells: costs.first?.cells ?? 0)
  }

  /// The cost of each key of a text that is typed.
  mutating func measure(typing text: String) -> [Cost] { text.map { measure(KeyPress($0)) } }

  /// The screen, for telling whether it shows what was to be measured.
  var text: String { shown.lines.joined(separator: "\n") }
}

/// The day that rules use.
enum BenchDay {
  static let text = "2026-11-22"
}
