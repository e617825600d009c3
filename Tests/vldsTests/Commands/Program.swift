import Foundation
import TestSupport

/// The built program, run as a person or a script runs it.
struct Program {
  /// What a run has given.
  struct Result {
    let output: String
    let complaint: String
    let code: Int32

    /// The answer as JSON; `nil` where it is none.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed) }

    /// The answer as a JSON object.
    var object: [String: Any] { json as? [String: Any] ?? [:] }

    /// The answer as a list of JSON objects.
    var rows: [[String: Any]] { json as? [[String: Any]] ?? [] }
  }

  /// The executable lies beside the bundle of the tests.
  static let executable: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder =
      bundle?.deletingLastPathComponent()
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appending(path: "vlds")
  }()

  /// Runs the program with nothing of the machine's language or day.
  ///
  /// - Parameter folder: the working folder.
  static func run(
    _ arguments: [String], in folder: String = "/", environment: [String: String] = [:]
  ) throws -> Result {
    try run(executable, arguments, in: folder, environment: environment)
  }

  /// Runs a line of shell, with the program as `$0`.
  static func shell(_ line: String, _ arguments: [String]) throws -> Result {
    try run(URL(filePath: "/bin/sh"), ["-c", line, executable.path] + arguments, in: "/", environment: [:])
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: String, environment: [String: String]
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "VLDS_TODAY": "2026-11-22"].merging(environment) { $1 }
    let (output, complaint) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // The complaints are short; the answer may be long and has to be drained while it is written.
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    let words = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      output: String(decoding: answer, as: UTF8.self), complaint: String(decoding: words, as: UTF8.self),
      code: process.terminationStatus)
  }
}

extension Program {
  /// The names in a folder, those that begin with a dot too.
  static func entries(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
  }
}

extension TemporaryCatalogue {
  /// Runs the program in the root of the catalogue.
  func vlds(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Result {
    try Program.run(arguments, in: root, environment: environment)
  }

  /// Two actors, a customer and what they exchange, with one reference that leads nowhere.
  static func ofExchange() -> TemporaryCatalogue {
    TemporaryCatalogue([
      "process/actors/kommunen.md": """
      ---
      name: Kommunen
      type: municipality
      ---

      Handlägger ansökan.

      """,
      "process/actors/aklagaren.md":
        "---\nname: {sv: Åklagaren, en: Prosecutor}\ntype: state-agency\nstatus: decided\n---\n",
      "process/processes/utreda.md": """
      ---
      name: Utreda ansökan
      actor: kommunen
      steps:
        - id: fraga
          name: Fråga
      x-eget: [a, {b: c}]
      ---
      """,
      "process/exchanges/svar.md": """
      ---
      name: "Svar om \\e[31m inkomst"
      from: process/utreda#fraga
      to: process/finns-inte
      passes: inkomst
      digitalisation: digital
      normal-flow: true
      priority: 5
      ---
      """,
      "information/business-objects/inkomst.md": "---\nname: Inkomst\ndescription: Vad någon tjänar.\n---\n",
    ])
  }
}
