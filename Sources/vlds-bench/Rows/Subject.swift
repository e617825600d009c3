import BenchCatalogue
import CBench
import Catalogue
import CatalogueFiles
import Glibc
import Interface
import Rules

/// A catalogue to measure on, and what to measure it with.
final class Subject {
  let catalogue: String
  let count: Int
  /// Whether the catalogue has been made for measuring, and may be written.
  let isGenerated: Bool
  /// The program vlds.
  let program: String
  /// A folder for what programs keep.
  let home: String
  /// How many times whole works are run.
  let runs: Int
  /// How many cursor steps are taken.
  let steps: Int

  init(
    catalogue: String, count: Int, isGenerated: Bool, program: String, home: String, runs: Int, steps: Int
  ) {
    self.catalogue = catalogue
    self.count = count
    self.isGenerated = isGenerated
    self.program = program
    self.home = home
    self.runs = runs
    self.steps = steps
  }

  /// The least that reading the catalogue can cost, in seconds; measured once.
  private(set) lazy var floor: Double = {
    var result = cbench_floor_result()
    return samples(runs) { _ = cbench_floor(catalogue, &result) }.median
  }()

  private var known: Content?

  /// Everything known of the catalogue; read once.
  func content() throws -> Content {
    if let known { return known }
    let catalogue = try CatalogueReader.open(self.catalogue).catalogue()
    guard let today = Day(BenchDay.text) else { throw BenchProblem.unreadable(BenchDay.text) }
    let content = Content(
      catalogue, names: NameIndex(catalogue), texts: TextIndex(catalogue),
      check: LiveCheck(catalogue, today: today))
    known = content
    return content
  }

  /// Lets go of what has been read.
  func forget() { known = nil }

  var environment: [String: String] { Environment.fixed(home: home) }

  /// Where a program of the system is; `nil` where it is not at hand.
  static func tool(_ name: String) -> String? {
    let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
