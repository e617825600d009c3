import BenchCatalogue

/// `vlds import wsdl` of 400 contracts into an empty catalogue, the whole process; writing to the disk is apart.
///
/// The floor is `xmllint --noout` on the same files, which only asks whether they are well-formed.
enum ImportRow: Row {
  static let name = "import"
  private static let count = 400

  static func figures(of subject: Subject) throws -> [Figure] {
    // How large the generated catalogue is makes no difference here.
    guard subject.count < 100_000 else { return [] }
    let contracts = try GeneratedContracts(count: count, root: "\(subject.home)/contracts")
    let catalogue = "\(subject.home)/import-\(subject.count)"
    _ = try run(subject, ["init", catalogue])
    let tried = ["import", "wsdl", contracts.root, "-C", catalogue, "--dry-run"]
    var runs = try (0...subject.runs).map { _ in try run(subject, tried) }
    runs.removeFirst()
    let floor = try Subject.tool("xmllint").map { tool in
      try samples(subject.runs) {
        let run = try ChildProcess.run(tool, ["--noout"] + contracts.files)
        guard run.exitCode == 0 else { throw BenchProblem.ended("xmllint", exitCode: run.exitCode) }
      }.median
    }
    let wall = Samples(runs.map(\.wall)).median
    return [
      Figure(
        row: name, work: "vlds import wsdl, \(count) contracts, \(contracts.size / 1_000_000) MB",
        descriptions: subject.count, value: wall, unit: .seconds, bar: floor.map { 5 * $0 },
        comparison: floor.map { "xmllint x \(ratio(wall, $0))" } ?? "no xmllint here to hold it against"),
      Figure(
        row: name, work: "vlds import wsdl, peak memory", descriptions: subject.count,
        value: Samples(runs.map(\.peakMemory)).worst, unit: .megabytes),
      Figure(
        row: name, work: "vlds import wsdl, with writing and flushing", descriptions: subject.count,
        value: try run(subject, tried.filter { $0 != "--dry-run" }).wall, unit: .seconds),
    ]
  }

  private static func run(_ subject: Subject, _ arguments: [String]) throws -> ChildProcess {
    let run = try ChildProcess.run(subject.program, arguments, environment: subject.environment)
    guard run.exitCode == 0 else { throw BenchProblem.ended("vlds \(arguments[0])", exitCode: run.exitCode) }
    return run
  }

  private static func ratio(_ value: Double, _ floor: Double) -> String {
    String(Double(Int(value / floor * 10)) / 10)
  }
}
