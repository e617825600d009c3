import Exchange
import Testing

/// Documents as people and tools write them: encodings, line ends, namespaces, places.
@Suite struct XMLReaderTests {
  private func read(_ text: String) throws -> XMLNode { try XMLReader.read(Array(text.utf8)) }

  @Test func namesHaveTheNamespaceOfTheirPrefix() throws {
    let root = try read(
      "<a xmlns='x' xmlns:p='y'><p:b q='1' p:r='&lt;å'/><c xmlns='' type='p:T' other='T' bad='z:T'/></a>")
    #expect(root.name == XMLName("a", in: "x"))
    let inner = Array(root.elements)
    #expect(inner.map(\.name) == [XMLName("b", in: "y"), XMLName("c")])
    #expect(inner[0].attributes.map(\.name) == ["q", "p:r"])
    #expect(inner[0].attributes.map(\.value) == ["1", "<å"])
    let c = inner[1]
    #expect(c.resolve("p:T") == XMLName("T", in: "y"))
    #expect(c.resolve("T") == XMLName("T"))
    #expect(c.resolve("z:T") == nil)
  }

  @Test func placesAreThoseWhereTagsBegin() throws {
    let root = try read("<?xml version='1.0'?>\r\n<!-- < -->\n<a>\n  <b\n x='>'/>å<c/><![CDATA[<d>]]></a>\n")
    #expect((root.line, root.column) == (3, 1))
    #expect(root.elements.map(\.line) == [4, 5])
    #expect(root.elements.map(\.column) == [3, 10])
    #expect(root.text.contains("<d>"))
  }

  @Test(arguments: [
    ("&amp;", "&"), ("&#38;", "&"), ("&amp;#38;", "&#38;"), ("&#38;amp;", "&amp;"), ("&amp;amp;", "&amp;"),
    ("å&#x26;ö&#229;&lt;&#x1F600;", "å&öå<😀"), ("rad&#10;två\r\ntre", "rad\ntvå tre"),
  ])
  func referencesStandForTheirCharacters(written: String, meant: String) throws {
    let root = try read("<a b='\(written)'>\(written)<![CDATA[\(written)]]></a>")
    #expect(root.attributes.first?.value == meant)
    // In text a line break stays one, and in a CDATA section nothing is a reference.
    let lines = { (text: String) in text.replacing("\r\n", with: "\n") }
    #expect(lines(root.text) == meant.replacing(" ", with: "\n") + lines(written))
  }

  @Test func aPrefixThatNothingDeclaresStandsForItself() throws {
    let root = try read("<p:a q:b='1'><c/></p:a>")
    #expect(root.name == XMLName("a", in: "p"))
    #expect(root.attributes.map(\.name) == ["q:b"])
    #expect(root.elements.first?.name == XMLName("c"))
  }

  @Test func manyDocumentsAreReadAtOnce() async throws {
    let documents = try MemoryFolder.fixture("engagementindex").files.sorted { $0.key < $1.key }
      .filter { $0.key.hasSuffix(".xsd") || $0.key.hasSuffix(".wsdl") }.map(\.value)
    let alone = try documents.map { try XMLReader.read($0).text }
    let together = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for round in 0..<8 {
        for (index, document) in documents.enumerated() {
          group.addTask { (round * documents.count + index, try XMLReader.read(document).text) }
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for (index, text) in together { #expect(text == alone[index % documents.count]) }
  }

  @Test func textAndElementsKeepTheirOrder() throws {
    let root = try read("<a>ett <b>två</b> tre<c/>\n</a>")
    #expect(root.text.split(separator: " ").joined(separator: " ") == "ett två tre")
  }

  private static let text = "<a namn='Åäö €'>räksmörgås</a>"

  static func encoded(_ name: String) -> [UInt8] {
    let declared = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\r\n" + text
    switch name {
    case "utf-16le": return [0xFF, 0xFE] + declared.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be": return [0xFE, 0xFF] + declared.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "UTF-16": return declared.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "windows-1252":
      return declared.unicodeScalars.map { $0.value == 0x20AC ? 0x80 : UInt8($0.value) }
    case "ISO-8859-1":
      return declared.unicodeScalars.map { $0.value == 0x20AC ? UInt8(ascii: "E") : UInt8($0.value) }
    case "bom": return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    default: return Array(declared.utf8)
    }
  }

  @Test(arguments: ["UTF-8", "bom", "utf-16le", "utf-16be", "UTF-16", "windows-1252", "ISO-8859-1"])
  func everyUsualEncodingIsRead(name: String) throws {
    let root = try XMLReader.read(XMLReaderTests.encoded(name))
    #expect(root.text == "räksmörgås")
    #expect(root["namn"] == (name == "ISO-8859-1" ? "Åäö E" : "Åäö €"))
  }

  @Test func whatIsNotInItsEncodingIsToldWithTheLine() throws {
    let bytes = Array("<a>\n".utf8) + [0xE5, 0xE4] + Array("</a>".utf8)
    #expect(throws: XMLFault.self) { try XMLReader.read(bytes) }
    do throws(XMLFault) {
      _ = try XMLReader.read(bytes)
    } catch {
      #expect(error.cause == .notInEncoding("UTF-8") && error.line == 2)
    }
    do throws(XMLFault) {
      _ = try XMLReader.read(Array("<?xml version='1.0' encoding='Shift_JIS'?><a/>".utf8))
      Issue.record("read")
    } catch {
      #expect(error.cause == .encoding("Shift_JIS"))
    }
  }
}
