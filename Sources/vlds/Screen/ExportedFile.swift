import Glibc
import Interface
import Metamodel

/// A file that the person has named, outside the catalogue.
enum ExportedFile {
  /// Writes a file, and says what has come of it.
  ///
  /// - Parameter overwriting: whether one that is there may be written over; else it is asked about.
  static func write(_ export: Export, overwriting: Bool) -> Message {
    let path = whole(export.path)
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (overwriting ? O_TRUNC : O_EXCL), 0o644)
    guard file >= 0 else {
      return errno == EEXIST && !overwriting ? .fileExists(export) : failure(path, errno)
    }
    let bytes = Array(export.text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        close(file)
        return failure(path, code)
      }
      written += count
    }
    guard close(file) == 0 else { return failure(path, errno) }
    return .notice(Words(sv: "Skrivet: \(export.path)", en: "Written: \(export.path)"), isProblem: false)
  }

  /// The path with the person's own folder in the place of `~`.
  private static func whole(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = environment("HOME") else { return path }
    return home + path.dropFirst(1)
  }

  private static func failure(_ path: String, _ code: Int32) -> Message {
    let why = systemWords(code)
    return .notice(
      Words(sv: "\(path) gick inte att skriva: \(why)", en: "\(path) could not be written: \(why)"),
      isProblem: true)
  }
}
