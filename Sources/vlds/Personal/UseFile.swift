import CatalogueFiles
import Glibc
import Interface

/// The file in which what a person types and runs is kept for later runs: `history` in `$XDG_STATE_HOME/vlds`, one use
/// a line, the latest last.
///
/// A use is added in one write, so that several programs at once lose nothing. What cannot be read or written is
/// passed over in silence: nobody is helped by a message about it.
struct UseFile {
  private let path: String?
  /// The most lines that are left when the program starts.
  private static let limit = 1000

  init() { path = PersonalFolders.state.map { $0 + "/history" } }

  /// What earlier runs have left, the latest last.
  func uses() -> [Use] {
    guard let path else { return [] }
    let lines = String(decoding: PlainFile.bytes(at: path) ?? [], as: UTF8.self).split(separator: "\n")
    let kept = lines.suffix(UseFile.limit)
    if lines.count > 2 * UseFile.limit {
      try? WholeFile.write(Array((kept.joined(separator: "\n") + "\n").utf8), to: path)
    }
    return kept.compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let sort = Use.Sort(rawValue: String(parts[0])) else { return nil }
      return Use(sort, String(parts[1]))
    }
  }

  /// Adds a use.
  func keep(_ use: Use) {
    guard let path else { return }
    AppendedFile.append("\(use.sort.rawValue)\t\(use.text)\n", to: path)
  }
}
