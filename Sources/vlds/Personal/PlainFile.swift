import CatalogueFiles
import Glibc

/// A file of bytes, and nothing else that a path may lead to.
enum PlainFile {
  /// The bytes of a file; `nil` where it cannot be read, and `errno` tells why.
  static func bytes(at path: String) -> [UInt8]? {
    // What is no file, such as a pipe, must not make the reader wait.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else {
      errno = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
      return nil
    }
    do throws(SystemFault) {
      return try openFileBytes(file)
    } catch {
      errno = error.code
      return nil
    }
  }
}
