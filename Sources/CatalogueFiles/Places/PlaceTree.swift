import Metamodel

/// The places of all kinds as a tree of folders, so that a file costs one look at its folder.
final class PlaceTree: Sendable {
  /// What one folder may hold.
  struct Folder: Sendable {
    /// Folders with names of their own, by name.
    fileprivate(set) var named: [String: Int] = [:]
    /// The folder that any other name leads to.
    fileprivate(set) var any: Int?
    /// Files with names of their own, without `.md`: their kinds.
    fileprivate(set) var files: [String: Int] = [:]
    /// The kind of any other file.
    fileprivate(set) var anyFile: Int?
    /// Whether files may lie in folders below as well: the pattern ends in `{id}`.
    fileprivate(set) var isDeep = false
    /// Whether the name of the folder is a segment of the id.
    fileprivate(set) var isSegment = false
  }

  /// The folders; the first is the catalogue itself.
  let folders: [Folder]
  let kinds: [Kind]

  init(_ metamodel: Metamodel) {
    kinds = metamodel.kinds
    var folders = [Folder()]
    for (kind, pattern) in metamodel.kinds.map(\.path.notation).enumerated() {
      var segments = pattern.dropLast(3).split(separator: "/").map(String.init)
      let last = segments.removeLast()
      var folder = 0
      for segment in segments {
        let isSegment = segment.hasPrefix("{")
        if let next = isSegment ? folders[folder].any : folders[folder].named[segment] {
          folder = next
          continue
        }
        if isSegment {
          folders[folder].any = folders.count
        } else {
          folders[folder].named[segment] = folders.count
        }
        folder = folders.count
        folders.append(Folder())
        folders[folder].isSegment = isSegment
      }
      if last.hasPrefix("{") {
        folders[folder].anyFile = kind
        folders[folder].isDeep = last == "{id}"
      } else {
        folders[folder].files[last] = kind
      }
    }
    self.folders = folders
  }
}
