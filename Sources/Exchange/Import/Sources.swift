import Catalogue
import Metamodel
import Text

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
  /// An archive without a file that it should have.
  case lacking(String)
  /// The system's words.
  case unreadable(Words)
}

/// The files that an import begins with, and the folder that they may refer into.
public struct Sources: Sendable {
  public let folder: any ImportFolder
  /// The files that the person has named, or that lie in a folder named, relative to the folder.
  public let files: [String]
  /// Those of them that were named one by one, so that leaving one out has to be told.
  public let named: Set<String>
  /// The folder relative to the catalogue, `""` for the catalogue itself, with `..` first where it lies outside;
  /// `nil` where it stands in no relation to it.
  public let place: String?

  /// The largest file that is read, in bytes.
  public static let sizeLimit = 8 << 20

  /// Creates sources; `files` are read in the order of their names.
  public init(
    _ folder: any ImportFolder, files: [String], named: Set<String> = [], place: String? = nil
  ) {
    self.folder = folder
    self.files = Array(Set(files)).sorted()
    self.named = named
    self.place = place
  }

  /// Whether a link to them holds wherever the catalogue is.
  var areInCatalogue: Bool { place.map { $0 != ".." && !$0.hasPrefix("../") } ?? false }

  /// The relative link from the file of a description to one of the sources.
  func link(to source: String, fromDescriptionAt path: String) -> String? {
    guard let place else { return nil }
    return RelativeLink.link(from: path, to: place.isEmpty ? source : "\(place)/\(source)")
  }
}

extension ImportRemark {
  /// Where a file is that was left out since it lies outside of the chosen folder: the path relative to the folder,
  /// with `..` in it; `nil` for other remarks, and for what no wider folder would hold.
  public var outside: String? {
    guard why == ImportFolderFault.outside.words else { return nil }
    // A link out of the folder that was named itself.
    if what == place { return what }
    let line = place.lastIndex(of: ":").flatMap { place[$0...].dropFirst().allSatisfy(\.isNumber) ? $0 : nil }
    return SourceReference.path(what, from: String(place[..<(line ?? place.endIndex)]))
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
    if SourceReference.hasScheme(text) {
      self = text.lowercased().hasPrefix("file:") ? .outside : .network
      return
    }
    if SourceReference.slashed(text).hasPrefix("//") {
      self = .network
      return
    }
    guard let path = SourceReference.path(text, from: file), path != "..", !path.hasPrefix("../") else {
      self = .outside
      return
    }
    self = .inside(path)
  }

  /// The path relative to the chosen folder, with `..` first where it leads out; `nil` where it is an address, or
  /// begins at a drive or the root of a machine, which is never the chosen folder.
  static func path(_ text: String, from file: String) -> String? {
    let text = text.trimmed
    let path = slashed(text)
    if hasScheme(text) || path.hasPrefix("/") || path.utf8.dropFirst().first == UInt8(ascii: ":") {
      return nil
    }
    var segments = file.pathSegments.dropLast()
    for segment in path.percentDecoded.pathSegments {
      switch segment {
      case ".": break
      case ".." where segments.last.map { $0 != ".." } ?? false: segments.removeLast()
      default: segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }

  /// - Parameter text: trimmed.
  private static func hasScheme(_ text: String) -> Bool { lengthOfScheme(text.utf8) > 1 }

  /// The path of a reference, without query and fragment.
  ///
  /// - Parameter text: trimmed.
  private static func slashed(_ text: String) -> String {
    let isOther = { (byte: UInt8) in
      byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "\\")
    }
    guard text.utf8.contains(where: isOther) else { return text }
    return String(text.prefix { $0 != "#" && $0 != "?" }).replacing("\\", with: "/")
  }
}
