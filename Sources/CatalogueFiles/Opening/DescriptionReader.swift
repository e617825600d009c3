import Catalogue
import Glibc
import Metamodel

/// Reads the files of a catalogue to descriptions; one for each thread, since it uses its storage again.
struct DescriptionReader {
  private let files: FileBytes
  private var documents = DocumentReader()
  private var links: LinkCheck

  /// - Parameter inMemory: files that are there, or are not, whatever the disk has.
  init(_ catalogue: OpenedCatalogue, inMemory: [String: Bool] = [:]) {
    files = FileBytes(folder: catalogue.folder)
    links = LinkCheck(folder: catalogue.folder, uriFields: catalogue.uriFields, known: inMemory)
  }

  /// The description at a place as its file is now.
  mutating func read(_ place: Place) -> Description { read(place, files.open(place.file)) }

  /// The descriptions at several places; a disk may fetch them all at once.
  mutating func read(_ places: ArraySlice<Place>) -> [Description] {
    let opened = places.map { place in
      let file = files.open(place.file)
      files.prepare(file)
      return file
    }
    // Where no more files can be open at once, the rest is opened one by one.
    return zip(places, opened).map { place, file in
      read(place, file == -EMFILE || file == -ENFILE ? files.open(place.file) : file)
    }
  }

  private mutating func read(_ place: Place, _ file: Int32) -> Description {
    do {
      return read(place, try files.read(file))
    } catch {
      return description(at: place, DocumentReader.Result(ReadingProblem(error.cause)))
    }
  }

  /// The description at a place from the bytes of its file.
  mutating func read(_ place: Place, _ bytes: [UInt8]) -> Description {
    description(at: place, documents.description(bytes, schema: place.kind.schema), bytes)
  }

  private mutating func description(
    at place: Place, _ result: DocumentReader.Result, _ bytes: [UInt8]? = nil
  ) -> Description {
    let brokenLinks = result.document.map { links.brokenLinks(of: $0, place) } ?? []
    return Description(
      kind: place.kind, id: place.id, file: place.file, document: result.document, bytes: bytes,
      problems: result.problems, brokenLinks: brokenLinks)
  }
}

/// How many threads are of use.
func processors() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
