/// The namespaces that hold in an element, by their prefixes.
///
/// Each element that declares some adds them to those around it, so that many that do cost no more than they say.
public final class XMLNamespaces: Sendable {
  private let declared: [(prefix: String, uri: String)]
  private let outer: XMLNamespaces?
  /// How many declarations hold, also those that others hide.
  let count: Int

  /// What holds in every document.
  static let xml = XMLNamespaces([(prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace")], in: nil)

  init(_ declared: [(prefix: String, uri: String)], in outer: XMLNamespaces?) {
    self.declared = declared
    self.outer = outer
    count = declared.count + (outer?.count ?? 0)
  }

  /// The uri of a prefix, that of the default namespace for the empty one; `nil` where none is declared.
  public subscript(prefix: some StringProtocol) -> String? {
    var scope = self
    while true {
      if let found = scope.declared.first(where: { $0.prefix == prefix }) { return found.uri }
      guard let outer = scope.outer else { return nil }
      scope = outer
    }
  }
}
