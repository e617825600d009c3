import Catalogue
import Metamodel
import Synchronization

/// The files of the chosen folder as one reader reads them, with as many kept in memory as fit in the size of one
/// large file.
final class SourceFiles<Root: Sendable>: Sendable {
  /// A file that has been read.
  struct File {
    let path: String
    let root: Root
    let checksum: String
    fileprivate let size: Int
  }

  /// What is in memory.
  private struct Shelf {
    var kept: [String: File] = [:]
    var refused: [String: FileAbsence] = [:]
    var room = Sources.sizeLimit
    /// Files that give way to others, the first of them first.
    var released: [String] = []

    /// Keeps a file where there is room, or can be.
    mutating func keep(_ file: File) {
      guard kept[file.path] == nil else { return }
      var going = 0
      while file.size > room, going < released.count {
        if let old = kept.removeValue(forKey: released[going]) { room += old.size }
        going += 1
      }
      released.removeFirst(going)
      guard file.size <= room else { return }
      room -= file.size
      kept[file.path] = file
    }
  }

  private let folder: any ImportFolder
  private let read: @Sendable ([UInt8]) throws -> Root
  private let shelf = Mutex(Shelf())

  /// - Parameter read: throws a ``ContentFault``.
  init(_ folder: any ImportFolder, read: @escaping @Sendable ([UInt8]) throws -> Root) {
    self.folder = folder
    self.read = read
  }

  /// A file; read again where there was no room to keep it.
  func file(_ path: String) throws(FileAbsence) -> File {
    let known = shelf.withLock { shelf -> Result<File, FileAbsence>? in
      shelf.kept[path].map { .success($0) } ?? shelf.refused[path].map { .failure($0) }
    }
    if let known { return try known.get() }
    let found = load(path)
    put(found, path)
    return try found.get()
  }

  /// Reads files beforehand, on all cores, as long as there is room to keep them.
  func prepare(_ paths: [String]) {
    let missing = shelf.withLock { shelf in
      paths.filter { shelf.kept[$0] == nil && shelf.refused[$0] == nil }
    }
    _ = inParallel(missing.count, block: 1) { range in
      for path in missing[range] where self.hasRoom { self.put(self.load(path), path) }
    }
  }

  /// A file that has been read; `nil` where it has not, or is no more in memory.
  func kept(_ path: String) -> File? { shelf.withLock { $0.kept[path] } }

  /// Tells that files are hardly needed again: they give way where others need the room.
  func release(_ paths: Set<String>) {
    shelf.withLock { shelf in
      shelf.released.removeAll { paths.contains($0) }
      shelf.released += paths.filter { shelf.kept[$0] != nil }.sorted()
    }
  }

  private var hasRoom: Bool { shelf.withLock { $0.room > 0 || !$0.released.isEmpty } }

  private func put(_ found: Result<File, FileAbsence>, _ path: String) {
    shelf.withLock { shelf in
      switch found {
      case .success(let file): shelf.keep(file)
      case .failure(let absence): shelf.refused[path] = absence
      }
    }
  }

  private func load(_ path: String) -> Result<File, FileAbsence> {
    do {
      let bytes = try folder.bytes(of: path)
      return .success(
        File(path: path, root: try read(bytes), checksum: SHA256.hex(bytes), size: bytes.count))
    } catch let fault as ImportFolderFault {
      return .failure(.folder(fault))
    } catch let fault as any ContentFault {
      return .failure(.content(fault.words, line: fault.line))
    } catch {
      return .failure(.folder(.missing))
    }
  }
}

/// Why a file is not there to be read from.
enum FileAbsence: Error {
  case folder(ImportFolderFault)
  /// What is wrong in it, and on which line.
  case content(Words, line: Int)
}

/// What is wrong in a file of some format.
protocol ContentFault: Error {
  var words: Words { get }
  /// From 1.
  var line: Int { get }
}

extension XMLFault: ContentFault {}
extension DataFault: ContentFault {}

typealias XMLFiles = SourceFiles<XMLNode>
