import Catalogue
import Glibc
import Metamodel

/// Opens catalogues: finds the root, reads catalogue.yaml and finds the files.
public enum CatalogueReader {
  /// The name of the file at the root of a catalogue.
  public static let manifestFile = "catalogue.yaml"

  /// The nearest folder, from `path` upward, that has a catalogue.yaml; `nil` where none has.
  ///
  /// - Parameter path: a folder or file, absolute or relative to the working folder.
  public static func root(above path: String) -> String? {
    guard var folder = realPath(path) else { return nil }
    while true {
      if isRoot(folder) { return folder }
      if folder == "/" { return nil }
      folder = parent(of: folder)
    }
  }

  /// Opens the catalogue whose root is `path`; reads catalogue.yaml and the names in its folders, and no
  /// more. A change of several files that a crash has interrupted is carried out first.
  ///
  /// - Throws: why it is no catalogue, or cannot be read.
  public static func open(_ path: String) throws(OpeningProblem) -> OpenedCatalogue {
    guard let root = realPath(path) else { throw .unreadableFolder(path, words: systemWords(errno)) }
    // A catalogue that cannot be written is read as it stands.
    try? PendingChange.recover(root: root)
    let folder = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .unreadableFolder(path, words: systemWords(errno)) }
    do {
      return OpenedCatalogue(root: root, folder: folder, manifest: try manifest(root, folder))
    } catch {
      close(folder)
      throw error
    }
  }

  private static func manifest(_ root: String, _ folder: Int32) throws(OpeningProblem) -> Manifest {
    let files = FileBytes(folder: folder)
    let file = files.open(manifestFile)
    if file == -ENOENT {
      let above = root == "/" ? nil : CatalogueReader.root(above: parent(of: root))
      throw .noManifest(folder: root, above: above, below: roots(below: root, folder))
    }
    let bytes: [UInt8]
    do {
      bytes = try files.read(file)
    } catch {
      throw .unreadableManifest(ReadingProblem(error.cause))
    }
    return try ManifestReader.read(bytes)
  }

  /// The catalogues in the folders right below, and right below those.
  private static func roots(below root: String, _ folder: Int32) -> [String] {
    var found: [String] = []
    for name in folders(in: root) {
      let path = root == "/" ? "/\(name)" : "\(root)/\(name)"
      if isRoot(path) {
        found.append(path)
      } else {
        found += folders(in: path).map { "\(path)/\($0)" }.filter(isRoot)
      }
    }
    return found
  }

  private static func folders(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var listing = FolderListing()
    listing.read(stream)
    return listing.entries.filter { $0.type == UInt8(DT_DIR) }.map { listing.name($0) }.sorted()
  }

  static func isRoot(_ folder: String) -> Bool { access("\(folder)/\(manifestFile)", F_OK) == 0 }

  /// The folder that an absolute path lies in.
  public static func parent(of path: String) -> String {
    let head = path.split(separator: "/").dropLast()
    return "/" + head.joined(separator: "/")
  }
}
