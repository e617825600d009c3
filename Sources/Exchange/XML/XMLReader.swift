import CXML

/// Reads XML documents of unknown origin: no document type, no entity but the five of XML, nothing fetched, limits
/// of size, depth and number that hold before anything grows.
public enum XMLReader {
  /// The root of a document.
  public static func read(_ bytes: [UInt8]) throws(XMLFault) -> XMLNode {
    guard bytes.count <= Sources.sizeLimit else { throw XMLFault(.tooLarge(limit: Sources.sizeLimit)) }
    let text = try XMLEncoding.utf8(bytes)
    return try text.withUnsafeBufferPointer { (bytes) throws(XMLFault) -> XMLNode in
      let survey = try XMLSurvey(bytes)
      guard !survey.starts.isEmpty else { throw XMLFault(.noRoot) }
      var builder = XMLBuilder(bytes, survey)
      let line = parse(bytes, &builder)
      if let fault = builder.fault { throw fault }
      guard line == 0, !builder.document.elements.isEmpty else {
        throw XMLFault(.notWellFormed, line: min(line, lastLine(of: bytes)))
      }
      return XMLNode(rootOf: XMLDocument(builder.document))
    }
  }

  /// Has libxml2 tell a builder what is in a document; the line of the first fault, 0 where there is none.
  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ builder: inout XMLBuilder) -> Int {
    var events = cxml_events(
      start: { builder, name, prefix, uri, namespaceCount, namespaces, attributeCount, attributes in
        guard let name else { return false }
        return XMLReader.builder(builder).pointee.start(
          name, prefix, uri, UnsafeBufferPointer(start: namespaces, count: 2 * Int(namespaceCount)),
          UnsafeBufferPointer(start: attributes, count: 5 * Int(attributeCount)))
      },
      end: { XMLReader.builder($0).pointee.end() },
      text: { XMLReader.builder($0).pointee.add(UnsafeBufferPointer(start: $1, count: $2)) })
    return withUnsafeMutablePointer(to: &builder) {
      cxml_read(bytes.baseAddress, bytes.count, &events, $0)
    }
  }

  private static func builder(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLBuilder> {
    // It is what `parse` has handed over.
    pointer!.assumingMemoryBound(to: XMLBuilder.self)
  }

  /// The last line with anything on it, which is where something is missing that is missing at the end.
  private static func lastLine(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let end = bytes.lastIndex { $0 > 0x20 } ?? 0
    return 1 + bytes[..<end].count { $0 == UInt8(ascii: "\n") }
  }
}
