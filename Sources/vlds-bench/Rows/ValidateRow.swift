/// `vlds validate`, the whole process.
enum ValidateRow: Row {
  static let name = "validate"

  static func figures(of subject: Subject) throws -> [Figure] {
    let floor = subject.floor
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
    return [
      Figure(
        row: name, work: "vlds validate", descriptions: subject.count, value: wall, unit: .seconds,
        bar: subject.count < 10_000 ? nil : 5 * floor,
        comparison:
          "floor x \(ratio(wall, floor)), user \(milliseconds(user)), system \(milliseconds(system))"
          + (Peers.checking(subject.count).map { "; \($0)" } ?? ""),
        growsWithCatalogue: true),
      Figure(
        row: name, work: "vlds validate, peak memory", descriptions: subject.count,
        value: Samples(runs.map(\.peakMemory)).worst, unit: .megabytes,
        bar: 300 * max(1, Double(subject.count) / 100_000)),
    ]
  }

  private static func ratio(_ value: Double, _ floor: Double) -> String {
    String(Double(Int(value / floor * 10)) / 10)
  }

  private static func milliseconds(_ seconds: Double) -> String { "\(Int(seconds * 1000)) ms" }
}
