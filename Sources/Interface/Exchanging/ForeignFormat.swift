import Metamodel

/// A format of others, as a person chooses it.
public struct ForeignFormat: Sendable, Hashable {
  /// The name on the command line, such as `wsdl`.
  public let id: String
  /// What it is.
  public let label: Words
  /// How the names of its files end, in lower case with the dot; the first is offered.
  public let endings: [String]
  /// Whether it may come to several files, which need a folder.
  public let isFolder: Bool
  /// Whether it describes a service, which may be one that the catalogue has.
  public let fillsService: Bool

  /// Creates a format.
  public init(
    _ id: String, _ label: Words, endings: [String], isFolder: Bool = false, fillsService: Bool = false
  ) {
    self.id = id
    self.label = label
    self.endings = endings
    self.isFolder = isFolder
    self.fillsService = fillsService
  }

  /// Whether a file is one of the format, by its name.
  func fits(_ name: String) -> Bool { endings.contains { name.lowercased().hasSuffix($0) } }
}

/// The formats that there are.
public struct ForeignFormats: Sendable, Hashable {
  /// Those that can be brought in.
  public let incoming: [ForeignFormat]
  /// Those that the catalogue can be written in.
  public let outgoing: [ForeignFormat]

  /// Creates the formats.
  public init(incoming: [ForeignFormat] = [], outgoing: [ForeignFormat] = []) {
    self.incoming = incoming
    self.outgoing = outgoing
  }
}

/// What is in a folder of the disk, for a path that is being typed.
public struct FolderListing: Sendable, Hashable {
  /// A file or folder in it.
  public struct Entry: Sendable, Hashable {
    public let name: String
    public let isFolder: Bool

    /// Creates an entry.
    public init(_ name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  /// The folder as typed, with its slash last; empty for the one that the program works in.
  public let folder: String
  /// In the order of their names.
  public let entries: [Entry]
  /// Why nothing can be listed.
  public let fault: Words?

  /// Creates a listing.
  public init(_ folder: String, _ entries: [Entry], fault: Words? = nil) {
    self.folder = folder
    self.entries = entries
    self.fault = fault
  }
}

/// What a person has chosen to import from.
public struct ImportSources: Sendable, Hashable {
  /// The file or folder, as typed.
  public let path: String
  /// How many of the files could be of each format, by its id.
  public let counts: [String: Int]
  /// Whether all files were looked at; of very many only the first are.
  public let areCounted: Bool

  /// Creates sources.
  public init(_ path: String, counts: [String: Int], areCounted: Bool = true) {
    self.path = path
    self.counts = counts
    self.areCounted = areCounted
  }
}
