import Glibc
import Metamodel
import Terminal
import TestSupport
import Testing

@testable import Interface

/// A day of random keys, with the edits that they lead to done on disk: nothing stops it, and the memory stays flat.
///
/// A plain run has a few hundred events; `VLDS_EVENTS=1000000` gives the day of quality.md.
@Suite struct EventsTests {
  /// How long one works before the program is left and begun again, so that undo without limit has its end.
  private static let length = 1_000

  @Test func aDayOfRandomKeysLeavesNothingBehind() async {
    await #expect(processExitsWith: .success) { @MainActor in
      nice(10)
      let wanted = Setting.count("VLDS_EVENTS", usual: 400)
      var done = 0
      var memory: [Int] = []
      while done < wanted {
        done += try EventsTests.session(UInt64(memory.count), events: min(EventsTests.length, wanted))
        memory.append((EventsTests.residentPages() * Int(getpagesize())) >> 20)
      }
      // The first sessions fill what is kept for later ones.
      let settled = memory.dropFirst(memory.count / 5).prefix(max(1, memory.count / 5)).max() ?? 0
      let last = memory.suffix(max(1, memory.count / 5)).max() ?? 0
      #expect(last <= settled + max(16, settled / 10), "megabytes after each session: \(memory)")
      RobustnessRow.events.note(done, "events, \(settled) MB early and \(last) MB at the end")
    }
  }

  /// Works with a catalogue from its start, and gives how many events have come.
  @MainActor private static func session(_ seed: UInt64, events count: Int) throws -> Int {
    let terminal = MemoryTerminal()
    var events = RandomEvents(seed: Setting.fuzzSeed &* 1_000_003 &+ seed)
    var desk = try Desk(screenFiles)
    var done = 0
    while done < count {
      for event in events.next(on: terminal.size) {
        if case .resize(let size) = event { terminal.resize(to: size) } else { terminal.feed([event]) }
      }
      for event in terminal.events(timeout: nil) {
        desk.send(.event(event))
        done += 1
      }
      let frame = desk.state.render()
      terminal.present(frame)
      if let fault = faultOfPicture(frame, of: desk.state) {
        Issue.record("\(fault)\nsession \(seed), event \(done)")
        return done
      }
    }
    return done
  }

  private static func residentPages() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 200)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let fields = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      .split(separator: " ")
    return fields.count > 1 ? Int(fields[1]) ?? 0 : 0
  }
}
