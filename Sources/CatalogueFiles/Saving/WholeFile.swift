import Glibc

/// A file of the program's own, outside the catalogue, that is the old one or the new one at every moment.
public enum WholeFile {
  /// Writes a file, with the folders above it that are missing.
  public static func write(_ bytes: [UInt8], to path: String) throws(SavingProblem) {
    var folder = ""
    for name in CatalogueReader.parent(of: path).split(separator: "/") {
      folder += "/\(name)"
      if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .system(file: folder, code: errno) }
    }
    let temporary = PendingChange.temporary(path)
    try writeFile(temporary, bytes, mode: 0o600)
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw .system(file: path, code: code)
    }
    flushFolder(folder)
  }
}
