import CatalogueFiles
import Exchange
import Glibc
import Metamodel

/// Where an export goes: a file, or a folder where there are several.
struct ExportTarget {
  private let path: String
  private let root: String
  private let metamodel: Metamodel

  /// - Parameters:
  ///   - path: as typed; with a slash last it is a folder.
  ///   - root: the catalogue's, whose descriptions are not written over.
  init(_ path: String, root: String, metamodel: Metamodel) throws(Failure) {
    guard !path.isEmpty else { throw .saving(.system(file: path, code: ENOENT)) }
    self.path = path
    self.root = root
    self.metamodel = metamodel
  }

  /// What stands after the last dot of the name, in lower case.
  var ending: String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// Checks that a file may be written there and is called as those of the format are, before it is made.
  func check(for exporter: any Exporter) throws(Failure) {
    guard !path.hasSuffix("/"), !Paths.isFolder(path) else { return }
    _ = try checked(path)
    guard ending.isEmpty || exporter.endings.contains(".\(ending)") else {
      throw .otherEnding(path, known: exporter.endings)
    }
  }

  /// Writes the files, each whole or not at all.
  ///
  /// - Returns: their paths, as seen from the working folder.
  func write(_ files: [NewFile]) throws(Failure) -> [String] {
    let places = places(of: files)
    let targets = try places.map { place throws(Failure) in try checked(place) }
    for (target, file) in zip(targets, files) {
      do {
        try WholeFile.write(file.bytes, to: target, mode: Paths.mode(of: target))
      } catch .system(_, let code) {
        throw .unwritable(file: target, systemWords(code))
      } catch {
        throw .saving(error)
      }
    }
    return places
  }

  /// The paths that the files are written to.
  func places(of files: [NewFile]) -> [String] {
    let isFolder = files.count > 1 || path.hasSuffix("/") || Paths.isFolder(path)
    return files.map { file in
      isFolder ? (path.hasSuffix("/") ? path : path + "/") + file.name : path
    }
  }

  /// The path without links in it, where something may be written.
  private func checked(_ place: String) throws(Failure) -> String {
    guard let target = Paths.resolved(place) else { throw .saving(.system(file: place, code: errno)) }
    if Paths.exist(target), !Paths.isFile(target) { throw .notAFile(place) }
    if target.hasPrefix(root + "/"), belongsToCatalogue(String(target.dropFirst(root.count + 1))) {
      throw .belongsToCatalogue(place)
    }
    return target
  }

  /// Whether a file would be read as part of the catalogue, or is the tool's own.
  private func belongsToCatalogue(_ file: String) -> Bool {
    let folders = file.split(separator: "/").dropLast()
    if file == CatalogueReader.manifestFile || file == "findings.yaml"
      || folders.first?.hasPrefix(".") == true
    {
      return true
    }
    return file.hasSuffix(".md") && !file.hasSuffix("/README.md")
      && folders.first.map { metamodel.folders.contains(String($0)) } == true
  }
}
