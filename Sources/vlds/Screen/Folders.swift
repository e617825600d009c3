import CatalogueFiles
import Exchange
import Glibc
import Interface
import Metamodel

/// What there is on the disk, for the paths that a person types.
enum Folders {
  /// What is in a folder, as typed with its slash last.
  static func listing(of folder: String) -> FolderListing {
    let path = Paths.expanded(folder.isEmpty ? "." : folder)
    guard let stream = opendir(path) else {
      let why = systemWords(errno)
      return FolderListing(
        folder, [], fault: Words(sv: "går inte att öppna: \(why.sv)", en: "cannot be opened: \(why.en)"))
    }
    defer { closedir(stream) }
    var entries: [FolderListing.Entry] = []
    while let entry = readdir(stream) {
      let name = entry.name
      guard name != ".", name != ".." else { continue }
      entries.append(FolderListing.Entry(name, isFolder: Paths.isFolder("\(path)/\(name)")))
    }
    return FolderListing(folder, entries.sorted { $0.name < $1.name })
  }

  /// The most files that are looked at to find out which formats there are: the answer is waited for.
  private static let limit = 2000

  /// How many files could be of each format, in what a person has typed.
  static func survey(_ path: String) -> Message {
    let whole = Paths.expanded(path)
    guard Paths.exist(whole) else {
      let why = systemWords(errno)
      return .notice(
        Words(sv: "\(path) kan inte läsas: \(why.sv)", en: "\(path) cannot be read: \(why.en)"),
        isProblem: true)
    }
    let endings = Importers.all.flatMap(\.endings)
    let (files, areAll) =
      Paths.isFolder(whole)
      ? ChosenFolder(whole)?.files(in: "", endings: endings, limit: limit) ?? ([], true) : ([whole], true)
    var counts: [String: Int] = [:]
    for file in files {
      let place = Paths.isFolder(whole) ? "\(whole)/\(file)" : file
      for importer in Importers.fitting(file, start: { start(of: place) }) {
        counts[importer.format, default: 0] += 1
      }
    }
    return .sources(ImportSources(path, counts: counts, areCounted: areAll))
  }

  /// The first bytes of a file, enough to hold the namespaces of a document; none where it cannot be read.
  private static func start(of path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return [] }
    defer { close(file) }
    return [UInt8](unsafeUninitializedCapacity: 1 << 13) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
  }
}
