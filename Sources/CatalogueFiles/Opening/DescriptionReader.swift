import Catalogue
import Glibc
import Metamodel

/// Reads the files of a catalogue to descriptions; one for each thread, since it uses its storage again.
struct DescriptionReader {
  private let files: FileBytes
  private var documents = DocumentReader()
  private var links: LinkCheck

  init(_ catalogue: OpenedCatalogue) {
    files = FileBytes(folder: catalogue.folder)
    links = LinkCheck(folder: catalogue.folder, uriFields: catalogue.uriFields)
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
    let result: DocumentReader.Result
    do {
      result = documents.description(try files.read(file), schema: place.kind.schema)
    } catch {
      result = DocumentReader.Result(ReadingProblem(error.cause))
    }
    let brokenLinks = result.document.map { links.brokenLinks(of: $0, place) } ?? []
    return Description(
      kind: place.kind, id: place.id, file: place.file, document: result.document,
      problems: result.problems, brokenLinks: brokenLinks)
  }
}

/// How many threads are of use.
func processors() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
