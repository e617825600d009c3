import Metamodel
import Terminal
import Testing

@testable import Interface

/// Whatever is pressed, at whatever size: the state stays whole and the picture has its size.
@Suite struct TotalityTests {
  /// A small generator of numbers, so that a failure can be had again.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let keys: [KeyPress] =
    CommandTable.standard.commands.flatMap(\.keys) + "aåäöq1 -:/\"".map { KeyPress($0) } + [
      KeyPress(.delete), KeyPress(.insert), KeyPress("k", .control), KeyPress("u", .control),
      KeyPress("w", .control),
    ]

  @Test(arguments: [1, 2] as [UInt64])
  func anyKeysAtAnySize(seed: UInt64) {
    var numbers = Numbers(state: seed)
    var walk = Walk(screenCatalogue)
    for step in 0..<400 {
      switch Int.random(in: 0..<40, using: &numbers) {
      case 0:
        walk.resize(Int.random(in: 1...200, using: &numbers), Int.random(in: 1...70, using: &numbers))
      case 1: walk.send(.paste("a\u{1B}[31m\nö \u{202E}"))
      case 2:
        let size = walk.state.size
        walk.click(
          Int.random(in: 0..<size.columns, using: &numbers), Int.random(in: 0..<size.rows, using: &numbers))
      default:
        walk.send(.key(Self.keys[Int.random(in: 0..<Self.keys.count, using: &numbers)]))
      }
      check(walk, step)
    }
  }

  private func check(_ walk: Walk, _ step: Int) {
    let state = walk.state
    let frame = state.render()
    #expect(frame.size == state.size)
    if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor), "step \(step)") }
    #expect(state.browse.rows.isEmpty || state.browse.rows.indices.contains(state.browse.list.selection))
    for line in frame.lines {
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control }, "step \(step)")
    }
  }

  @Test(arguments: [5] as [UInt64])
  func escapeReachesTheTop(seed: UInt64) {
    var numbers = Numbers(state: seed)
    for _ in 0..<12 {
      var walk = Walk(screenCatalogue)
      for _ in 0..<30 { walk.send(.key(Self.keys[Int.random(in: 0..<Self.keys.count, using: &numbers)])) }
      for _ in 0..<60 { walk.press("Esc") }
      #expect(walk.state.overlay == nil)
      #expect(!walk.state.browse.isTyping)
    }
  }
}
