import Metamodel

/// Turns descriptions into files of a foreign format.
public protocol Exporter: Sendable {
  /// The name of the format on the command line.
  var name: String { get }
  /// How the names of its files end, in lower case with the dot; the first is the usual one.
  var endings: [String] { get }
  /// Whether it may come to several files.
  var makesSeveralFiles: Bool { get }

  /// Makes the files.
  ///
  /// - Parameters:
  ///   - reader: hands out what is to be exported; what is not read through it counts as lost.
  ///   - ending: that of the path to write to, in lower case without the dot, for formats with several forms.
  /// - Returns: the files; none where nothing that was chosen fits the format.
  func files(_ reader: ExportReader, ending: String) -> [NewFile]
}

/// The formats that a catalogue can be exported to.
public enum Exporters {
  /// All of them, by name.
  public static let all: [any Exporter] = [
    ArchiMateExporter(), BPMNExporter(), CSVExporter(), DCATExporter(), JSONExporter(), OpenAPIExporter(),
    ReportExporter(), SKOSExporter(),
  ]

  /// The format with a name.
  public static func named(_ name: String) -> (any Exporter)? { all.first { $0.name == name } }
}

extension Exporter {
  public var makesSeveralFiles: Bool { false }

  /// Exports a selection, and tells what the format could not carry.
  public func export(_ selection: Selection, ending: String = "") -> Exported {
    exported(ExportReader(selection), ending)
  }

  /// Exports a selection as long as it is wanted.
  ///
  /// - Parameter isCancelled: asked again and again.
  /// - Throws: `CancellationError` when `isCancelled` says so.
  public func export(
    _ selection: Selection, ending: String, isCancelled: @escaping () -> Bool
  ) throws -> Exported {
    let exported = exported(ExportReader(selection, isCancelled: isCancelled), ending)
    if isCancelled() { throw CancellationError() }
    return exported
  }

  private func exported(_ reader: ExportReader, _ ending: String) -> Exported {
    let files = files(reader, ending: ending)
    return Exported(files: files, lost: reader.losses(isEmpty: files.isEmpty))
  }
}

/// What an export has come to.
public struct Exported: Sendable {
  public let files: [NewFile]
  public let lost: [Loss]
}

/// A file that an export has made and nobody has written yet.
public struct NewFile: Sendable {
  /// The name that it has where no other is given.
  public let name: String
  public let bytes: [UInt8]

  /// Creates a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}

/// Something that an export did not carry.
public struct Loss: Sendable, Hashable {
  /// A kind; a field of a kind, `KIND PATH`; a description or part, `KIND/ID[#PART]`, perhaps with a path; or a field of
  /// catalogue.yaml.
  public let what: String
  public let why: Words
  /// How many descriptions it is about.
  public let count: Int

  init(_ what: String, _ why: Words, count: Int = 1) {
    self.what = what
    self.why = why
    self.count = count
  }
}
