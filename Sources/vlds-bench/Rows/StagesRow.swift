import Catalogue
import CatalogueFiles
import Rules

/// What validation and loading are made of, each stage alone and in this process.
enum StagesRow: Row {
  static let name = "stages"

  static func figures(of subject: Subject) throws -> [Figure] {
    guard let today = Day(BenchDay.text) else { return [] }
    var times = [String: [Double]]()
    func stage<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
      let start = ContinuousClock.now
      let result = try work()
      times[name, default: []].append(start.duration(to: .now).inSeconds)
      return result
    }
    let names = [
      "open, and the first folder", "all places", "read and link", "rules", "index of names", "index of text",
    ]
    for _ in 0...subject.runs {
      let opened = try stage(names[0]) {
        let opened = try CatalogueReader.open(subject.catalogue)
        _ = opened.beginning()
        return opened
      }
      _ = stage(names[1]) { opened.outline() }
      let catalogue = try stage(names[2]) { try opened.catalogue() }
      let assessment = stage(names[3]) { Validator(catalogue, today: today).assess() }
      guard assessment.counts.errors == 0 else { throw BenchProblem.notShown("a catalogue without errors") }
      _ = stage(names[4]) { NameIndex(catalogue) }
      _ = stage(names[5]) { TextIndex(catalogue) }
    }
    return names.map { stage in
      Figure(
        row: name, work: "stage: \(stage)", descriptions: subject.count,
        value: Samples(Array((times[stage] ?? []).dropFirst())).median, unit: .seconds)
    }
  }
}
