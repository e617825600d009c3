import Foundation
import TestSupport
import Testing

/// The program is killed at random moments of its work: every file is whole, old or new, and what belongs
/// together changes together.
///
/// A short form runs with all tests; `VLDS_CRASHES=200 swift test --filter CrashTests` kills each command 200 times.
@Suite(.serialized) struct CrashTests {
  /// How many files refer to what is renamed and removed.
  private static let count = 60
  private static let rounds =
    ProcessInfo.processInfo.environment["VLDS_CRASHES"].flatMap(Int.init) ?? 10

  /// What the kills of one command have hit.
  private struct Kills {
    let what: String
    /// How long the command takes when it is left alone.
    var duration: UInt32 = 0
    /// Kills while files were being written.
    var writing = 0
    /// Runs that came to their end.
    var ended = 0
  }

  private func process(_ arguments: [String], _ catalogue: TemporaryCatalogue) throws -> Process {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments + ["-C", catalogue.root]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs a command to its end, to know how long it takes.
  private func measure(
    _ what: String, _ arguments: [String], _ catalogue: TemporaryCatalogue
  ) throws -> Kills {
    let start = ContinuousClock.now
    try process(arguments, catalogue).waitUntilExit()
    return Kills(what: what, duration: UInt32((ContinuousClock.now - start) / .microseconds(1)))
  }

  /// Runs a command, and kills it at any moment of its work.
  private func kill(_ kills: inout Kills, _ arguments: [String], _ catalogue: TemporaryCatalogue) throws {
    let process = try process(arguments, catalogue)
    // The writing comes last.
    usleep(UInt32.random(in: kills.duration / 2..<kills.duration * 5 / 4))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    if process.terminationReason == .exit { kills.ended += 1 }
    let pending = try? Program.entries(of: catalogue.root + "/.vlds/pending")
    if pending?.isEmpty == false { kills.writing += 1 }
  }

  private func catalogue(_ more: [String: String]) -> TemporaryCatalogue {
    let referring = (0..<CrashTests.count).map {
      ("process/collaborations/x\($0).md", "---\nname: X\nmembers: [a, b]\n---\n")
    }
    return TemporaryCatalogue(Dictionary(uniqueKeysWithValues: referring).merging(more) { $1 })
  }

  /// The members of every collaboration after the next opening, which carries out what was whole; they are the
  /// same everywhere.
  private func members(_ catalogue: TemporaryCatalogue, _ round: Int) throws -> String? {
    #expect(try catalogue.vlds("list", "actor", "--format", "json").code == 0)
    let texts = Set(
      (0..<CrashTests.count).map { catalogue.text(of: "process/collaborations/x\($0).md") ?? "gone" })
    #expect(texts.count == 1, "round \(round): \(texts)")
    let left = try Program.entries(of: catalogue.root + "/process/collaborations")
    #expect(left.count == CrashTests.count, "round \(round): \(left)")
    return texts.first?.split(separator: "\n").first { $0.hasPrefix("members: ") }.map {
      String($0.dropFirst(9))
    }
  }

  private func tell(_ kills: Kills) {
    let words = "\(CrashTests.rounds) kills, \(kills.writing) of them while files were written"
    print("\(kills.what): \(words); \(kills.ended) came after the end; nothing torn, nothing lost.")
    #expect(kills.ended < CrashTests.rounds, "no run was killed while it worked")
  }

  @Test func aRenameIsWholeOrAbsent() throws {
    let a = "---\nname: A\n---\n"
    let catalogue = catalogue(["process/actors/a.md": a, "process/actors/b.md": a])
    var kills = try measure("Rename", ["rename", "actor/a", "c"], catalogue)
    var id = "c"
    for round in 0..<CrashTests.rounds {
      try kill(&kills, ["rename", "actor/\(id)", id == "a" ? "c" : "a"], catalogue)
      let members = try #require(try members(catalogue, round))
      id = members == "[a, b]" ? "a" : "c"
      #expect(members == "[\(id), b]", "round \(round)")
      #expect(catalogue.text(of: "process/actors/\(id).md") == a)
      #expect(try Program.entries(of: catalogue.root + "/process/actors").count == 2, "round \(round)")
    }
    tell(kills)
  }

  @Test func aRemovalIsWholeOrAbsent() throws {
    let a = "---\nname: A\n---\n"
    let catalogue = catalogue(["process/actors/a.md": a, "process/actors/b.md": a])
    let restore = {
      catalogue.write(a, to: "process/actors/a.md")
      for file in 0..<CrashTests.count {
        catalogue.write("---\nname: X\nmembers: [a, b]\n---\n", to: "process/collaborations/x\(file).md")
      }
    }
    let arguments = ["remove", "actor/a", "--with-references"]
    var kills = try measure("Removal", arguments, catalogue)
    for round in 0..<CrashTests.rounds {
      restore()
      try kill(&kills, arguments, catalogue)
      let members = try #require(try members(catalogue, round))
      #expect(["[a, b]", "[b]"].contains(members), "round \(round)")
      let isThere = members == "[a, b]"
      #expect(catalogue.text(of: "process/actors/a.md") == (isThere ? a : nil), "round \(round)")
    }
    tell(kills)
  }

  @Test func aSavedFileIsWhole() throws {
    let long = String(repeating: "Rad efter rad.\n", count: 20_000)
    let files = ["review", "decided"].map { "---\nname: A\nstatus: \($0)\n---\n\n\(long)" }
    let catalogue = TemporaryCatalogue(["process/actors/a.md": files[1]])
    var kills = try measure("Save", ["set", "actor/a", "status=review"], catalogue)
    for round in 0..<CrashTests.rounds {
      let wanted = catalogue.text(of: "process/actors/a.md") == files[0] ? "decided" : "review"
      try kill(&kills, ["set", "actor/a", "status=\(wanted)"], catalogue)
      #expect(files.contains(catalogue.text(of: "process/actors/a.md") ?? ""), "round \(round)")
    }
    #expect(try catalogue.vlds("list", "actor").code == 0)
    #expect(try Program.entries(of: catalogue.root + "/process/actors") == ["a.md"])
    tell(kills)
  }
}
