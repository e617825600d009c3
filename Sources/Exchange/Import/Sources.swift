/// A folder that a person has chosen to import from. It is all that an import may read.
public protocol ImportFolder: Sendable {
  /// The bytes of a file, by its path relative to the folder, with `/` and without `..`.
  func bytes(of path: String) throws(ImportFolderFault) -> [UInt8]
}

/// Why a file of the folder cannot be had.
public enum ImportFolderFault: Error, Sendable, Hashable {
  case missing
  /// A symbolic link out of the folder.
  case outside
  case tooLarge(limit: Int)
  /// An archive that is broken, or packed in a way that is not read.
  case archive
  /// The system's words.
  case unreadable(String)
}

/// The files that an import begins with, and the folder that they may refer into.
public struct Sources: Sendable {
  public let folder: any ImportFolder
  /// The files that the person has named, or that lie in a folder named, relative to the folder.
  public let files: [String]
  /// Those of them that were named one by one, so that leaving one out has to be told.
  public let named: Set<String>
  /// The folder relative to the catalogue, `""` for the catalogue itself; `nil` where it lies outside.
  public let placeInCatalogue: String?

  /// The largest file that is read, in bytes.
  public static let sizeLimit = 8 << 20

  /// Creates sources; `files` are read in the order of their names.
  public init(
    _ folder: any ImportFolder, files: [String], named: Set<String> = [], placeInCatalogue: String? = nil
  ) {
    self.folder = folder
    self.files = Array(Set(files)).sorted()
    self.named = named
    self.placeInCatalogue = placeInCatalogue
  }

  /// The relative link from the file of a description to one of the sources; `nil` where they do not lie in the
  /// catalogue, so that no link from it would hold on another machine.
  func link(to source: String, fromDescriptionAt path: String) -> String? {
    guard let placeInCatalogue else { return nil }
    let target = (placeInCatalogue.isEmpty ? source : "\(placeInCatalogue)/\(source)").split(separator: "/")
    let own = path.split(separator: "/").dropLast()
    let shared = zip(own, target.dropLast()).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: own.count - shared) + target.dropFirst(shared).map(String.init)
    return steps.joined(separator: "/").percentEncoded
  }
}

/// Where a file says that another one is.
enum SourceReference: Hashable {
  /// A path relative to the chosen folder.
  case inside(String)
  /// A path that leads out of the folder.
  case outside
  /// An address on a network, from which nothing is fetched.
  case network

  /// Resolves what stands in a file: a relative path with `/` or `\`, perhaps with percent escapes.
  init(_ text: String, from file: String) {
    let text = text.trimmed
    if let colon = text.firstIndex(of: ":"), text[..<colon].count > 1,
      text[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) })
    {
      self = text.lowercased().hasPrefix("file:") ? .outside : .network
      return
    }
    let path = text.prefix { $0 != "#" && $0 != "?" }.replacing("\\", with: "/")
    if path.hasPrefix("//") {
      self = .network
      return
    }
    // A drive or the root of a machine is never the chosen folder.
    if path.hasPrefix("/") || path.dropFirst().hasPrefix(":") {
      self = .outside
      return
    }
    var segments = file.split(separator: "/").dropLast().map(String.init)
    for segment in path.percentDecoded.split(separator: "/") {
      switch segment {
      case ".": break
      case "..":
        guard !segments.isEmpty else {
          self = .outside
          return
        }
        segments.removeLast()
      default: segments.append(String(segment))
      }
    }
    self = .inside(segments.joined(separator: "/"))
  }
}
