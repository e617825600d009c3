import Glibc

/// A file outside the descriptions that is the old one or the new one at every moment.
public enum WholeFile {
  /// Writes a file, with the folders above it that are missing; where a symbolic link stands, what it leads to.
  ///
  /// - Parameters:
  ///   - path: absolute.
  ///   - mode: who may read and write it; what may be read of a folder may be looked into. Without it those who might
  ///     before, and of a new file only the owner.
  public static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t? = nil
  ) throws(SavingProblem) {
    let target = realPath(path) ?? path
    var status = stat()
    let isThere = stat(target, &status) == 0
    // What is no file, such as /dev/null, is not replaced by one.
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      throw .system(file: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EPERM)
    }
    let mode = mode ?? (isThere ? status.st_mode & 0o777 : 0o600)
    let temporary = PendingChange.temporary(target)
    var folders = MadeFolders()
    do throws(SavingProblem) {
      try folders.make(above: target, mode: mode | (mode & 0o444) >> 2)
      try writeFile(temporary, bytes, mode: mode)
    } catch {
      folders.remove()
      throw error
    }
    guard rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      throw .system(file: path, code: code)
    }
    flushFolders([CatalogueReader.parent(of: target)])
  }
}
