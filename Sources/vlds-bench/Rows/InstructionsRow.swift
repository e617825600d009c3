/// How many instructions `vlds validate` takes, as valgrind counts them: the same on every machine, nearly.
///
/// Valgrind makes it fifty times slower, so only small catalogues are counted, and only where it is installed.
enum InstructionsRow: Row {
  static let name = "instructions"
  private static let largest = 5000

  /// What may be counted for so many descriptions: an eighth more than was when this was written. Whoever makes the rules
  /// do more raises it.
  private static func bar(_ count: Int) -> Double { 175e6 + 355e3 * Double(count) }

  static func figures(of subject: Subject) throws -> [Figure] {
    guard subject.count <= largest else { return [] }
    guard let valgrind = Subject.tool("valgrind"), let strip = Subject.tool("strip") else {
      Session.log("not counted: there is no valgrind, or no strip, on this machine")
      return []
    }
    // Valgrind gives up on what the Swift compiler says for debuggers.
    let program = "\(subject.home)/vlds"
    _ = try ChildProcess.run(strip, ["--strip-debug", "-o", program, subject.program])
    let run = try ChildProcess.run(
      valgrind,
      [
        "--tool=callgrind", "--callgrind-out-file=/dev/null", program, "validate", "-C",
        subject.catalogue,
      ],
      environment: subject.environment, keepsErrors: true)
    guard run.exitCode == 0 else {
      throw BenchProblem.ended("valgrind vlds validate", exitCode: run.exitCode)
    }
    let line = run.errors.split(separator: "\n").first { $0.contains("Collected :") }
    guard let count = line?.split(separator: " ").last.flatMap({ Double($0) }) else {
      throw BenchProblem.notShown("Collected")
    }
    return [
      Figure(
        row: name, work: "vlds validate, instructions", descriptions: subject.count, value: count,
        unit: .instructions, bar: bar(subject.count), isExact: true, growsWithCatalogue: true)
    ]
  }
}
