import Glibc

/// A file outside the descriptions that is the old one or the new one at every moment.
public enum WholeFile {
  /// Writes a file, with the folders above it that are missing.
  ///
  /// - Parameters:
  ///   - path: absolute.
  ///   - mode: who may read and write it; what may be read of a folder may be looked into. Without it, only the owner.
  public static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o600
  ) throws(SavingProblem) {
    var folder = ""
    for name in CatalogueReader.parent(of: path).split(separator: "/") {
      folder += "/\(name)"
      if mkdir(folder, mode | (mode & 0o444) >> 2) != 0, errno != EEXIST {
        throw .system(file: folder, code: errno)
      }
    }
    let temporary = PendingChange.temporary(path)
    try writeFile(temporary, bytes, mode: mode)
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw .system(file: path, code: code)
    }
    flushFolders([folder])
  }
}
