import Catalogue
import Text

/// Files that get another path, and which descriptions may have a relative link to them.
///
/// Most descriptions are told apart by their bytes alone, without a look for their links.
struct MovedFiles: Sendable {
  private let newFiles: [String: String]
  /// The name that changes in the path of each file. A link from a file that stays has it in it: what lies inside a
  /// folder that moves, moves too.
  private let names: Set<[UInt8]>

  /// - Parameter newFiles: the new paths by the old ones.
  init(_ newFiles: [String: String]) {
    self.newFiles = newFiles
    names = Set(
      newFiles.compactMap { file, newFile in
        let (old, new) = (file.split(separator: "/"), newFile.split(separator: "/"))
        let same = zip(old, new).prefix { $0 == $1 }.count
        return same < old.count ? Array((old[same] + (same + 1 < old.count ? "/" : "")).utf8) : nil
      })
  }

  /// The new path of a file; `nil` where it stays.
  subscript(file: String) -> String? { newFiles[file] }

  /// The positions of the descriptions that move or may have a link to what does, in order; found on all cores.
  func mayBeLinked(in catalogue: Catalogue) -> [Int] {
    let moving = newFiles.keys.compactMap { catalogue.metamodel.place(of: $0) }
      .compactMap { catalogue.position(kind: $0.kind.id, id: $0.id) }
    let blocks = inParallel(catalogue.descriptions.count, block: 1024) { range in
      range.filter { catalogue.descriptions[$0].bytes?.withUnsafeBufferPointer(mayLink) ?? false }
    }
    return Set(blocks.joined()).union(moving).sorted()
  }

  /// With escapes a name may be written otherwise.
  private func mayLink(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    names.contains { Folding.contains($0, in: bytes) } || Folding.contains([.backslash], in: bytes)
      || MovedFiles.hasPercentEscape(bytes)
  }

  private static func hasPercentEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    [UInt8.percent].withUnsafeBufferPointer { sign in
      var from = 0
      while let place = Folding.find(sign, in: bytes, from: from) {
        if percentEscapedByte(bytes[(place + 1)...]) != nil { return true }
        from = place + 1
      }
      return false
    }
  }
}
