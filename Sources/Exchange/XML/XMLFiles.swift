/// The XML files of the chosen folder, with as many kept in memory as fit in the size of one large file.
final class XMLFiles {
  /// A file that has been read.
  struct File {
    let path: String
    let root: XMLNode
    let checksum: String
  }

  /// Why a file is not there.
  enum Absence: Error {
    case folder(ImportFolderFault)
    case xml(XMLFault)
  }

  private let folder: any ImportFolder
  private var kept: [String: File] = [:]
  private var room = Sources.sizeLimit
  private var refused: [String: Absence] = [:]

  init(_ folder: any ImportFolder) { self.folder = folder }

  /// A file; read again where there was no room to keep it.
  func file(_ path: String) throws(Absence) -> File {
    if let file = kept[path] { return file }
    if let absence = refused[path] { throw absence }
    do {
      let bytes = try folder.bytes(of: path)
      let file = File(path: path, root: try XMLReader.read(bytes), checksum: SHA256.hex(bytes))
      if bytes.count <= room {
        room -= bytes.count
        kept[path] = file
      }
      return file
    } catch let fault as ImportFolderFault {
      refused[path] = .folder(fault)
    } catch let fault as XMLFault {
      refused[path] = .xml(fault)
    } catch {}
    throw refused[path] ?? .folder(.missing)
  }
}
