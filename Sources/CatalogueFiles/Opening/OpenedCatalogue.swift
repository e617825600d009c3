import Catalogue
import Glibc
import Metamodel
import Synchronization

/// A catalogue of which the manifest is known, and whose files can be found and read.
///
/// It holds the folder open, so that it reads the same catalogue also when the folder is renamed.
public final class OpenedCatalogue: Sendable {
  /// The path of the root, without links in it.
  public let root: String
  public let manifest: Manifest
  /// The metamodel with the extension fields of the catalogue.
  public let metamodel: Metamodel
  let folder: Int32
  let uriFields: URIFields
  private let found = Mutex<Scan?>(nil)

  init(root: String, folder: Int32, manifest: Manifest) {
    self.root = root
    self.folder = folder
    self.manifest = manifest
    metamodel = Metamodel.vlds.extended(by: manifest.extensions)
    uriFields = URIFields(metamodel)
  }

  deinit { close(folder) }

  /// Where the descriptions are, by kind in metamodel order and then by id.
  public var places: [Place] { scan.places }

  /// What lies in the folders without being a description.
  public var strays: [Stray] { scan.strays }

  /// All folders are gone through when somebody first asks what is in them: a cold disk takes seconds for many.
  private var scan: Scan {
    found.withLock { found in
      if let found { return found }
      var scanner = Scanner(metamodel, root: root, folder: folder)
      let scan = scanner.scan()
      found = scan
      return scan
    }
  }

  /// What the first of the topmost folders holds, its first descriptions read; there is something to browse before the
  /// other folders have been looked into.
  ///
  /// - Parameter count: how many descriptions are read.
  public func beginning(_ count: Int = 64) -> Catalogue {
    var scanner = Scanner(metamodel, root: root, folder: folder)
    let places = scanner.scan(firstFolderOnly: true).places
    var reader = DescriptionReader(self)
    let descriptions =
      reader.read(places.prefix(count)) + places.dropFirst(count).map { $0.pending }
    return Catalogue(manifest: manifest, metamodel: metamodel, descriptions: descriptions)
  }

  /// The catalogue with every place known and the first descriptions of each kind read.
  ///
  /// - Parameter count: how many of each kind.
  public func outline(ofEachKind count: Int = 64) -> Catalogue {
    var reader = DescriptionReader(self)
    var left = count
    var kind: Kind?
    let descriptions = places.map { place in
      if kind !== place.kind {
        kind = place.kind
        left = count
      }
      left -= 1
      return left >= 0 ? reader.read(place) : place.pending
    }
    return Catalogue(
      manifest: manifest, metamodel: metamodel, descriptions: descriptions, strays: strays)
  }

  /// The whole catalogue with its imports.
  ///
  /// - Parameter work: each file is a piece of it.
  /// - Throws: `CancellationError` where the work is cancelled.
  public func catalogue(_ work: Work = Work()) throws(CancellationError) -> Catalogue {
    let descriptions = try descriptions(work)
    return Catalogue(
      manifest: manifest, metamodel: metamodel, descriptions: descriptions, strays: strays,
      imports: try imports(work), acknowledgements: acknowledgements())
  }

  /// One file as it is now; unreadable where it is gone, or a link that leads out of the catalogue by now.
  public func description(at place: Place) -> Description {
    if let target = realPath("\(root)/\(place.file)"), !target.hasPrefix(root == "/" ? root : root + "/") {
      return Description(
        kind: place.kind, id: place.id, file: place.file, document: nil,
        problems: [ReadingProblem(.linkNotFollowed)])
    }
    var reader = DescriptionReader(self)
    return reader.read(place)
  }

  /// The description at a path relative to the root, `nil` where no kind belongs there.
  public func description(at file: String) -> Description? {
    metamodel.place(of: file).map { description(at: $0) }
  }
}
