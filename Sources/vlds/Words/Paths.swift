import CatalogueFiles
import Glibc

/// Paths as people type them.
enum Paths {
  /// The path with the person's own folder in the place of `~`.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = environment("HOME") else { return path }
    return home + path.dropFirst(1)
  }

  static func exist(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A path as seen from the working folder, where that is shorter.
  static func relative(_ path: String) -> String {
    guard let folder = workingFolder, folder != "/" else { return path }
    if path == folder { return "." }
    if path.hasPrefix(folder + "/") { return "./" + path.dropFirst(folder.count + 1) }
    let own = folder.split(separator: "/")
    let other = path.split(separator: "/")
    guard own.starts(with: other) else { return path }
    return Array(repeating: "..", count: own.count - other.count).joined(separator: "/")
  }

  private static var workingFolder: String? {
    guard let folder = getcwd(nil, 0) else { return nil }
    defer { free(folder) }
    return String(cString: folder)
  }
}

extension Paths {
  static func isFolder(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  static func isFile(_ path: String) -> Bool { status(path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false }

  /// Who may read and write a file: as it is where it is there, else as the process makes files.
  static func mode(of path: String) -> mode_t {
    if let status = status(path) { return status.st_mode & 0o777 }
    let mask = umask(0o077)
    umask(mask)
    return 0o666 & ~mask
  }

  /// The absolute path without links in it, of which the last folders and the file need not be there.
  static func resolved(_ path: String) -> String? {
    if let real = realPath(path) { return real }
    guard errno == ENOENT else { return nil }
    let trimmed = path.last == "/" ? String(path.dropLast()) : path
    let slash = trimmed.lastIndex(of: "/")
    let name = trimmed[(slash.map(trimmed.index(after:)) ?? trimmed.startIndex)...]
    let folder = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    guard name != "..", name != ".", !name.isEmpty, let above = resolved(folder) else { return nil }
    return above == "/" ? "/\(name)" : "\(above)/\(name)"
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
