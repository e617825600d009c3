import Metamodel

/// The files of the chosen folder as one reader reads them, with as many kept in memory as fit in the size of one
/// large file.
final class SourceFiles<Root> {
  /// A file that has been read.
  struct File {
    let path: String
    let root: Root
    let checksum: String
  }

  private let folder: any ImportFolder
  private let read: ([UInt8]) throws -> Root
  private var kept: [String: File] = [:]
  private var room = Sources.sizeLimit
  private var refused: [String: FileAbsence] = [:]

  /// - Parameter read: throws a ``ContentFault``.
  init(_ folder: any ImportFolder, read: @escaping ([UInt8]) throws -> Root) {
    self.folder = folder
    self.read = read
  }

  /// A file; read again where there was no room to keep it.
  func file(_ path: String) throws(FileAbsence) -> File {
    if let file = kept[path] { return file }
    if let absence = refused[path] { throw absence }
    do {
      let bytes = try folder.bytes(of: path)
      let file = File(path: path, root: try read(bytes), checksum: SHA256.hex(bytes))
      if bytes.count <= room {
        room -= bytes.count
        kept[path] = file
      }
      return file
    } catch let fault as ImportFolderFault {
      refused[path] = .folder(fault)
    } catch let fault as any ContentFault {
      refused[path] = .content(fault.words, line: fault.line)
    } catch {}
    throw refused[path] ?? .folder(.missing)
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
