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
    case literal(String)
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
      $0 == "{id}" ? .many : $0.hasPrefix("{") ? .one : .literal(String($0))
    }
    isOpen = segments.contains(.many)
    prefix = names == ["id"] && trimmed.hasSuffix("/{id}") ? String(trimmed.dropLast("{id}".count)) : nil
  }

  /// The first folder, below which the descriptions of the kind lie.
  public var folder: String { String(notation.prefix { $0 != "/" }) }

  /// The id of the description at a path relative to the catalogue, `nil` where the path is of another shape.
  ///
  /// - Parameter path: the segments of the path, without `.md`.
  public func identifier(of path: [Substring]) -> String? {
    guard isOpen ? path.count >= segments.count : path.count == segments.count else {
      return nil
    }
    var parts: [Substring] = []
    for (index, segment) in segments.enumerated() {
      switch segment {
      case .literal(let name): if !path[index].utf8.elementsEqual(name.utf8) { return nil }
      case .one: parts.append(path[index])
      case .many: parts.append(contentsOf: path[index...])
      }
    }
    return parts.count == 1 ? String(parts[0]) : parts.joined(separator: "/")
  }

  /// The path of the description with an id, relative to the catalogue.
  public func path(of identifier: String) -> String {
    if let prefix { return "\(prefix)\(identifier).md" }
    var rest = identifier.split(separator: "/")[...]
    let names = segments.map { segment -> String in
      switch segment {
      case .literal(let name): return name
      case .one: return rest.popFirst().map(String.init) ?? ""
      case .many:
        defer { rest = [] }
        return rest.joined(separator: "/")
      }
    }
    return names.joined(separator: "/") + ".md"
  }
}
