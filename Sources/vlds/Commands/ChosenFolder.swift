import CatalogueFiles
import Exchange
import Glibc

/// A folder on the disk that a person imports from; what a link leads to outside of it is not read.
final class ChosenFolder: ImportFolder {
  /// The path without links in it.
  let root: String
  /// The folders and files in it that may be read, without links.
  private let readable: [String]

  /// - Parameter readable: what may be read of the folder; `nil` for all.
  init?(_ path: String, readable: [String]? = nil) {
    guard let root = realPath(path) else { return nil }
    self.root = root
    self.readable = readable ?? [root]
  }

  func bytes(of path: String) throws(ImportFolderFault) -> [UInt8] {
    guard let real = realPath("\(root)/\(path)") else {
      if errno == ENOENT || errno == ENOTDIR { throw .missing }
      throw .unreadable(systemWords(errno))
    }
    guard readable.contains(where: { Paths.isInside(real, $0) }) else { throw .outside }
    // What is no file, such as a pipe, must not make the reader wait.
    let file = open(real, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable(systemWords(errno)) }
    defer { close(file) }
    do throws(SystemFault) {
      let bytes = try openFileBytes(file, limit: Sources.sizeLimit)
      if bytes.count <= Sources.sizeLimit { return bytes }
    } catch {
      throw .unreadable(systemWords(error.code))
    }
    throw .tooLarge(limit: Sources.sizeLimit)
  }

  /// The files in a folder and those below, relative to the root, whose names have one of the endings. Links to
  /// folders are not followed.
  func files(in folder: String, endings: [String]) -> [String] {
    files(in: folder, endings: endings, limit: .max).files
  }

  /// The same, and whether all names were looked at.
  ///
  /// - Parameter limit: how many names are looked at, at most.
  func files(in folder: String, endings: [String], limit: Int) -> (files: [String], areAll: Bool) {
    var seen = 0
    var found: [String] = []
    var waiting = [folder]
    while let folder = waiting.popLast() {
      guard let stream = opendir(folder.isEmpty ? root : "\(root)/\(folder)") else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        seen += 1
        if seen > limit { return (found, false) }
        let name = entry.name
        guard !name.hasPrefix(".") else { continue }
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if isFolder(entry, path) {
          waiting.append(path)
        } else if endings.contains(where: { name.lowercased().hasSuffix($0) }) {
          found.append(path)
        }
      }
    }
    return (found, true)
  }

  /// Whether an entry is a folder, and no link to one; some file systems do not say it with the name.
  private func isFolder(_ entry: UnsafeMutablePointer<dirent>, _ path: String) -> Bool {
    let type = entry.pointee.d_type
    guard type == UInt8(DT_UNKNOWN) else { return type == UInt8(DT_DIR) }
    var status = stat()
    return lstat("\(root)/\(path)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension UnsafeMutablePointer<dirent> {
  /// The name of an entry of a folder.
  var name: String {
    withUnsafePointer(to: &pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }
}

extension Sources {
  /// What a person names on the command line: files, and folders with all that is in them.
  ///
  /// The chosen folder is the nearest one that holds them all, and of what lies outside of it only what is allowed
  /// is read.
  ///
  /// - Parameter allowed: files outside, by their paths without links.
  init(
    _ paths: [String], endings: [String], catalogue root: String, allowing allowed: Set<String> = []
  ) throws(Failure) {
    var real: [(path: String, isFolder: Bool)] = []
    for path in paths {
      var status = stat()
      guard let found = realPath(path), stat(found, &status) == 0 else {
        throw .unreadableSource(path, systemWords(errno))
      }
      real.append((found, status.st_mode & S_IFMT == S_IFDIR))
    }
    var common = real.first.map { $0.isFolder ? $0.path : CatalogueReader.parent(of: $0.path) } ?? "/"
    for (path, _) in real {
      while !Paths.isInside(path, common) { common = CatalogueReader.parent(of: common) }
    }
    let chosen = common
    for path in allowed {
      while !Paths.isInside(path, common) { common = CatalogueReader.parent(of: common) }
    }
    guard let folder = ChosenFolder(common, readable: [chosen] + allowed) else {
      throw .unreadableSource(common, systemWords(errno))
    }
    var files: [String] = []
    var named: Set<String> = []
    for (path, isFolder) in real {
      let relative = Paths.relative(path, to: common)
      if isFolder {
        files += folder.files(in: relative, endings: endings)
      } else {
        files.append(relative)
        named.insert(relative)
      }
    }
    self.init(folder, files: files, named: named, place: Paths.steps(from: root, to: common))
  }

  /// The files that were left out since they lie outside of the chosen folder, and could be read.
  func outside(_ contents: ImportedContents) -> [String] {
    guard let root = (folder as? ChosenFolder)?.root else { return [] }
    let found = contents.skipped.compactMap(\.outside).compactMap { realPath("\(root)/\($0)") }
    return Set(found).filter(Paths.isFile).sorted()
  }
}

extension Paths {
  static func isInside(_ path: String, _ folder: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }

  /// The path from one folder to another.
  fileprivate static func steps(from folder: String, to other: String) -> String {
    let own = folder.split(separator: "/")
    let target = other.split(separator: "/")
    let shared = zip(own, target).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: own.count - shared) + target.dropFirst(shared).map(String.init))
      .joined(separator: "/")
  }

  /// What is left of a path below a folder.
  fileprivate static func relative(_ path: String, to folder: String) -> String {
    if path == folder { return "" }
    return String(path.dropFirst(folder == "/" ? 1 : folder.count + 1))
  }
}
