/// A name with the namespace that it is in, as XML Schema and WSDL name things.
public struct XMLName: Sendable, Hashable {
  /// The uri of the namespace; empty for none.
  public let namespace: String
  public let local: String

  /// Creates a name.
  public init(_ local: String, in namespace: String = "") {
    self.namespace = namespace
    self.local = local
  }
}

/// An element of an XML document with what is in it.
public struct XMLNode: Sendable {
  public let name: XMLName
  /// The attributes by name as written, `xmlns` apart.
  public let attributes: [String: String]
  /// Texts and elements in their order; blanks between elements are left out.
  public let content: [Content]
  /// The namespaces by the prefixes that hold here; the default one stands under the empty prefix.
  public let namespaces: [String: String]
  /// The line and column, from 1, columns in Unicode scalars, where the tag begins.
  public let line: Int
  public let column: Int

  /// What is inside an element.
  public enum Content: Sendable {
    case element(XMLNode)
    case text(String)
  }

  /// An attribute, blanks around it left out; `nil` where it is absent.
  public subscript(attribute: String) -> String? { attributes[attribute].map(\.trimmed) }

  /// An attribute of a namespace, whatever its prefix is.
  func attribute(_ local: String, in namespace: String) -> String? {
    for (key, value) in attributes {
      guard let colon = key.firstIndex(of: ":"), key[key.index(after: colon)...] == local,
        namespaces[String(key[..<colon])] == namespace
      else { continue }
      return value
    }
    return nil
  }

  /// The elements right inside.
  public var elements: [XMLNode] {
    content.compactMap { if case .element(let node) = $0 { node } else { nil } }
  }

  /// The elements right inside with a name.
  public func elements(_ local: String, in namespace: String) -> [XMLNode] {
    elements.filter { $0.name.local == local && $0.name.namespace == namespace }
  }

  /// All text inside, also that of elements, with a blank where an element was.
  public var text: String {
    content.map { part in
      switch part {
      case .text(let text): text
      case .element(let node): " \(node.text) "
      }
    }.joined()
  }

  /// A value such as `tns:Person` with its namespace; `nil` where the prefix is not declared.
  public func resolve(_ qualified: String) -> XMLName? {
    guard let colon = qualified.firstIndex(of: ":") else {
      return XMLName(qualified, in: namespaces[""] ?? "")
    }
    guard let namespace = namespaces[String(qualified[..<colon])] else { return nil }
    return XMLName(String(qualified[qualified.index(after: colon)...]), in: namespace)
  }
}
