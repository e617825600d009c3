import CatalogueFiles
import Glibc
import Metamodel

/// The bytes of a file, `-` being standard input; `nil` where it cannot be read, and `errno` tells why.
func contents(of path: String) -> [UInt8]? {
  let file = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  return try? openFileBytes(file)
}

/// The text of a file that an option names.
func bodyText(_ path: String) throws(Failure) -> String {
  guard let bytes = contents(of: path) else { throw .unreadableBody(path, systemWords(errno)) }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw .unreadableBody(path, Words(sv: "inte UTF-8", en: "not UTF-8"))
  }
  return text
}
