/// Reads XML documents of unknown origin: no document type, no entity but the five of XML, nothing fetched, limits
/// of size, depth and number that hold before anything grows.
public enum XMLReader {
  static let depthLimit = 100
  /// So many that importing them stays below 100 MB.
  static let elementLimit = 75_000
  /// Of one element.
  static let attributeLimit = 500
  /// Of all elements together.
  static let attributesLimit = 400_000

  /// The root of a document.
  public static func read(_ bytes: [UInt8]) throws(XMLFault) -> XMLNode {
    guard bytes.count <= Sources.sizeLimit else { throw XMLFault(.tooLarge(limit: Sources.sizeLimit)) }
    let text = try XMLEncoding.utf8(bytes)
    return try text.withUnsafeBufferPointer { (bytes) throws(XMLFault) -> XMLNode in
      var builder = XMLBuilder(bytes)
      return try builder.document()
    }
  }
}

/// Puts the tree of a document together (XML 1.0, fifth edition, without document types).
private struct XMLBuilder {
  private var cursor: XMLCursor
  /// The elements that are not closed yet, from the root.
  private var open: [Open] = []
  private var root: XMLNode?
  /// The text since the last tag.
  private var text: [UInt8] = []
  private var elementCount = 0
  private var attributeCount = 0

  private struct Open {
    /// Its name as written.
    let tag: Range<Int>
    let name: XMLName
    let attributes: [XMLNode.Attribute]
    let namespaces: [String: String]
    let place: (line: Int, column: Int)
    var elements: [XMLNode] = []
    var texts: [XMLNode.Text] = []
  }

  private static let xml = ["xml": "http://www.w3.org/XML/1998/namespace"]

  init(_ bytes: UnsafeBufferPointer<UInt8>) { cursor = XMLCursor(bytes) }

  /// The root of the document, all of which has been read.
  mutating func document() throws(XMLFault) -> XMLNode {
    while true {
      try characters()
      guard !cursor.isAtEnd else { break }
      if cursor.skip("<!--") {
        try cursor.comment()
      } else if cursor.skip("<![CDATA[") {
        try section()
      } else if cursor.skip("<?") {
        try cursor.instruction()
      } else if cursor.matches("<!") {
        throw cursor.fault(.documentType)
      } else if cursor.skip("</") {
        try endTag()
      } else {
        try startTag()
      }
    }
    guard let root else { throw open.isEmpty ? XMLFault(.noRoot) : cursor.fault(.notWellFormed) }
    return root
  }

  // MARK: Text

  /// Characters up to the next tag; outside the root there may only be blanks.
  private mutating func characters() throws(XMLFault) {
    guard open.isEmpty else { return try cursor.text(upTo: UInt8(ascii: "<"), into: &text) }
    _ = cursor.skipBlanks()
    guard cursor.isAtEnd || cursor.matches("<") else { throw cursor.fault(.notWellFormed) }
  }

  private mutating func section() throws(XMLFault) {
    let start = cursor.index
    guard !open.isEmpty, let end = cursor.skip(past: "]]>") else { throw cursor.fault(.notWellFormed) }
    cursor.append(start..<end, to: &text)
  }

  /// Puts the text since the last tag where it stands; blanks alone are none.
  private mutating func closeText() {
    guard !text.isEmpty else { return }
    if text.contains(where: { $0 > 0x20 }) {
      let place = open[open.count - 1].elements.count
      open[open.count - 1].texts.append(
        XMLNode.Text(place: place, text: String(decoding: text, as: UTF8.self)))
    }
    text.removeAll(keepingCapacity: true)
  }

  // MARK: Tags

  private mutating func startTag() throws(XMLFault) {
    elementCount += 1
    guard elementCount <= XMLReader.elementLimit else {
      throw cursor.fault(.tooManyElements(limit: XMLReader.elementLimit))
    }
    guard open.count < XMLReader.depthLimit else {
      throw cursor.fault(.tooDeep(limit: XMLReader.depthLimit))
    }
    guard root == nil else { throw cursor.fault(.notWellFormed) }
    let place = cursor.place()
    cursor.index += 1
    let tag = try cursor.name()
    var namespaces = open.last?.namespaces ?? XMLBuilder.xml
    let attributes = try self.attributes(&namespaces)
    if !open.isEmpty { closeText() }
    open.append(
      Open(
        tag: tag, name: name(tag, namespaces), attributes: attributes, namespaces: namespaces, place: place))
    if cursor.skip("/") { close() }
    guard cursor.skip(">") else { throw cursor.fault(.notWellFormed) }
  }

  /// The attributes up to the end of the tag; those that declare namespaces apart.
  private mutating func attributes(
    _ namespaces: inout [String: String]
  ) throws(XMLFault) -> [XMLNode.Attribute] {
    var attributes: [XMLNode.Attribute] = []
    var names: [Range<Int>] = []
    while cursor.skipBlanks(), let byte = cursor.byte, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
      let range = try cursor.name()
      attributeCount += 1
      names.append(range)
      if names.count > XMLReader.attributeLimit {
        throw cursor.fault(.tooManyAttributes(limit: XMLReader.attributeLimit))
      }
      if attributeCount > XMLReader.attributesLimit {
        throw cursor.fault(.tooManyAttributesInAll(limit: XMLReader.attributesLimit))
      }
      let value = try cursor.attributeValue()
      let name = cursor.string(range)
      if name == "xmlns" {
        namespaces[""] = value
      } else if name.hasPrefix("xmlns:") {
        namespaces[String(name.dropFirst(6))] = value
      } else {
        attributes.append(XMLNode.Attribute(name: name, value: value))
      }
    }
    guard cursor.areDifferent(names) else { throw cursor.fault(.notWellFormed) }
    return attributes
  }

  private mutating func endTag() throws(XMLFault) {
    let start = cursor.index
    guard let tag = open.last?.tag, cursor.skip(tag) else { throw cursor.fault(.notWellFormed, at: start) }
    _ = cursor.skipBlanks()
    guard cursor.skip(">") else { throw cursor.fault(.notWellFormed) }
    closeText()
    close()
  }

  /// Closes the innermost element.
  private mutating func close() {
    guard let last = open.popLast() else { return }
    let node = XMLNode(
      name: last.name, attributes: last.attributes, elements: last.elements, texts: last.texts,
      namespaces: last.namespaces, line: last.place.line, column: last.place.column)
    if open.isEmpty { root = node } else { open[open.count - 1].elements.append(node) }
  }

  /// A name as written with the namespace of its prefix; one that nothing declares stands for itself.
  private func name(_ range: Range<Int>, _ namespaces: [String: String]) -> XMLName {
    guard let colon = cursor.colon(in: range) else {
      return XMLName(cursor.string(range), in: namespaces[""] ?? "")
    }
    let prefix = cursor.string(range.lowerBound..<colon)
    return XMLName(cursor.string(colon + 1..<range.upperBound), in: namespaces[prefix] ?? prefix)
  }
}
