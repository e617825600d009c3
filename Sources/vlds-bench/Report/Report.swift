import FoundationEssentials

/// All that a run has measured.
struct Report: Codable {
  /// The processors of the machine and how busy it was at start: figures of a busy machine are too high.
  let processors: Int
  let load: Double
  let figures: [Figure]
  /// Rows that could not be measured, and why.
  let problems: [String]

  /// The figures that miss their bars.
  ///
  /// - Parameter onlyExact: whether only those count that do not depend on the machine.
  func missed(onlyExact: Bool) -> [Figure] {
    figures.filter { $0.isMet == false && ($0.isExact || !onlyExact) }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
