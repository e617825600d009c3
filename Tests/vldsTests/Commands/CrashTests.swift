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
    Setting.count("VLDS_CRASHES", usual: 10)

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
    if process.terminationReason == .exit {
      kills.ended += 1
      // The time it took alone was of a slower moment.
      kills.duration = max(1000, kills.duration * 4 / 5)
    }
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
    RobustnessRow.kills.note(
      CrashTests.rounds, "kills: \(kills.what), \(kills.writing) while files were written")
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

  /// The files of the descriptions that an import makes, with their bytes.
  private func imported(_ catalogue: TemporaryCatalogue) throws -> [String: String] {
    let list = try catalogue.vlds("list", "--format", "json")
    let files = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]] ?? []
    return Dictionary(
      uniqueKeysWithValues: files.compactMap { $0["file"] as? String }.map {
        ($0, catalogue.text(of: $0) ?? "")
      })
  }

  @Test func anImportIsWholeOrAbsentAndASecondCompletesIt() throws {
    let types = (0..<CrashTests.count).map {
      "<complexType name=\"T\($0)\"><sequence><element name=\"a\" type=\"string\"/></sequence></complexType>"
    }.joined()
    let elements = (0..<CrashTests.count).map { "<element name=\"e\($0)\" type=\"t:T\($0)\"/>" }.joined()
    let contract = """
      <definitions name="Order" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:order:1" targetNamespace="urn:order:1">
      <types><schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:order:1">\(types)
      <element name="Order"><complexType><sequence>\(elements)</sequence></complexType></element></schema></types>
      <message name="In"><part name="p" element="t:Order"/></message>
      <portType name="P"><operation name="Place"><input message="t:In"/></operation></portType>
      </definitions>
      """
    let arguments = ["import", "wsdl"]
    let whole = TemporaryCatalogue(["kontrakt/order.wsdl": contract])
    var kills = try measure("Import", arguments + [whole.root + "/kontrakt"], whole)
    let wanted = try imported(whole)
    #expect(wanted.count > CrashTests.count)
    for round in 0..<CrashTests.rounds {
      // What a person has written stands through all of it.
      let mine = "---\nname: Mitt\nstatus: review\n---\n"
      let catalogue = TemporaryCatalogue([
        "kontrakt/order.wsdl": contract, "information/exchange-objects/order-1/t0.md": mine,
      ])
      let folder = catalogue.root + "/kontrakt"
      try kill(&kills, arguments + [folder], catalogue)
      let left = try imported(catalogue)
      let changed = left["information/exchange-objects/order-1/t0.md"] != mine
      #expect(left.count == (changed ? wanted.count : 1), "round \(round): \(left.count)")
      let again = try Program.run(arguments + [folder, "-C", catalogue.root])
      #expect(again.code == 0, "round \(round): \(again.complaint)")
      var complete = try imported(catalogue)
      let own = complete.removeValue(forKey: "information/exchange-objects/order-1/t0.md") ?? ""
      #expect(own.contains("name: Mitt\n") && own.contains("status: review\n") && own.contains("  - id: a\n"))
      #expect(complete == wanted.filter { $0.key != "information/exchange-objects/order-1/t0.md" })
      #expect(
        try Program.entries(of: catalogue.root + "/information/exchange-objects/order-1").count == CrashTests
          .count + 1)
    }
    tell(kills)
  }
}
