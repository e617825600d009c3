import Text

/// Links from one file of a catalogue to another.
public enum RelativeLink {
  /// The path, relative to the catalogue, that a link or uri value leads to; `nil` where it is absolute,
  /// leads out of the catalogue, or stays in its own file. The catalogue itself is the empty path.
  ///
  /// - Parameters:
  ///   - target: as written, with percent escapes, `#anchor` and `?query`.
  ///   - file: the path of the file it stands in.
  public static func path(of target: String, from file: String) -> String? {
    let path = target.prefix { $0 != "#" && $0 != "?" }
    if path.isEmpty || path.hasPrefix("/") || lengthOfScheme(path.utf8) > 0 { return nil }
    var segments = file.pathSegments.dropLast()
    for segment in path.percentDecoded.pathSegments {
      switch segment {
      case ".": break
      case "..": if segments.popLast() == nil { return nil }
      default: segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }

  /// The link from one file to another, both relative to the catalogue; what would end or split it is escaped.
  public static func link(from file: String, to path: String) -> String {
    let source = file.pathSegments.dropLast()
    let target = path.pathSegments
    let shared = zip(source, target.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: source.count - shared)
    return (up + target.dropFirst(shared).map(String.init)).joined(separator: "/").percentEncoded
  }
}
