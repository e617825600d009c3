import Glibc

/// The rows of the second table of quality.md, under the names that `Tests/robustness` has for them.
///
/// A test that stands for a row tells how much it has tried; the program adds up what they tell.
public enum RobustnessRow: String, Sendable {
  case kills
  case othersFiles = "others-files"
  case refusedWrites = "refused-writes"
  case messyFiles = "messy-files"
  case undone
  /// Catalogues and files of other formats.
  case mutatedInput = "mutated-input"
  /// Single texts, for the readers that are tried alone.
  case mutatedTexts = "mutated-texts"
  case hostileText = "hostile-text"
  case hostileData = "hostile-data"
  case pathsOutside = "paths-outside"
  case terminal
  case events

  /// Tells how much has been tried: in the file that `VLDS_ROBUSTNESS` names, where it names one.
  public func note(_ count: Int, _ what: String) {
    guard let path = Setting["VLDS_ROBUSTNESS"] else { return }
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    defer { close(file) }
    // One write, since processes write at the same time.
    let line = Array("\(rawValue)\t\(count)\t\(what)\n".utf8)
    write(file, line, line.count)
  }
}

/// What a person may set of the tests.
public enum Setting {
  /// The value of an environment variable; `nil` where it is not set, or empty.
  public static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// How many seconds each reader is tried with mutated inputs; `nil` for a few hundred inputs.
  public static var fuzzSeconds: Int? { Setting["VLDS_FUZZ_SECONDS"].flatMap { Int($0) } }

  /// What the mutations follow from.
  public static var fuzzSeed: UInt64 { Setting["VLDS_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1 }

  /// How often something is done that has a long form: as often as the variable says, or `usual`.
  public static func count(_ name: String, usual: Int) -> Int { Setting[name].flatMap { Int($0) } ?? usual }
}
