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
  public var pending: Description { Description(pending: kind, id: id, file: file) }
}

extension Metamodel {
  /// The place that a path relative to the catalogue is, `nil` where no kind belongs there.
  public func place(of file: String) -> Place? {
    guard file.utf8.suffix(3).elementsEqual(".md".utf8) else { return nil }
    let path = Substring(file.utf8.dropLast(3))
    guard Metamodel.mayBePlace(path) else { return nil }
    for kind in kinds(below: Substring(path.utf8.prefix { $0 != UInt8(ascii: "/") })) {
      if let id = kind.path.identifier(of: path) { return Place(kind: kind, id: id, file: file) }
    }
    return nil
  }

  /// Whether no segment of a path is empty or hidden, and the last one is no `README`.
  private static func mayBePlace(_ path: Substring) -> Bool {
    var begins = true
    for byte in path.utf8 {
      if begins, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
      begins = byte == UInt8(ascii: "/")
    }
    return !begins && path != "README" && !path.utf8.suffix(7).elementsEqual("/README".utf8)
  }
}
