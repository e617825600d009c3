import CatalogueFiles
import Glibc
import Metamodel

/// The bytes of a file, `-` being standard input; `nil` where it cannot be read, and `errno` tells why.
func contents(of path: String) -> [UInt8]? {
  guard let file = path == "-" ? fdopen(dup(STDIN_FILENO), "r") : fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return ferror(file) == 0 ? bytes : nil
}

/// The text of a file that an option names.
func bodyText(_ path: String) throws(Failure) -> String {
  guard let bytes = contents(of: path) else { throw .unreadableBody(path, systemWords(errno)) }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw .unreadableBody(path, Words(sv: "inte UTF-8", en: "not UTF-8"))
  }
  return text
}
