import Foundation
import FoundationXML

/// Reads XML documents of unknown origin: no document type, no entity but the five of XML, nothing fetched, limits
/// of depth and size that hold before the parser begins.
public enum XMLReader {
  /// The root of a document.
  public static func read(_ bytes: [UInt8]) throws(XMLFault) -> XMLNode {
    guard bytes.count <= Sources.sizeLimit else { throw XMLFault(.tooLarge(limit: Sources.sizeLimit)) }
    let text = try XMLEncoding.utf8(bytes)
    let starts = try survey(text)
    guard !starts.isEmpty else { throw XMLFault(.noRoot) }
    // The declaration has become blanks, which the parser does not take before the first tag of a document.
    let begin = text.firstIndex { $0 > 0x20 } ?? 0
    let builder = XMLBuilder(text, starts: starts)
    let parser = XMLParser(data: Data(text[begin...]))
    parser.delegate = builder
    parser.shouldProcessNamespaces = false
    parser.shouldResolveExternalEntities = false
    _ = parser.parse()
    if let line = builder.faultLine {
      throw XMLFault(.notWellFormed, line: line + text[..<begin].count { $0 == UInt8(ascii: "\n") })
    }
    guard let root = builder.root else { throw XMLFault(.notWellFormed) }
    return root
  }

  private static func survey(_ text: [UInt8]) throws(XMLFault) -> [Int] {
    // `withUnsafeBufferPointer` would widen the type of what is thrown.
    let result = text.withUnsafeBufferPointer { bytes -> Result<[Int], XMLFault> in
      do throws(XMLFault) { return .success(try XMLSurvey(bytes).starts) } catch { return .failure(error) }
    }
    return try result.get()
  }
}

/// Puts the tree together from what the parser tells.
private final class XMLBuilder: NSObject, XMLParserDelegate {
  private(set) var root: XMLNode?
  /// The line of the first thing that is wrong, counted from where the parser began.
  private(set) var faultLine: Int?

  /// An element that is not closed yet.
  private struct Open {
    let name: String
    let attributes: [String: String]
    let namespaces: [String: String]
    let line: Int
    let column: Int
    var content: [XMLNode.Content] = []
    var text = ""

    mutating func closeText() {
      if text.utf8.contains(where: { $0 > 0x20 }) { content.append(.text(text)) }
      text = ""
    }
  }

  private let bytes: [UInt8]
  private let starts: [Int]
  private var open: [Open] = []
  private var count = 0
  /// The line and column of the byte that has been counted up to.
  private var line = 1
  private var column = 1
  private var counted = 0

  init(_ bytes: [UInt8], starts: [Int]) {
    self.bytes = bytes
    self.starts = starts
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard count < starts.count else { return }
    goTo(starts[count])
    count += 1
    var namespaces = open.last?.namespaces ?? ["xml": "http://www.w3.org/XML/1998/namespace"]
    var rest = attributes
    for (key, value) in attributes where key == "xmlns" || key.hasPrefix("xmlns:") {
      namespaces[String(key.dropFirst(6))] = value
      rest[key] = nil
    }
    if !open.isEmpty { open[open.count - 1].closeText() }
    open.append(
      Open(name: name, attributes: rest, namespaces: namespaces, line: line, column: column))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    guard var last = open.popLast() else { return }
    last.closeText()
    let node = XMLNode(
      name: XMLBuilder.name(last.name, last.namespaces), attributes: last.attributes, content: last.content,
      namespaces: last.namespaces, line: last.line, column: last.column)
    if open.isEmpty {
      root = node
    } else {
      open[open.count - 1].content.append(.element(node))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }

  func parser(_ parser: XMLParser, foundCDATA bytes: Data) {
    if !open.isEmpty { open[open.count - 1].text += String(decoding: bytes, as: UTF8.self) }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    // Of namespaces, 99, 100 and 200 to 299 of libxml2, only what is used matters, and that is looked up when it is.
    let code = (error as NSError).code
    guard code != 99, code != 100, !(200..<300).contains(code), faultLine == nil else { return }
    faultLine = max(parser.lineNumber, 1)
  }

  /// Counts lines and columns up to a tag.
  private func goTo(_ offset: Int) {
    while counted < offset {
      if bytes[counted] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[counted] & 0xC0 != 0x80 {
        column += 1
      }
      counted += 1
    }
  }

  private static func name(_ name: String, _ namespaces: [String: String]) -> XMLName {
    guard let colon = name.firstIndex(of: ":") else { return XMLName(name, in: namespaces[""] ?? "") }
    let prefix = String(name[..<colon])
    return XMLName(String(name[name.index(after: colon)...]), in: namespaces[prefix] ?? prefix)
  }
}
