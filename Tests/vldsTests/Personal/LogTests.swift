import Foundation
import TestSupport
import Testing

@testable import vlds

/// The log: bounded, and without anybody's text.
@Suite struct LogTests {
  @Test func aLineTellsWhenWhoAndWhat() throws {
    let folder = TemporaryCatalogue()
    let log = Log(path: folder.root + "/tillstånd/log")
    log.note("read", ["descriptions": .number(12), "in": .context(.list), "by": .word("me")])
    log.noteSlow("key", .milliseconds(99), from: 100)
    log.noteSlow("key", .milliseconds(143), from: 100)
    let lines = try #require(folder.text(of: "tillstånd/log")).split(separator: "\n")
    #expect(lines.count == 2)
    let process = ProcessInfo.processInfo.processIdentifier
    #expect(lines[0].hasSuffix(" \(process) read descriptions=12 in=list by=me"))
    #expect(lines[0].prefix(24).wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4}/) != nil)
    #expect(lines[1].hasSuffix("slow work=key ms=143"))
  }

  @Test func itNeverGrowsBeyondItsLimit() throws {
    let folder = TemporaryCatalogue()
    folder.write(String(repeating: "gammal rad\n", count: Log.limit / 11), to: "log")
    let log = Log(path: folder.root + "/log")
    for number in 0..<20 { log.note("read", ["number": .number(number)]) }
    let text = try #require(folder.text(of: "log"))
    #expect(text.utf8.count <= Log.limit)
    #expect(text.utf8.count > Log.limit / 3)
    #expect(text.hasPrefix("gammal rad\n"))
    #expect(text.hasSuffix("number=19\n"))
  }

  @Test func whatCannotBeWrittenStopsNothing() {
    Log(path: "/proc/ingenstans/log").note("start")
    Log(path: nil).note("start")
  }
}
