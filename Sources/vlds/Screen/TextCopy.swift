import CatalogueFiles
import Glibc

/// A copy of a text as a file in a folder of its own, for a program that changes files.
struct TextCopy {
  let path: String
  private let folder: String
  private let name: String
  private let original: [UInt8]

  /// `nil` where it cannot be written, and `errno` tells why.
  init?(_ bytes: [UInt8], name: String) {
    var template = Array("/tmp/vlds-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    folder = template.withUnsafeBufferPointer {
      String(decoding: $0.dropLast().map(UInt8.init), as: UTF8.self)
    }
    self.name = name
    path = "\(folder)/\(name)"
    original = bytes
    do throws(SavingProblem) {
      try WholeFile.write(bytes, to: path)
    } catch {
      remove()
      errno = if case .system(_, let code) = error { code } else { EIO }
      return nil
    }
  }

  /// The text as it is now; `nil` where it cannot be read, and `errno` tells why.
  var bytes: [UInt8]? { PlainFile.bytes(at: path) }

  /// Whether the text has been changed, or something lies beside it: an editor that is ended leaves there what was typed.
  var isWritten: Bool { bytes != original || entries != [name] }

  /// Removes the copy, and what an editor has left beside it.
  func remove() {
    for entry in entries { unlink("\(folder)/\(entry)") }
    rmdir(folder)
  }

  private var entries: [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
