/// Where the files of a kind lie: `needs/customers/{id}.md`, `services/{service}/{version}/profile.md`.
///
/// `{id}` stands for one or more segments, every other name in braces for one.
public struct PathPattern: Sendable, Hashable {
  /// The pattern as written in the metamodel.
  public let notation: String
  /// The names of the values in the id, in order: `["service", "version"]`; `["id"]` for most kinds.
  public let names: [String]
  private let segments: [Segment]
  /// Whether the id may have any number of segments.
  private let isOpen: Bool
  /// What stands before the id, where nothing but `.md` stands behind it, as for most kinds.
  private let prefix: String?

  private enum Segment: Hashable {
    case literal([UInt8])
    case one
    case many
  }

  init(_ notation: String) {
    self.notation = notation
    names = notation.split(separator: "/").compactMap { segment in
      guard segment.hasPrefix("{"), let end = segment.firstIndex(of: "}") else { return nil }
      return String(segment[segment.index(after: segment.startIndex)..<end])
    }
    let trimmed = notation.hasSuffix(".md") ? String(notation.dropLast(3)) : notation
    segments = trimmed.split(separator: "/").map {
      $0 == "{id}" ? .many : $0.hasPrefix("{") ? .one : .literal(Array($0.utf8))
    }
    isOpen = segments.contains(.many)
    prefix = names == ["id"] && trimmed.hasSuffix("/{id}") ? String(trimmed.dropLast("{id}".count)) : nil
  }

  /// The first folder, below which the descriptions of the kind lie.
  public var folder: String { String(notation.prefix { $0 != "/" }) }

  /// The id of the description at a path relative to the catalogue, `nil` where the path is of another shape.
  ///
  /// - Parameter path: without `.md`.
  public func identifier(of path: Substring) -> String? {
    var path = path
    return path.withUTF8 { bytes in
      var id = ""
      var start = 0
      for segment in segments {
        guard start < bytes.count else { return nil }
        var end = bytes.count
        if segment != .many { end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? end }
        let found = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if case .literal(let name) = segment {
          guard found.elementsEqual(name) else { return nil }
        } else {
          if found.isEmpty { return nil }
          if !id.isEmpty { id += "/" }
          id += String(decoding: found, as: UTF8.self)
        }
        start = end + 1
      }
      // All of the path is used, also where it ends in a slash.
      return start == bytes.count + 1 ? id : nil
    }
  }

  /// Whether an id has as many segments as the pattern asks for.
  ///
  /// - Parameter identifier: segments with slashes between.
  public func fits(_ identifier: String) -> Bool {
    let count = 1 + identifier.utf8.count { $0 == UInt8(ascii: "/") }
    return isOpen ? count >= names.count : count == names.count
  }

  /// The path of the description with an id, relative to the catalogue.
  public func path(of identifier: String) -> String {
    if let prefix { return "\(prefix)\(identifier).md" }
    var rest = identifier.split(separator: "/")[...]
    let names = segments.map { segment -> String in
      switch segment {
      case .literal(let name): return String(decoding: name, as: UTF8.self)
      case .one: return rest.popFirst().map(String.init) ?? ""
      case .many:
        defer { rest = [] }
        return rest.joined(separator: "/")
      }
    }
    return names.joined(separator: "/") + ".md"
  }
}
