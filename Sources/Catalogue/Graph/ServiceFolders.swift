import Metamodel

/// The family of a service, by the folder that its files lie in.
extension Catalogue {
  /// The position of the service whose folder a description lies in.
  public func service(of description: Description) -> Int? {
    position(kind: "service", id: description.id.firstSegments(1))
  }

  /// The position of the profile of the version whose folder a description lies in.
  public func profile(of description: Description) -> Int? {
    position(kind: "profile", id: description.id.firstSegments(2))
  }
}

extension String {
  /// The first segments of an id, as many as asked for or as there are.
  fileprivate func firstSegments(_ count: Int) -> String {
    var left = count
    let end = utf8.firstIndex { byte in
      if byte == UInt8(ascii: "/") { left -= 1 }
      return left == 0
    }
    return end.map { String(self[..<$0]) } ?? self
  }
}
