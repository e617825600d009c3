import CatalogueFiles
import Glibc

/// A file that grows by whole lines, which several programs may write at once.
enum AppendedFile {
  /// Adds a text in one write; what cannot be written is passed over.
  ///
  /// - Returns: the size of the file since.
  @discardableResult
  static func append(_ text: String, to path: String) -> Int {
    let bytes = Array(text.utf8)
    // What is no file, such as a pipe that nobody reads, must not make the writer wait.
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { try? WholeFile.write(bytes, to: path) }
      return bytes.count
    }
    defer { close(file) }
    _ = write(file, bytes, bytes.count)
    return Int(lseek(file, 0, SEEK_END))
  }
}
