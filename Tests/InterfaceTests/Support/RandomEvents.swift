import Terminal
import TestSupport

@testable import Interface

/// Events as a person without a plan makes them: all keys of all commands, texts, the mouse, pastes and other sizes.
struct RandomEvents {
  private var random: SeededRandom

  static let keys: [KeyPress] =
    CommandTable.standard.commands.flatMap(\.keys) + "aåäöq1 -:/\"".map { KeyPress($0) } + [
      KeyPress(.delete), KeyPress(.insert), KeyPress("k", .control), KeyPress("u", .control),
      KeyPress("w", .control),
    ]

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func key() -> KeyPress { random.pick(Self.keys) }

  /// The next event, or the two of a click, on a screen of a size.
  mutating func next(on size: Size) -> [Event] {
    switch random.below(40) {
    case 0: return [.resize(Size(columns: 1 + random.below(200), rows: 1 + random.below(70)))]
    case 1: return [.paste("a\u{1B}[31m\nö \u{202E}")]
    case 2:
      let point = Point(x: random.below(size.columns), y: random.below(size.rows))
      return [.mouse(Mouse(.press(.left), at: point)), .mouse(Mouse(.release(.left), at: point))]
    default: return [.key(key())]
    }
  }
}

/// What is wrong with a picture of a state; `nil` where all is well.
func faultOfPicture(_ frame: Frame, of state: State) -> String? {
  if frame.size != state.size { return "the picture has \(frame.size), the screen \(state.size)" }
  if let cursor = frame.cursor, !frame.bounds.contains(cursor) { return "the cursor is at \(cursor)" }
  if !state.browse.rows.isEmpty, !state.browse.rows.indices.contains(state.browse.list.selection) {
    return "row \(state.browse.list.selection) of \(state.browse.rows.count) is selected"
  }
  let isObeyed = { (scalar: Unicode.Scalar) in
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }
  for line in frame.lines where line.unicodeScalars.contains(where: isObeyed) {
    return "a terminal would obey \(line.debugDescription)"
  }
  return nil
}
