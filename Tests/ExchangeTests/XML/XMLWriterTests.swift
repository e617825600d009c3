import Foundation
import Testing

@testable import Exchange

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What people write reaches a reader of XML and RDF as they wrote it.
@Suite struct XMLWriterTests {
  static let texts = [
    "a < b & c > d \"e\" 'f'", "]]>", "rad ett\nrad två\tflik", "\r", " blanka ", "å ä ö 👩‍👩‍👧 \u{202E}vänd",
    "\u{7F}\u{9B}31m",
  ]

  @Test(arguments: texts)
  func textsAndAttributesAreReadBackAsTheyWere(text: String) throws {
    var xml = XMLWriter()
    xml.element("a", [("b", text)]) { xml in xml.element("c", text: text) }
    let reader = Reader()
    let parser = XMLParser(data: Data(xml.text.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(xml.text)")
    #expect(reader.attribute == text)
    #expect(reader.text == text)
    #expect(!hasControls(xml.text))
  }

  @Test func whatXMLCannotHaveIsMarked() {
    var xml = XMLWriter()
    xml.element("a", text: "\u{1B}[31m\u{0}\u{FFFF}")
    #expect(xml.text.contains("<a>\u{FFFD}[31m\u{FFFD}\u{FFFD}</a>"))
  }

  @Test func anElementWithNothingInItIsClosedAtOnce() {
    var xml = XMLWriter()
    xml.element("a") { xml in xml.element("b") { _ in } }
    #expect(xml.text.hasSuffix("<a>\n  <b/>\n</a>\n"))
  }

  @Test(arguments: texts + ["\u{1B}]52;c;x\u{7}", "bakstreck \\ och \\n"])
  func bothFormsOfAGraphSayTheSame(text: String) throws {
    var graph = Graph()
    let subject = Graph.Term.address("https://k.example/å \(text)")
    let blank = graph.blank()
    graph.add(subject, isA: .skos("Concept"))
    graph.add(subject, .skos("prefLabel"), .text(text, language: "sv"))
    graph.add(subject, .dcterms("issued"), .day("2026-11-22"))
    graph.add(subject, .skos("related"), blank)
    graph.add(blank, .skos("notation"), .text("1", language: nil))
    let turtle = Turtle(graph).text
    let triples = try Triples.ofTurtle(turtle)
    #expect(triples.count == 5)
    #expect(triples.contains { $0.hasSuffix("\"\(text)\"@sv") })
    #expect(!hasControls(turtle))
    // XML has no way to write an escape.
    guard !text.contains("\u{1B}") else { return }
    #expect(try Triples.ofXML(RDFXML(graph).text) == triples)
  }

  /// Whether something in a file could steer the terminal that shows it.
  private func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var attribute: String?
    var text = ""
    private var isInside = false

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      if name == "a" { attribute = attributes["b"] }
      isInside = name == "c"
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { if isInside { text += string } }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { isInside = false }
  }
}
