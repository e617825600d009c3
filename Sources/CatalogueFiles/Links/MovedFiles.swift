import Catalogue
import Text

/// Files that get another path, and which descriptions may have a relative link to them.
///
/// Most descriptions are told apart by their bytes alone, without a look for their links.
struct MovedFiles: Sendable {
  private let newFiles: [String: String]
  /// The folders that move with all in them, each with a slash behind it.
  private let folders: Set<String>
  /// The name that changes in the path of each file, which a link from outside such a folder has in it.
  private let names: Set<[UInt8]>

  /// - Parameter newFiles: the new paths by the old ones.
  init(_ newFiles: [String: String]) {
    self.newFiles = newFiles
    var folders: Set<String> = []
    var names: Set<[UInt8]> = []
    for (file, newFile) in newFiles {
      let (old, new) = (file.split(separator: "/"), newFile.split(separator: "/"))
      let same = zip(old, new).prefix { $0 == $1 }.count
      guard same < old.count else { continue }
      let isFolder = same + 1 < old.count
      names.insert(Array((old[same] + (isFolder ? "/" : "")).utf8))
      if isFolder { folders.insert(old[...same].joined(separator: "/") + "/") }
    }
    self.folders = folders
    self.names = names
  }

  /// The new path of a file; `nil` where it stays.
  subscript(file: String) -> String? { newFiles[file] }

  /// The positions of the descriptions that move or may have a link to what does, in order; found on all cores.
  func mayBeLinked(in catalogue: Catalogue) -> [Int] {
    let blocks = inParallel(catalogue.descriptions.count, block: 1024) { range in
      range.filter { mayBeLinked(from: catalogue.descriptions[$0]) }
    }
    return Array(blocks.joined())
  }

  private func mayBeLinked(from description: Description) -> Bool {
    if newFiles[description.file] != nil || folders.contains(where: description.file.hasPrefix) {
      return true
    }
    return description.bytes?.withUnsafeBufferPointer { bytes in
      // With escapes a name may be written otherwise.
      Folding.contains([.percent], in: bytes) || Folding.contains([.backslash], in: bytes)
        || names.contains { Folding.contains($0, in: bytes) }
    } ?? false
  }
}
