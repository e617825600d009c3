import Glibc

/// A catalogue in a folder of its own, removed with the value.
public final class TemporaryCatalogue: Sendable {
  /// The path of the root.
  public let root: String

  /// The manifest that a catalogue has where the test gives none.
  public static let manifest = "format: vlds-catalogue/1\nid: test\n"

  /// Writes files by path relative to the root; a catalogue.yaml is added where there is none.
  public convenience init(_ files: [String: String] = [:]) {
    self.init(bytes: files.mapValues { Array($0.utf8) })
  }

  /// Writes files that need not be text.
  public init(bytes files: [String: [UInt8]]) {
    var template = Array("/tmp/vlds-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      fatalError("no temporary folder: \(String(cString: strerror(errno)))")
    }
    root = template.withUnsafeBufferPointer { String(decoding: $0.dropLast().map(UInt8.init), as: UTF8.self) }
    for (path, bytes) in files { write(bytes, to: path) }
    if files["catalogue.yaml"] == nil { write(TemporaryCatalogue.manifest, to: "catalogue.yaml") }
  }

  deinit { TemporaryCatalogue.remove(root) }

  /// Writes a file, with the folders above it.
  public func write(_ text: String, to path: String) { write(Array(text.utf8), to: path) }

  /// Writes a file that need not be text.
  public func write(_ bytes: [UInt8], to path: String) {
    makeFolder(path.split(separator: "/").dropLast().joined(separator: "/"))
    let file = open("\(root)/\(path)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress! + written, bytes.count - written)
      }
      guard count > 0 else { fatalError("cannot write \(path): \(String(cString: strerror(errno)))") }
      written += count
    }
  }

  /// Makes a folder, with those above it.
  public func makeFolder(_ path: String) {
    var folder = root
    for name in path.split(separator: "/") {
      folder += "/\(name)"
      mkdir(folder, 0o755)
    }
  }

  /// Makes a symbolic link.
  public func link(_ path: String, to target: String) {
    makeFolder(path.split(separator: "/").dropLast().joined(separator: "/"))
    symlink(target, "\(root)/\(path)")
  }

  /// The bytes of a file; `nil` where it is not there.
  public func bytes(of path: String) -> [UInt8]? {
    let file = open("\(root)/\(path)", O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(file, &buffer, buffer.count), count > 0 { result += buffer[..<count] }
    return result
  }

  /// The text of a file; `nil` where it is not there.
  public func text(of path: String) -> String? { bytes(of: path).map { String(decoding: $0, as: UTF8.self) } }

  /// Removes a file, or a folder with all that is in it; links are removed, not followed.
  public func remove(_ path: String) { TemporaryCatalogue.remove("\(root)/\(path)") }

  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    chmod(path, 0o755)
    if let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      closedir(stream)
    }
    rmdir(path)
  }
}
