import Foundation
import Testing

@testable import Exchange

/// RDF/XML in the forms that it has, and that both forms of a file say the same.
@Suite struct RDFXMLReaderTests {
  private func read(_ inside: String, root: String = "") throws -> [String] {
    let text = """
      <?xml version="1.0"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="urn:e:" \(root)>
      \(inside)</rdf:RDF>
      """
    return try RDFXMLReader.read(Array(text.utf8)).triples.map(\.notation)
  }

  @Test func nodesAndPropertiesAreRead() throws {
    let inside = """
      <e:Typ rdf:about="http://x.example/a" e:kort="K" rdf:type="urn:t">
        <e:text xml:lang="en">a &amp; b</e:text><e:text>c</e:text>
        <e:dag rdf:datatype="http://www.w3.org/2001/XMLSchema#date">2026-01-01</e:dag>
        <e:till rdf:resource="b"/><e:tom/>
        <e:inre><rdf:Description rdf:nodeID="n"><e:p>1</e:p></rdf:Description></e:inre>
        <e:samma rdf:nodeID="n"/><e:resurs rdf:parseType="Resource"><e:q>2</e:q></e:resurs>
        <e:attribut e:r="3"/>
      </e:Typ>
      <rdf:Description rdf:ID="del" xml:lang="sv"><e:text>d</e:text><e:text xml:lang="">e</e:text></rdf:Description>
      """
    #expect(
      try read(inside, root: "xml:base=\"http://x.example/\"") == [
        "<http://x.example/a> rdf:type <urn:e:Typ>", "<http://x.example/a> rdf:type <urn:t>",
        "<http://x.example/a> <urn:e:kort> \"K\"", "<http://x.example/a> <urn:e:text> \"a & b\"@en",
        "<http://x.example/a> <urn:e:text> \"c\"",
        "<http://x.example/a> <urn:e:dag> \"2026-01-01\"^^xsd:date",
        "<http://x.example/a> <urn:e:till> <http://x.example/b>", "<http://x.example/a> <urn:e:tom> \"\"",
        "_:1 <urn:e:p> \"1\"", "<http://x.example/a> <urn:e:inre> _:1",
        "<http://x.example/a> <urn:e:samma> _:1",
        "_:2 <urn:e:q> \"2\"", "<http://x.example/a> <urn:e:resurs> _:2", "_:3 <urn:e:r> \"3\"",
        "<http://x.example/a> <urn:e:attribut> _:3", "<http://x.example/#del> <urn:e:text> \"d\"@sv",
        "<http://x.example/#del> <urn:e:text> \"e\"",
      ])
  }

  @Test func collectionsAndContainersAreRead() throws {
    let inside = """
      <rdf:Bag rdf:about="urn:s"><rdf:li rdf:resource="urn:x"/><rdf:li>y</rdf:li>
      <e:l rdf:parseType="Collection"><e:T rdf:about="urn:m"/></e:l></rdf:Bag>
      """
    let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    #expect(
      try read(inside) == [
        "<urn:s> rdf:type <\(rdf)Bag>", "<urn:s> <\(rdf)_1> <urn:x>", "<urn:s> <\(rdf)_2> \"y\"",
        "<urn:m> rdf:type <urn:e:T>", "_:1 rdf:first <urn:m>", "_:1 rdf:rest <\(rdf)nil>",
        "<urn:s> <urn:e:l> _:1",
      ])
  }

  @Test(arguments: [
    ("<a/>", "1 no RDF/XML"), ("<rdf:RDF", "1 not well-formed"),
    ("<!DOCTYPE a []><a/>", "1 the file has a document"),
    ("", "1 not XML"),
  ])
  func whatIsNoneIsToldWithItsPlace(text: String, words: String) {
    do {
      _ = try RDFXMLReader.read(Array(text.utf8))
      Issue.record("read")
    } catch { #expect("\(error.line) \(error.words.en)".hasPrefix(words)) }
  }

  /// Counted with rdflib.
  @Test(arguments: [("obligatoriskt", 23), ("rekommenderat", 67)])
  func theExamplesOfTheProfileSayTheSameInBothForms(name: String, count: Int) throws {
    let folder = try MemoryFolder.fixture("rdf")
    let turtle = try TurtleReader.read(try #require(folder.files["\(name).ttl"])).triples.map(\.notation)
    let xml = try RDFXMLReader.read(try #require(folder.files["\(name).rdf"])).triples.map(\.notation)
    #expect(Set(turtle).count == count && Set(xml).count == count)
    // The texts of the two files are not quite the same; what is said of what is.
    let about = { (line: String) in line.split(separator: " ").prefix(2).joined(separator: " ") }
    let isNamed = { (line: String) in !line.hasPrefix("_:") }
    #expect(Set(turtle.filter(isNamed).map(about)) == Set(xml.filter(isNamed).map(about)))
  }

  @Test func theExampleOfPublicServicesHasAllItsStatements() throws {
    let folder = try MemoryFolder.fixture("rdf")
    let bytes = try #require(folder.files["example-rdf_public_service.ttl"])
    #expect(try Set(TurtleReader.read(bytes).triples.map(\.notation)).count == 67)
  }

  @Test(arguments: ["skos", "dcat"], ["ttl", "rdf"])
  func whatTheExportWritesIsReadAsTheSameStatements(format: String, ending: String) throws {
    let text = try Exporting(format, sampleCatalogue, ending: ending).text()
    let expected = try ending == "ttl" ? Triples.ofTurtle(text) : Triples.ofXML(text)
    let list =
      try ending == "ttl" ? TurtleReader.read(Array(text.utf8)) : RDFXMLReader.read(Array(text.utf8))
    #expect(Set(list.triples.map(\.notation)).count == expected.count)
  }
}
