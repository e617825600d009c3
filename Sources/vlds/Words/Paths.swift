import Glibc

/// Paths as people type them.
enum Paths {
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
