import Glibc

/// The folders that had to be made for files, so that they can be taken away where the files could not be written.
struct MadeFolders {
  private var paths: [String] = []
  private var present: Set<String> = []

  /// Makes the folders above a file that are missing.
  ///
  /// - Parameter path: absolute.
  mutating func make(above path: String, mode: mode_t) throws(SavingProblem) {
    let parent = CatalogueReader.parent(of: path)
    guard present.insert(parent).inserted else { return }
    var folder = ""
    for name in parent.split(separator: "/") {
      folder += "/\(name)"
      if mkdir(folder, mode) == 0 {
        paths.append(folder)
      } else if errno != EEXIST {
        throw .system(file: folder, code: errno)
      }
    }
  }

  /// Takes away those in which nothing lies.
  func remove() {
    for path in paths.reversed() { rmdir(path) }
  }
}
