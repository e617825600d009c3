/// A look at the tags of a document before it is parsed: it holds the limits, so that the parser meets nothing
/// that could cost more than the file itself, and it tells where each element begins.
///
/// It knows where tags, comments, CDATA sections and processing instructions begin and end, and leaves to the
/// parser whether they are right.
struct XMLSurvey {
  static let depthLimit = 100
  static let elementLimit = 100_000
  /// Of one element.
  static let attributeLimit = 500
  /// Of all elements together.
  static let attributesLimit = 400_000

  /// The offsets of the start tags, in the order of the document.
  private(set) var starts: [Int] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var depth = 0
  private var attributesCount = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFault) {
    self.bytes = bytes
    while let open = find(UInt8(ascii: "<"), from: index) {
      index = open
      if matches("<!--") {
        skip(past: "-->")
      } else if matches("<![CDATA[") {
        skip(past: "]]>")
      } else if matches("<?") {
        skip(past: "?>")
      } else if matches("<!") {
        throw fault(.documentType)
      } else if matches("</") {
        depth -= 1
        skip(past: ">")
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
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
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
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func matches(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
  }

  private mutating func skip(past text: StaticString) {
    let last = text.utf8Start[text.utf8CodeUnitCount - 1]
    index += 1
    while let end = find(last, from: index) {
      index = end - text.utf8CodeUnitCount + 1
      let isEnd = matches(text)
      index = end + 1
      if isEnd { return }
    }
    index = bytes.count
  }

  private func fault(_ cause: XMLFault.Cause) -> XMLFault {
    XMLFault(cause, line: 1 + bytes[..<index].count { $0 == UInt8(ascii: "\n") })
  }
}
