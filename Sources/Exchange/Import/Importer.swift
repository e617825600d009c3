import Catalogue
import Metamodel

/// Reads a foreign format: bytes become proposed descriptions and a report of what could not be read.
///
/// An importer knows nothing of the catalogue that the descriptions go into; ``Merge`` brings them there.
public protocol Importer: Sendable {
  /// The name of the format on the command line, such as `wsdl`.
  var format: String { get }
  /// How the names of the files end that are looked for in a folder, in lower case.
  var endings: [String] { get }
  /// What stands near the beginning of files in the format, so that they can be told from others with the same ending.
  var signs: [String] { get }
  /// Whether its files describe a service, so that one may name the service that they are brought into.
  var fillsService: Bool { get }

  /// Reads files.
  ///
  /// - Parameters:
  ///   - progress: called now and then with how many files of how many have been read.
  ///   - isCancelled: asked now and then.
  /// - Throws: `CancellationError` when `isCancelled` says so, and nothing else: what is wrong with a file is
  ///   reported, and the rest come in.
  func read(
    _ sources: Sources, as wishes: ImportWishes, progress: (_ count: Int, _ total: Int) -> Void,
    isCancelled: () -> Bool
  ) throws -> ImportedContents
}

extension Importer {
  public var fillsService: Bool { false }
  public var signs: [String] { [] }

  /// Whether files with a name can be in the format.
  public func fits(_ name: String) -> Bool { endings.contains { name.lowercased().hasSuffix($0) } }

  /// Reads files without being watched.
  public func read(_ sources: Sources, as wishes: ImportWishes = ImportWishes()) -> ImportedContents {
    (try? read(sources, as: wishes, progress: { _, _ in }, isCancelled: { false })) ?? ImportedContents()
  }
}

/// The formats that can be brought in.
public enum Importers {
  public static let all: [any Importer] = [
    WSDLImporter(), OpenAPIImporter(), BPMNImporter(), ArchiMateImporter(), CSVImporter(), SKOSImporter(),
    DCATImporter(),
  ]

  /// Those that a file can be read by: of several that its name fits, those whose signs stand in its first bytes.
  public static func fitting(_ name: String, start: () -> [UInt8]) -> [any Importer] {
    let named = all.filter { $0.fits(name) }
    guard named.count > 1 else { return named }
    let text = String(decoding: start(), as: UTF8.self)
    let signed = named.filter { $0.signs.contains { text.contains($0) } }
    return signed.isEmpty ? named : signed
  }

  /// The importer of a format; `nil` where there is none.
  public static subscript(format: String) -> (any Importer)? { all.first { $0.format == format } }
}

/// What a person has decided of an import beforehand, and what it has to know of where it goes.
public struct ImportWishes: Sendable {
  /// The service to bring everything into; `nil` where its id follows from the files.
  public let service: String?
  /// The version of it.
  public let version: String?
  /// The language of the few texts that an importer writes itself: that of the catalogue.
  public let language: Language
  /// The kinds and fields that there are, extension fields included.
  public let metamodel: Metamodel
  /// What `catalogue.yaml` says: the language of plain strings, and the addresses of the catalogue's own.
  public let manifest: Manifest

  /// Creates wishes.
  public init(
    service: String? = nil, version: String? = nil, language: Language = .swedish,
    metamodel: Metamodel = .vlds, manifest: Manifest = Manifest(id: "")
  ) {
    self.service = service
    self.version = version
    self.language = language
    self.metamodel = metamodel
    self.manifest = manifest
  }
}

/// What an importer has found in files.
public struct ImportedContents: Sendable, Hashable {
  public var proposals: [Proposal] = []
  /// What is not brought in, and why.
  public var skipped: [ImportRemark] = []
  /// What the files refer to and is not there.
  public var missing: [ImportRemark] = []
  /// What is brought in with a choice that a person may want to know of.
  public var notes: [ImportRemark] = []
  /// Whether a person has said which service it is (``ImportWishes/service``), so that where it came from says nothing.
  var isPlaced = false

  public init() {}
}

/// Something to tell about one place of a file.
public struct ImportRemark: Sendable, Hashable {
  /// What it is about, by its name in the file, or the file itself.
  public let what: String
  /// The file, with the line where one is known: `schemas/core.xsd:12`.
  public let place: String
  public let why: Words

  /// Creates a remark.
  public init(_ what: String, at place: String, _ why: Words) {
    self.what = what
    self.place = place
    self.why = why
  }
}
