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
  private let document: XMLDocument
  /// Its place among the elements.
  private let place: Int

  /// An attribute, its name as written.
  public struct Attribute: Sendable, Hashable {
    public let name: String
    public let value: String
  }

  /// The root of a document.
  init(rootOf document: XMLDocument) { self.init(document, 0) }

  private init(_ document: XMLDocument, _ place: Int) {
    self.document = document
    self.place = place
  }

  /// An element that stands in no file, at the place of another one.
  init(_ name: XMLName, _ attributes: [Attribute], at other: XMLNode) {
    var content = XMLDocument.Content()
    content.names = [name]
    content.attributes = attributes
    content.namespaces = [other.namespaces]
    content.elements = [
      XMLDocument.Element(
        name: 0, namespaces: 0, firstAttribute: 0, firstText: 0, line: other.element.line,
        column: other.element.column, after: 1)
    ]
    self.init(rootOf: XMLDocument(content))
  }

  private var element: XMLDocument.Element { document.content.elements[place] }

  public var name: XMLName { document.content.names[Int(element.name)] }
  /// The namespaces that hold here.
  public var namespaces: XMLNamespaces { document.content.namespaces[Int(element.namespaces)] }
  /// The line and column, from 1, columns in Unicode scalars, where the tag begins.
  public var line: Int { Int(element.line) }
  public var column: Int { Int(element.column) }

  /// The attributes in their order, those that declare namespaces apart.
  public var attributes: ArraySlice<Attribute> {
    let end =
      place + 1 < document.content.elements.count
      ? Int(document.content.elements[place + 1].firstAttribute) : document.content.attributes.count
    return document.content.attributes[Int(element.firstAttribute)..<end]
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

  // MARK: Inside

  /// The elements right inside.
  public var elements: Elements { Elements(of: self) }

  /// The elements right inside another one, in their order.
  public struct Elements: Collection {
    private let document: XMLDocument
    public let startIndex: Index
    public let endIndex: Index

    public struct Index: Comparable {
      fileprivate let place: Int

      public static func < (left: Index, right: Index) -> Bool { left.place < right.place }
    }

    fileprivate init(of node: XMLNode) {
      document = node.document
      startIndex = Index(place: node.place + 1)
      endIndex = Index(place: Int(node.element.after))
    }

    public subscript(index: Index) -> XMLNode { XMLNode(document, index.place) }

    public func index(after index: Index) -> Index {
      Index(place: Int(document.content.elements[index.place].after))
    }
  }

  /// The elements right inside with a name.
  public func elements(_ local: String, in namespace: String) -> [XMLNode] {
    elements.filter { $0.name.local == local && $0.name.namespace == namespace }
  }

  /// The texts inside, also those of elements.
  private var texts: ArraySlice<XMLDocument.Text> {
    let after = Int(element.after)
    let end =
      after < document.content.elements.count
      ? Int(document.content.elements[after].firstText) : document.content.texts.count
    return document.content.texts[Int(element.firstText)..<end]
  }

  /// Whether nothing is inside, neither elements nor text.
  var isEmpty: Bool { elements.isEmpty && texts.isEmpty }

  /// All text inside, also that of elements, with a blank where an element was.
  public var text: String {
    if elements.isEmpty, texts.count == 1, let text = texts.first { return text.text }
    var result = ""
    var rest = elements[...]
    for text in texts where text.owner == place {
      while let element = rest.first, element.place < text.next {
        result += " \(element.text) "
        rest.removeFirst()
      }
      result += text.text
    }
    for element in rest { result += " \(element.text) " }
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

extension XMLNode: Hashable {
  /// Whether it is the same place of the same document.
  public static func == (left: XMLNode, right: XMLNode) -> Bool {
    left.document === right.document && left.place == right.place
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(document))
    hasher.combine(place)
  }
}
