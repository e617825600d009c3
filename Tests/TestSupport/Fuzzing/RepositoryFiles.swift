import Foundation

/// Files of the repository that tests take as input where they lie.
public enum RepositoryFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All files below a folder by their paths relative to it; none where there is no such folder.
  ///
  /// - Parameter endings: how their names end; any where none is given.
  public static func all(below folder: String, endings: String...) -> [String: [UInt8]] {
    let base = root.appending(path: folder).path
    var files: [String: [UInt8]] = [:]
    let paths = FileManager.default.enumerator(atPath: base)
    while let path = paths?.nextObject() as? String {
      guard endings.isEmpty || endings.contains(where: path.hasSuffix),
        let data = FileManager.default.contents(atPath: "\(base)/\(path)")
      else { continue }
      files[path] = Array(data)
    }
    return files
  }
}
