import CatalogueFiles
import Interface

/// The file in which is kept where a person was last in each catalogue: `places` in `$XDG_STATE_HOME/vlds`, one
/// catalogue a line, the latest last.
struct PlaceFile {
  private let path: String?
  /// The most catalogues that are remembered.
  private static let limit = 200

  init() { path = PersonalFolders.state.map { $0 + "/places" } }

  /// Where one was last in the catalogue at `root`.
  func place(in root: String) -> LastPlace? {
    guard let line = lines.last(where: { $0.first == root }), line.count == 4 else { return nil }
    return LastPlace(
      scope: line[1], description: line[2].isEmpty ? nil : line[2], isOpen: line[3] == "open")
  }

  /// Keeps where one is now.
  func keep(_ place: LastPlace, in root: String) {
    guard let path, !root.contains(where: { $0.isNewline || $0 == "\t" }) else { return }
    let line = [root, place.scope, place.description ?? "", place.isOpen ? "open" : ""]
    let all = (lines.filter { $0.first != root } + [line]).suffix(PlaceFile.limit)
    let text = all.map { $0.joined(separator: "\t") + "\n" }.joined()
    try? WholeFile.write(Array(text.utf8), to: path)
  }

  private var lines: [[String]] {
    guard let path, let bytes = PlainFile.bytes(at: path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
