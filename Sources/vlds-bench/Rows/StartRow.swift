import BenchCatalogue
import Glibc

/// From the start of `vlds` until a list can be browsed, with the files in the system's memory.
enum StartRow: Row {
  static let name = "start"

  static func figures(of subject: Subject) throws -> [Figure] {
    var times: [Double] = []
    for _ in 0...subject.runs { times.append(try time(of: subject)) }
    return [
      Figure(
        row: name, work: "vlds, from start to a list to browse", descriptions: subject.count,
        value: Samples(Array(times.dropFirst())).median, unit: .seconds,
        bar: subject.count > 10_000 ? 0.25 : 0.15)
    ]
  }

  /// The time of one start, in seconds.
  static func time(of subject: Subject) throws -> Double {
    let terminal = try PseudoTerminal(
      subject.program, [subject.catalogue], environment: subject.environment)
    guard let time = terminal.time(until: GeneratedCatalogue.firstListText) else {
      throw BenchProblem.notShown(GeneratedCatalogue.firstListText)
    }
    _ = terminal.quit()
    return time
  }
}

/// The same with nothing of the files, nor of the program, in the system's memory. Only the system's administrator can
/// empty that; for others there is no figure.
enum ColdStartRow: Row {
  static let name = "cold-start"

  static func figures(of subject: Subject) throws -> [Figure] {
    var times: [Double] = []
    for _ in 0..<subject.runs {
      guard emptyCache() else {
        Session.log("\(name) is not measured: /proc/sys/vm/drop_caches cannot be written")
        return []
      }
      times.append(try StartRow.time(of: subject))
    }
    return [
      Figure(
        row: name, work: "vlds, from start to a list to browse, cold disk cache", descriptions: subject.count,
        value: Samples(times).median, unit: .seconds, bar: 0.35)
    ]
  }

  private static func emptyCache() -> Bool {
    // Only what has been written out can be dropped.
    sync()
    let file = open("/proc/sys/vm/drop_caches", O_WRONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    return write(file, "3", 1) == 1
  }
}
