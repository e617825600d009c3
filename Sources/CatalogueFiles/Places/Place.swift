import Catalogue
import Metamodel

/// Where a description lies, and what follows from that: its kind and id.
public struct Place: Sendable {
  public let kind: Kind
  /// As the path says it, also where that is no valid id (FO-07).
  public let id: String
  /// The path relative to the catalogue, with `/`.
  public let file: String

  /// Creates a place.
  public init(kind: Kind, id: String, file: String) {
    self.kind = kind
    self.id = id
    self.file = file
  }

  /// The description there, not read yet.
  var pending: Description { Description(pending: kind, id: id, file: file) }
}

extension Metamodel {
  /// The place that a path relative to the catalogue is, `nil` where no kind belongs there.
  public func place(of file: String) -> Place? {
    let segments = file.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map(Substring.init)
    guard let name = segments.last, name.hasSuffix(".md"), name != "README.md",
      !segments.contains(where: { $0.isEmpty || $0.hasPrefix(".") })
    else { return nil }
    let path = Array(segments.dropLast()) + [name.dropLast(3)]
    for kind in kinds(below: path[0]) {
      if let id = kind.path.identifier(of: path) { return Place(kind: kind, id: id, file: file) }
    }
    return nil
  }
}
