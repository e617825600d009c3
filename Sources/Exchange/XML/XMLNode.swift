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
///
/// A class, since a document has very many and they are handed about; it never changes.
public final class XMLNode: Sendable {
  public let name: XMLName
  /// The attributes in their order, those that declare namespaces apart.
  public let attributes: [Attribute]
  /// The elements right inside.
  public let elements: [XMLNode]
  /// The texts right inside; blanks between elements are left out.
  private let texts: [Text]
  /// The namespaces that hold here.
  public let namespaces: XMLNamespaces
  /// The line and column, from 1, columns in Unicode scalars, where the tag begins.
  public let line: Int
  public let column: Int

  /// An attribute, its name as written.
  public struct Attribute: Sendable, Hashable {
    public let name: String
    public let value: String
  }

  /// A text with the number of the elements before it.
  struct Text: Sendable {
    let place: Int
    let text: String
  }

  init(
    name: XMLName, attributes: [Attribute], elements: [XMLNode] = [], texts: [Text] = [],
    namespaces: XMLNamespaces, line: Int, column: Int
  ) {
    self.name = name
    self.attributes = attributes
    self.elements = elements
    self.texts = texts
    self.namespaces = namespaces
    self.line = line
    self.column = column
  }

  /// An attribute, blanks around it left out; `nil` where it is absent.
  public subscript(attribute: String) -> String? { value(of: attribute)?.trimmed }

  /// An attribute as it stands; `nil` where it is absent.
  func value(of attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// An attribute of a namespace, whatever its prefix is.
  func attribute(_ local: String, in namespace: String) -> String? {
    attributes.first {
      $0.name.utf8.contains(UInt8(ascii: ":")) && resolve($0.name) == XMLName(local, in: namespace)
    }?
    .value
  }

  /// Whether nothing is inside, neither elements nor text.
  var isEmpty: Bool { elements.isEmpty && texts.isEmpty }

  /// The elements right inside with a name.
  public func elements(_ local: String, in namespace: String) -> [XMLNode] {
    elements.filter { $0.name.local == local && $0.name.namespace == namespace }
  }

  /// All text inside, also that of elements, with a blank where an element was.
  public var text: String {
    var result = ""
    var next = 0
    for text in texts {
      for element in elements[next..<text.place] { result += " \(element.text) " }
      result += text.text
      next = text.place
    }
    for element in elements[next...] { result += " \(element.text) " }
    return result
  }

  /// A value such as `tns:Person` with its namespace; `nil` where the prefix is not declared.
  public func resolve(_ qualified: String) -> XMLName? {
    guard let colon = qualified.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return XMLName(qualified, in: namespaces[""] ?? "")
    }
    guard let namespace = namespaces[qualified[..<colon]] else { return nil }
    return XMLName(String(qualified[qualified.index(after: colon)...]), in: namespace)
  }
}
