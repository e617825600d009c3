import Exchange
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The reader accepts what libxml2 accepts and sees the same in it.
@Suite struct XMLOracleTests {
  private static let pieces = [
    "<a>", "</a>", "<b x='1'>", "</b>", "<c/>", "<p:d xmlns:p='u' p:y=\"å\"/>", "text", "  \n", "\r\n",
    "&amp;", "&#229;",
    "&#x1F600;", "&#0;", "&no;", "&", "<![CDATA[<x>]]>", "]]>", "]]", "<!-- k -->", "<!-- -- -->", "<?pi x?>",
    "<?xml version='1.0'?>", "<å ö='1'/>", "<1/>", "<-a/>", "<a x='1' x='2'/>", "<a x=1/>", "<a x='<'/>",
    "<a  x = '1'  />",
    "<a x='1'y='2'/>", "<a\nx='1\n2\t3'/>", "< a/>", "<a/ >", "</a >", "\u{1}", "\u{FFFE}", "\u{FFFD}", "×",
    "<a×/>", "'", "\"", ">",
    "<a x='&lt;&quot;'/>", "<a·/>", "<·a/>", "&#x0A;", "&#10", "<e>å</e>",
  ]

  /// A document as one line for each thing in it.
  private static func outline(_ node: Exchange.XMLNode) -> [String] {
    ["<\(node.name.local) \(node.attributes.map { "\($0.name)=\($0.value)" }.sorted())"]
      + node.elements.flatMap(outline)
  }

  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    let mine = try? XMLReader.read(bytes)
    let oracle = Oracle()
    let isAccepted = oracle.reads(text)
    #expect((mine != nil) == isAccepted, "\(text.debugDescription)")
    if let mine, isAccepted {
      #expect(XMLOracleTests.outline(mine) == oracle.outline, "\(text.debugDescription)")
      #expect(mine.text.filter { !$0.isWhitespace } == oracle.text.filter { !$0.isWhitespace })
    }
  }

  @Test func piecesInAnyOrderAreReadAsByLibxml() {
    var random = SplitMix(state: 11)
    for _ in 0..<1_500 {
      let count = Int.random(in: 0...4, using: &random)
      let inner = (0..<count).map { _ in XMLOracleTests.pieces.randomElement(using: &random) ?? "" }.joined()
      check(Bool.random(using: &random) ? "<r>\(inner)</r>" : inner)
    }
  }

  @Test func mutatedContractsAreReadAsByLibxml() throws {
    var random = SplitMix(state: 12)
    let documents = try MemoryFolder.fixture("engagementindex").files.values.filter { $0.count < 5_000 }
    for document in documents.sorted(by: { $0.count < $1.count }) {
      for _ in 0..<25 {
        var text = Array(String(decoding: document, as: UTF8.self).unicodeScalars)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          let index = Int.random(in: 60..<text.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: text.remove(at: index)
          case 1: text.insert("<>&\"'/!?-] =".unicodeScalars.randomElement(using: &random) ?? " ", at: index)
          default: text.swapAt(index, Int.random(in: 60..<text.count, using: &random))
          }
        }
        let whole = String(String.UnicodeScalarView(text))
        // Document types are refused by rule.
        if whole.contains("<!"), whole.firstRange(of: #/<!(?!--|\[CDATA\[)/#) != nil { continue }
        check(whole)
      }
    }
  }

  private final class Oracle: NSObject, XMLParserDelegate {
    private(set) var outline: [String] = []
    private(set) var text = ""
    private var isRefused = false

    func reads(_ text: String) -> Bool {
      let parser = XMLParser(data: Data(text.utf8))
      parser.delegate = self
      parser.shouldProcessNamespaces = false
      _ = parser.parse()
      return !isRefused && !outline.isEmpty
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let local = name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
      let rest = attributes.filter { $0.key != "xmlns" && !$0.key.hasPrefix("xmlns:") }
      outline.append("<\(local) \(rest.map { "\($0.key)=\($0.value)" }.sorted())")
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      text += String(decoding: block, as: UTF8.self)
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
      // What libxml2 says of namespaces is none of well-formedness.
      let code = (error as NSError).code
      if code != 99, code != 100, !(200..<300).contains(code) { isRefused = true }
    }
  }
}
