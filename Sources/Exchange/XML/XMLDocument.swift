/// An XML document that has been read.
///
/// What its elements consist of stands in a few lists, in the order of the document, since there are very many of
/// them; ``XMLNode`` is how they are seen.
final class XMLDocument: Sendable {
  let content: Content

  /// - Parameter content: has a root.
  init(_ content: Content) { self.content = content }

  /// The root first; what is inside an element follows it.
  struct Content {
    var elements: [Element] = []
    var attributes: [XMLNode.Attribute] = []
    var texts: [Text] = []
    /// The names of elements, each once.
    var names: [XMLName] = []
    /// The namespaces that hold somewhere, those of every document first.
    var namespaces: [XMLNamespaces] = [.xml]

    mutating func reserve(elements: Int, attributes: Int) {
      self.elements.reserveCapacity(elements)
      self.attributes.reserveCapacity(attributes)
    }
  }

  /// An element, by places in the lists.
  struct Element {
    let name: Int32
    let namespaces: Int32
    /// Where its attributes begin; they end where those of the next element begin.
    let firstAttribute: Int32
    /// Where the texts begin that stand in it and in the elements inside it.
    let firstText: Int32
    let line: Int32
    let column: Int32
    /// Where the elements inside it end.
    var after: Int32
  }

  /// A text between tags; there is none of blanks alone.
  struct Text {
    /// The element that it stands right inside.
    let owner: Int
    /// The first element after it, whether inside the same or not.
    let next: Int
    let text: String
  }
}
