import Glibc

/// Puts the tree of a document together from what the parser meets.
struct XMLBuilder {
  private(set) var root: XMLNode?
  /// Why the document is refused, though well-formed so far.
  private(set) var fault: XMLFault?

  /// The namespaces that may hold at one place. A name is looked for among all of them.
  static let namespaceLimit = 250

  typealias Name = UnsafePointer<UInt8>

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the tags begin, in the order of the document.
  private let starts: [Int]
  private var count = 0
  /// The elements that are not closed yet, from the root.
  private var open: [Open] = []
  /// What is right inside of those, the innermost last.
  private var elements: [XMLNode] = []
  private var texts: [XMLNode.Text] = []
  /// The text since the last tag.
  private var text: [UInt8] = []
  /// Long names, of which the parser keeps one copy each for as long as it lives.
  private var names: [Name: String] = [:]
  /// The line and column of the byte that has been counted up to.
  private var line = 1
  private var column = 1
  private var counted = 0

  private struct Open {
    let name: XMLName
    let attributes: [XMLNode.Attribute]
    let namespaces: XMLNamespaces
    let line: Int
    let column: Int
    /// Where what is right inside begins.
    let firstElement: Int
    let firstText: Int
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, starts: [Int]) {
    self.bytes = bytes
    self.starts = starts
  }

  // MARK: Tags

  /// A tag begins an element.
  ///
  /// - Parameters:
  ///   - namespaces: pairs of prefix and uri.
  ///   - attributes: five for each: name, prefix, uri, where its value begins and where it ends.
  /// - Returns: whether to go on.
  mutating func start(
    _ local: Name, _ prefix: Name?, _ uri: Name?, _ namespaces: UnsafeBufferPointer<Name?>,
    _ attributes: UnsafeBufferPointer<Name?>
  ) -> Bool {
    guard count < starts.count else { return false }
    goTo(starts[count])
    count += 1
    closeText()
    let scope = scope(namespaces)
    guard scope.count <= XMLBuilder.namespaceLimit else {
      fault = XMLFault(.tooManyNamespaces(limit: XMLBuilder.namespaceLimit), line: line)
      return false
    }
    // A prefix that nothing declares stands for itself.
    let namespace = uri ?? prefix
    open.append(
      Open(
        name: XMLName(string(local), in: namespace.map { string($0) } ?? ""),
        attributes: self.attributes(attributes),
        namespaces: scope, line: line, column: column, firstElement: elements.count, firstText: texts.count))
    return true
  }

  /// The innermost element ends.
  mutating func end() {
    closeText()
    guard let last = open.popLast() else { return }
    let node = XMLNode(
      name: last.name, attributes: last.attributes, elements: Array(elements[last.firstElement...]),
      texts: Array(texts[last.firstText...]), namespaces: last.namespaces, line: last.line,
      column: last.column)
    elements.removeSubrange(last.firstElement...)
    texts.removeSubrange(last.firstText...)
    if open.isEmpty { root = node } else { elements.append(node) }
  }

  private mutating func scope(_ declared: UnsafeBufferPointer<Name?>) -> XMLNamespaces {
    let outer = open.last?.namespaces ?? .xml
    guard !declared.isEmpty else { return outer }
    return XMLNamespaces(
      stride(from: 0, to: declared.count, by: 2).map { index in
        (prefix: declared[index].map { string($0) } ?? "", uri: declared[index + 1].map { string($0) } ?? "")
      }, in: outer)
  }

  private mutating func attributes(_ written: UnsafeBufferPointer<Name?>) -> [XMLNode.Attribute] {
    var attributes: [XMLNode.Attribute] = []
    attributes.reserveCapacity(written.count / 5)
    for index in stride(from: 0, to: written.count, by: 5) {
      guard let local = written[index], let start = written[index + 3], let end = written[index + 4] else {
        continue
      }
      let name = string(local)
      attributes.append(
        XMLNode.Attribute(
          name: written[index + 1].map { "\(string($0)):\(name)" } ?? name,
          value: XMLBuilder.value(UnsafeBufferPointer(start: start, count: end - start))))
    }
    return attributes
  }

  /// The value of an attribute, in which the parser has left each ampersand as a reference, and nothing else.
  private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let ampersand = UInt8(ascii: "&")
    guard bytes.contains(ampersand) else { return String(decoding: bytes, as: UTF8.self) }
    var value: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      value.append(byte)
      if byte == ampersand { rest = rest.dropFirst("#38;".utf8.count) }
    }
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func string(_ name: Name) -> String {
    let bytes = UnsafeBufferPointer(
      start: name, count: strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
    // A short string needs no memory, and is made faster than found.
    guard bytes.count > 15 else { return String(decoding: bytes, as: UTF8.self) }
    if let known = names[name] { return known }
    let string = String(decoding: bytes, as: UTF8.self)
    names[name] = string
    return string
  }

  // MARK: Text

  /// Some text goes on.
  mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
    text.append(contentsOf: more)
  }

  /// Puts the text since the last tag where it stands; blanks alone are none.
  private mutating func closeText() {
    guard !text.isEmpty else { return }
    if !open.isEmpty, text.contains(where: { $0 > 0x20 }) {
      let place = elements.count - open[open.count - 1].firstElement
      texts.append(XMLNode.Text(place: place, text: String(decoding: text, as: UTF8.self)))
    }
    text.removeAll(keepingCapacity: true)
  }

  // MARK: Places

  /// Counts lines and columns up to a tag.
  private mutating func goTo(_ offset: Int) {
    var start = counted
    while start < offset, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(UInt8(ascii: "\n")), offset - start)
    {
      start = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      line += 1
      column = 1
    }
    for byte in bytes[start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    counted = offset
  }
}
