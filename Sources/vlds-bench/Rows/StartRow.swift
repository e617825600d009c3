import BenchCatalogue

/// From the start of `vlds` until a list can be browsed, with the files in the system's memory.
enum StartRow: Row {
  static let name = "start"

  static func figures(of subject: Subject) throws -> [Figure] {
    var times: [Double] = []
    for _ in 0...subject.runs {
      let terminal = try PseudoTerminal(
        subject.program, [subject.catalogue], environment: subject.environment)
      guard let time = terminal.time(until: GeneratedCatalogue.firstListText) else {
        throw BenchProblem.notShown(GeneratedCatalogue.firstListText)
      }
      times.append(time)
      _ = terminal.quit()
    }
    return [
      Figure(
        row: name, work: "vlds, from start to a list to browse", descriptions: subject.count,
        value: Samples(Array(times.dropFirst())).median, unit: .seconds,
        bar: subject.count > 10_000 ? 0.25 : 0.15)
    ]
  }
}
