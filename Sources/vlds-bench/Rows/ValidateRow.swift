import Glibc

/// `vlds validate`, the whole process, beside the floor and the tools that people know.
enum ValidateRow: Row {
  static let name = "validate"

  static func figures(of subject: Subject) throws -> [Figure] {
    let floor = subject.floor
    var figures = [
      Figure(
        row: name, work: "floor: every file read once, ids resolved", descriptions: subject.count, value: floor,
        unit: .seconds)
    ]
    figures += try tools(subject)
    let arguments = ["validate", "-C", subject.catalogue]
    var runs: [ChildProcess] = []
    for _ in 0...subject.runs {
      let run = try ChildProcess.run(subject.program, arguments, environment: subject.environment)
      guard run.exitCode == 0 else { throw BenchProblem.ended("vlds validate", exitCode: run.exitCode) }
      runs.append(run)
    }
    runs.removeFirst()
    let wall = Samples(runs.map(\.wall)).median
    let user = Samples(runs.map(\.user)).median
    let system = Samples(runs.map(\.system)).median
    figures.append(
      Figure(
        row: name, work: "vlds validate", descriptions: subject.count, value: wall, unit: .seconds, bar: 5 * floor,
        comparison: "floor x \(ratio(wall, floor)), user \(milliseconds(user)), system \(milliseconds(system))",
        growsWithCatalogue: true))
    figures.append(
      Figure(
        row: name, work: "vlds validate, peak memory", descriptions: subject.count,
        value: Samples(runs.map(\.peakMemory)).worst, unit: .megabytes,
        bar: 300 * max(1, Double(subject.count) / 100_000)))
    return figures
  }

  /// What stands beside: a search for a word, and git's look at whether files have changed.
  private static func tools(_ subject: Subject) throws -> [Figure] {
    var figures: [Figure] = []
    if let search = Subject.tool("rg") {
      let time = try samples(subject.runs) {
        _ = try ChildProcess.run(search, ["-c", "handläggare", subject.catalogue])
      }
      figures.append(
        Figure(
          row: name, work: "rg -c handläggare", descriptions: subject.count, value: time.median, unit: .seconds))
    }
    if let git = Subject.tool("git") {
      let folder = "\(subject.home)/git-\(subject.count)"
      let call = ["--git-dir=\(folder)", "--work-tree=\(subject.catalogue)"]
      _ = try ChildProcess.run(git, ["init", "-q", "--bare", folder])
      _ = try ChildProcess.run(git, call + ["-c", "core.looseCompression=0", "add", "-A"])
      let time = try samples(subject.runs) {
        _ = try ChildProcess.run(git, call + ["status", "--porcelain"])
      }
      figures.append(
        Figure(row: name, work: "git status", descriptions: subject.count, value: time.median, unit: .seconds))
    }
    return figures
  }

  private static func ratio(_ value: Double, _ floor: Double) -> String {
    String(Double(Int(value / floor * 10)) / 10)
  }

  private static func milliseconds(_ seconds: Double) -> String { "\(Int(seconds * 1000)) ms" }
}
