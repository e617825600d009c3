import Glibc

/// A look at the tags of a document before it is parsed: it holds the limits, so that the parser meets nothing
/// that could cost more than the file itself, and it tells where each element begins.
///
/// It knows where tags, comments, CDATA sections and processing instructions begin and end, and leaves to the
/// parser whether they are right.
struct XMLSurvey {
  static let depthLimit = 100
  /// So many that importing them stays below 100 MB.
  static let elementLimit = 75_000
  /// Of one element.
  static let attributeLimit = 500
  /// Of all elements together.
  static let attributesLimit = 400_000

  /// The offsets of the start tags, in the order of the document.
  private(set) var starts: [Int] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var depth = 0
  /// How many attributes the elements have, at most.
  private(set) var attributesCount = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFault) {
    self.bytes = bytes
    // No document may have it, and the parser would take it for the end.
    if let zero = find(0, from: 0) {
      index = zero
      throw fault(.notWellFormed)
    }
    while let open = find(UInt8(ascii: "<"), from: index) {
      index = open
      if matches("<!--") {
        skip(past: "-->", after: 4)
      } else if matches("<![CDATA[") {
        skip(past: "]]>", after: 9)
      } else if matches("<?") {
        skip(past: "?>", after: 2)
      } else if matches("<!") {
        throw fault(.documentType)
      } else if matches("</") {
        depth -= 1
        index += 2
      } else {
        try startTag()
      }
    }
  }

  private mutating func startTag() throws(XMLFault) {
    guard starts.count < XMLSurvey.elementLimit else {
      throw fault(.tooManyElements(limit: XMLSurvey.elementLimit))
    }
    guard depth < XMLSurvey.depthLimit else { throw fault(.tooDeep(limit: XMLSurvey.depthLimit)) }
    starts.append(index)
    var attributes = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index = find(byte, from: index).map { $0 + 1 } ?? bytes.count
        attributes += 1
        attributesCount += 1
        if attributes > XMLSurvey.attributeLimit {
          throw fault(.tooManyAttributes(limit: XMLSurvey.attributeLimit))
        }
        if attributesCount > XMLSurvey.attributesLimit {
          throw fault(.tooManyAttributesInAll(limit: XMLSurvey.attributesLimit))
        }
      } else if byte == UInt8(ascii: ">") {
        if bytes[index - 2] != UInt8(ascii: "/") { depth += 1 }
        return
      }
    }
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func matches(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count, let base = bytes.baseAddress else { return false }
    return memcmp(base + index, text.utf8Start, count) == 0
  }

  private mutating func skip(past text: StaticString, after length: Int) {
    let first = text.utf8Start[0]
    index += length
    while let start = find(first, from: index) {
      index = start
      if matches(text) {
        index += text.utf8CodeUnitCount
        return
      }
      index += 1
    }
    index = bytes.count
  }

  private func fault(_ cause: XMLFault.Cause) -> XMLFault {
    XMLFault(cause, line: 1 + bytes[..<min(index, bytes.count)].count { $0 == UInt8(ascii: "\n") })
  }
}
