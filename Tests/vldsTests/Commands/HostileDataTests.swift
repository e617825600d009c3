import Foundation
import TestSupport
import Testing

/// Data made to break readers is refused in words by the program itself, at once and in little memory (quality.md).
@Suite(.serialized) struct HostileDataTests {
  /// What one run may take; a debug build takes ten times the time.
  private static let (seconds, megabytes): (Double, Int) = {
    #if DEBUG
      (15, 200)
    #else
      (1, 100)
    #endif
  }()

  /// What a run has given and taken.
  private struct Run {
    let result: Program.Result
    /// Of the processors.
    let seconds: Double
    let megabytes: Int
  }

  private static func bomb(_ level: Int, _ line: (Int, String) -> String, _ use: (Int) -> String) -> String {
    (1...level).map { line($0, Array(repeating: use($0 - 1), count: 9).joined(separator: ", ")) }.joined()
  }

  private static let aliases =
    "a0: &a0 [x, x, x]\n" + bomb(12, { "a\($0): &a\($0) [\($1)]\n" }, { "*a\($0)" })
  private static let entities =
    "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY e0 'lol'>"
    + bomb(12, { "<!ENTITY e\($0) '\($1.replacing(", ", with: ""))'>" }, { "&e\($0);" }) + "]>\n<a>&e12;</a>"
  private static let external = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>"
  private static let deepXML = String(repeating: "<a>", count: 1_000_000)
  private static let wideXML = "<a \((0..<200_000).map { "b\($0)='c'" }.joined(separator: " "))/>"

  @Test(arguments: [
    ("a.wsdl", "wsdl"), ("a.bpmn", "bpmn"), ("a.archimate", "archimate"), ("a.rdf", "skos"),
    ("a.rdf", "dcat"),
  ])
  func hostileXMLIsRefused(file: String, format: String) throws {
    for text in [Self.entities, Self.external, Self.deepXML, Self.wideXML] {
      let run = try importing(text, file, format)
      #expect(run.result.code == 1, "\(run.result)")
      #expect(run.result.output.contains(file), "\(run.result)")
      #expect(!run.result.output.contains("root:"), "a file of the machine was read")
      expectLittle(run, "\(format) \(text.prefix(60))")
    }
  }

  @Test(arguments: [
    ("a.yaml", "openapi", "openapi: 3.0.0\n" + aliases),
    ("a.json", "openapi", String(repeating: "[", count: 1_000_000)),
    ("a.yaml", "openapi", "openapi: 3.0.0\na: " + String(repeating: "[", count: 1_000_000)),
    ("a.ttl", "skos", "<a> <b> " + String(repeating: "[ <c> ", count: 500_000)),
    ("a.ttl", "dcat", "<a> <b> " + String(repeating: "( ", count: 1_000_000)),
    ("actor.csv", "csv", "id,name\na,\"" + String(repeating: "\"\"", count: 2_000_000)),
  ])
  func hostileDataIsRefused(file: String, format: String, text: String) throws {
    let run = try importing(text, file, format)
    #expect(run.result.code == 1, "\(run.result)")
    #expect(run.result.output.contains(file), "\(run.result)")
    expectLittle(run, "\(format) \(text.prefix(60))")
  }

  @Test(arguments: [
    aliases, aliases + "? *a12\n: 1\n", "a: " + String(repeating: "[", count: 1_000_000) + "\n",
    String(repeating: "? ", count: 500_000) + "\n", "a: &a [*a]\n",
    "a: \"" + String(repeating: "\\u0000", count: 500_000),
  ])
  func hostileFrontMatterIsToldAndTheRestOpens(yaml: String) throws {
    let catalogue = TemporaryCatalogue([
      "process/actors/ond.md": "---\n\(yaml)\n---\n", "process/actors/god.md": "---\nname: God\n---\n",
    ])
    let run = try measured(["validate", "-C", catalogue.root])
    #expect(run.result.output.contains("process/actors/ond.md:") && run.result.output.contains("FO-01"))
    #expect(run.result.output.contains("process/actors/god.md:"))
    expectLittle(run, String(yaml.prefix(60)))
  }

  private func importing(_ text: String, _ file: String, _ format: String) throws -> Run {
    let catalogue = TemporaryCatalogue(["in/\(file)": text])
    return try measured(["import", format, catalogue.root + "/in/\(file)", "-C", catalogue.root])
  }

  private func expectLittle(_ run: Run, _ what: String) {
    #expect(run.seconds < Self.seconds, "\(what)")
    #expect(run.megabytes < Self.megabytes, "\(what)")
    RobustnessRow.hostileData.note(1, "files of hostile data")
  }

  /// Runs the program, and looks at its memory while it runs: what the system counts afterwards has the memory of
  /// this process in it.
  private func measured(_ arguments: [String]) throws -> Run {
    let output = TemporaryCatalogue()
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "VLDS_TODAY": "2026-11-22"]
    let file = output.root + "/output"
    output.write("", to: "output")
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: file))
    process.standardError = process.standardOutput
    try process.run()
    var megabytes = 0
    var ticks = 0
    while process.isRunning {
      let id = process.processIdentifier
      let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
      let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.split(separator: " ")
        .dropLast().last
      megabytes = max(megabytes, (peak.flatMap { Int($0) } ?? 0) >> 10)
      let stat = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
      // After the name stand the state and then numbers; the 12th and 13th are the times of user and system.
      let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
      if fields.count > 12 { ticks = (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) }
      usleep(1_000)
    }
    let text = output.text(of: "output") ?? ""
    return Run(
      result: Program.Result(output: text, complaint: "", code: process.terminationStatus),
      seconds: Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK))), megabytes: megabytes)
  }
}
