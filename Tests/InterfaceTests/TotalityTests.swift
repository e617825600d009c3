import Glibc
import Metamodel
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Whatever is pressed, at whatever size: the state stays whole and the picture has its size.
@Suite struct TotalityTests {
  @Test(arguments: [1, 2] as [UInt64])
  func anyKeysAtAnySize(seed: UInt64) {
    var events = RandomEvents(seed: seed)
    var walk = Walk(screenCatalogue)
    for step in 0..<400 {
      for event in events.next(on: walk.state.size) { walk.send(event) }
      let fault = faultOfPicture(walk.state.render(), of: walk.state)
      #expect(fault == nil, "step \(step)")
    }
  }

  @Test(arguments: [5] as [UInt64])
  func escapeReachesTheTop(seed: UInt64) {
    var events = RandomEvents(seed: seed)
    for _ in 0..<12 {
      var walk = Walk(screenCatalogue)
      for _ in 0..<30 { walk.send(.key(events.key())) }
      for _ in 0..<60 { walk.press("Esc") }
      #expect(walk.state.overlay == nil)
      #expect(!walk.state.browse.isTyping)
    }
  }
}
