import Glibc

/// Puts a document together from what the parser meets.
struct XMLBuilder {
  private(set) var document = XMLDocument.Content()
  /// Why the document is refused, though well-formed so far.
  private(set) var fault: XMLFault?

  /// The namespaces that may hold at one place. A name is looked for among all of them.
  static let namespaceLimit = 250

  typealias Name = UnsafePointer<UInt8>

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the tags begin, in the order of the document.
  private let starts: [Int]
  /// The elements that are not closed yet, from the root.
  private var open: [Int] = []
  /// The text since the last tag.
  private var text: [UInt8] = []
  /// The names of elements that have been met, and long names and prefixes, of which the parser keeps one copy each
  /// for as long as it lives.
  private var elementNames: [ElementName: Int32] = [:]
  private var names: [Name: String] = [:]
  /// The line and column of the byte that has been counted up to.
  private var line = 1
  private var column = 1
  private var counted = 0

  private struct ElementName: Hashable {
    let local: Name
    let namespace: Name?
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ survey: XMLSurvey) {
    self.bytes = bytes
    starts = survey.starts
    document.reserve(elements: starts.count, attributes: survey.attributesCount)
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
    let place = document.elements.count
    guard place < starts.count else { return false }
    goTo(starts[place])
    closeText()
    let scope = scope(namespaces)
    guard document.namespaces[Int(scope)].count <= XMLBuilder.namespaceLimit else {
      fault = XMLFault(.tooManyNamespaces(limit: XMLBuilder.namespaceLimit), line: line)
      return false
    }
    document.elements.append(
      XMLDocument.Element(
        // A prefix that nothing declares stands for itself.
        name: name(local, uri ?? prefix), namespaces: scope,
        firstAttribute: Int32(document.attributes.count), firstText: Int32(document.texts.count),
        line: Int32(line), column: Int32(column), after: Int32(place + 1)))
    add(attributes)
    open.append(place)
    return true
  }

  /// The innermost element ends.
  mutating func end() {
    closeText()
    guard let last = open.popLast() else { return }
    document.elements[last].after = Int32(document.elements.count)
  }

  private mutating func name(_ local: Name, _ namespace: Name?) -> Int32 {
    let key = ElementName(local: local, namespace: namespace)
    if let known = elementNames[key] { return known }
    let place = Int32(document.names.count)
    document.names.append(XMLName(string(local), in: namespace.map { string($0) } ?? ""))
    elementNames[key] = place
    return place
  }

  /// The namespaces that hold in an element that declares some.
  private mutating func scope(_ declared: UnsafeBufferPointer<Name?>) -> Int32 {
    let outer = open.last.map { document.elements[$0].namespaces } ?? 0
    guard !declared.isEmpty else { return outer }
    let declarations = stride(from: 0, to: declared.count, by: 2).map { index in
      (prefix: declared[index].map { string($0) } ?? "", uri: declared[index + 1].map { string($0) } ?? "")
    }
    document.namespaces.append(XMLNamespaces(declarations, in: document.namespaces[Int(outer)]))
    return Int32(document.namespaces.count - 1)
  }

  private mutating func add(_ attributes: UnsafeBufferPointer<Name?>) {
    for index in stride(from: 0, to: attributes.count, by: 5) {
      guard let local = attributes[index], let start = attributes[index + 3], let end = attributes[index + 4]
      else { continue }
      let name = string(local)
      document.attributes.append(
        XMLNode.Attribute(
          name: attributes[index + 1].map { "\(string($0)):\(name)" } ?? name,
          value: XMLBuilder.value(UnsafeBufferPointer(start: start, count: end - start))))
    }
  }

  /// The value of an attribute, in which the parser has left each ampersand as a reference, and nothing else.
  private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let ampersand = UInt8(ascii: "&")
    guard let base = bytes.baseAddress, memchr(base, Int32(ampersand), bytes.count) != nil else {
      return String(decoding: bytes, as: UTF8.self)
    }
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
    if let owner = open.last, text.contains(where: { $0 > 0x20 }) {
      document.texts.append(
        XMLDocument.Text(
          owner: owner, next: document.elements.count, text: String(decoding: text, as: UTF8.self)))
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
