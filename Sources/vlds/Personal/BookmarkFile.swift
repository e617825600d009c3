import CatalogueFiles

/// The file in which the bookmarks of all catalogues are kept: `bookmarks` in `$XDG_STATE_HOME/vlds`, the catalogue
/// and one `kind/id` a line.
struct BookmarkFile {
  private let path: String?

  init() { path = PersonalFolders.state.map { $0 + "/bookmarks" } }

  /// The bookmarks of the catalogue at `root`, in the order that they were set.
  func bookmarks(in root: String) -> [String] {
    lines.compactMap { $0.root == root ? $0.reference : nil }
  }

  /// Keeps the bookmarks of the catalogue; those of others stay.
  func keep(_ bookmarks: [String], in root: String) throws(SavingProblem) {
    guard let path, !root.contains(where: { $0.isNewline || $0 == "\t" }) else { return }
    let all = lines.filter { $0.root != root } + bookmarks.map { (root, $0) }
    let text = all.map { "\($0.root)\t\($0.reference)\n" }.joined()
    try WholeFile.write(Array(text.utf8), to: path)
  }

  private var lines: [(root: String, reference: String)] {
    guard let path, let bytes = PlainFile.bytes(at: path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let halves = line.split(separator: "\t").map(String.init)
      return halves.count == 2 ? (halves[0], halves[1]) : nil
    }
  }
}
