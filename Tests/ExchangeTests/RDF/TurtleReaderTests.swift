import TestSupport
import Testing

@testable import Exchange

/// Turtle, all of it.
@Suite struct TurtleReaderTests {
  private func read(_ text: String) throws -> [String] {
    try TurtleReader.read(Array(text.utf8)).triples.map(\.notation)
  }

  /// Where and why a text cannot be read.
  private func fault(_ text: String) -> String {
    do {
      let triples = try read(text)
      return "\(triples)"
    } catch let fault as RDFFault {
      return "\(fault.line):\(fault.column ?? 0) \(fault.words.en)"
    } catch { return "\(error)" }
  }

  @Test func namesAreResolved() throws {
    let text = """
      # Ett förord.
      @base <http://b.example/katalog/a> . @prefix : <#> .
      PREFIX ex: <http://e.example/> # ingen punkt
      prefix u: <../x/>
      ex:a.b-c a :Typ ; ex:p <rel>, <#frag>, </rot>, <>, <?q>, <../y/./z>, u:v\\,w, ex:1%20, <http://å.example/\\u00e5>
      ; .
      <urn:x> ex: _:b.1, _:b2 .
      """
    #expect(
      try read(text) == [
        "<http://e.example/a.b-c> rdf:type <http://b.example/katalog/a#Typ>",
        "<http://e.example/a.b-c> <http://e.example/p> <http://b.example/katalog/rel>",
        "<http://e.example/a.b-c> <http://e.example/p> <http://b.example/katalog/a#frag>",
        "<http://e.example/a.b-c> <http://e.example/p> <http://b.example/rot>",
        "<http://e.example/a.b-c> <http://e.example/p> <http://b.example/katalog/a>",
        "<http://e.example/a.b-c> <http://e.example/p> <http://b.example/katalog/a?q>",
        "<http://e.example/a.b-c> <http://e.example/p> <http://b.example/y/z>",
        "<http://e.example/a.b-c> <http://e.example/p> <http://b.example/x/v,w>",
        "<http://e.example/a.b-c> <http://e.example/p> <http://e.example/1%20>",
        "<http://e.example/a.b-c> <http://e.example/p> <http://å.example/å>",
        "<urn:x> <http://e.example/> _:1", "<urn:x> <http://e.example/> _:2",
      ])
  }

  @Test func textsNumbersAndTruthsAreRead() throws {
    let text = #"""
      @prefix x: <http://www.w3.org/2001/XMLSchema#> .
      <s> <p> "a\"b\\\n\u00E5\U0001F600", 'c', """lång "text"
      på två rader""", '''d'e''', "", """""" , "sv"@sv, "gb"@en-GB, "t"^^x:date, "s"^^x:string, "u"^^<urn:t> ;
        <q> 1, -2.5, +3e4, .5, true, false .
      """#
    #expect(
      try read(text).map { $0.replacing("<s> ", with: "") } == [
        "<p> \"a\"b\\\nå😀\"", "<p> \"c\"", "<p> \"lång \"text\"\npå två rader\"", "<p> \"d'e\"", "<p> \"\"",
        "<p> \"\"", "<p> \"sv\"@sv", "<p> \"gb\"@en-GB", "<p> \"t\"^^xsd:date", "<p> \"s\"",
        "<p> \"u\"^^<urn:t>", "<q> \"1\"^^xsd:integer", "<q> \"-2.5\"^^xsd:decimal",
        "<q> \"+3e4\"^^xsd:double", "<q> \".5\"^^xsd:decimal", "<q> \"true\"^^xsd:boolean",
        "<q> \"false\"^^xsd:boolean",
      ])
  }

  @Test func nodesWithoutNamesAndListsAreRead() throws {
    let text = """
      [] <p> [ <q> 1 ; <r> [ ] ; ] . [ <s> <t> ] .
      <l> <p> ( <a> "b" ( ) ) .
      (<x>) <p> <y>.
      """
    #expect(
      try read(text) == [
        "_:2 <q> \"1\"^^xsd:integer", "_:2 <r> _:3", "_:1 <p> _:2", "_:4 <s> <t>", "_:5 rdf:first <a>",
        "_:5 rdf:rest _:6", "_:6 rdf:first \"b\"", "_:6 rdf:rest _:7",
        "_:7 rdf:first <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>",
        "_:7 rdf:rest <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>", "<l> <p> _:5", "_:8 rdf:first <x>",
        "_:8 rdf:rest <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>", "_:8 <p> <y>",
      ])
  }

  @Test func theLineOfASubjectIsKnown() throws {
    let list = try TurtleReader.read(Array("<a> <p> '''\n\n''' .\n\n  <b>\n<p> <a> .".utf8))
    #expect(list.lines == [.iri("a"): 1, .iri("b"): 6])
  }

  @Test func whatIsWrongIsToldWithItsPlace() {
    #expect(fault("<a> <p> <b>\n<c> <p> <d> .") == "2:1 . was expected here")
    #expect(fault("<a> <p>\n  åäö:x .") == "2:9 the prefix åäö: is not declared")
    #expect(fault("<a> <p> \"öppen\n\" .") == "1:9 the text is never closed by quotes")
    #expect(fault("<a> <p> <b c> .") == "1:11 an IRI cannot have this character")
    #expect(fault("<a> <p> \"x\\q\" .").hasSuffix("unknown character after a backslash"))
    #expect(fault("<a> <p> \"x\\u+12a\" .").hasSuffix("unknown character after a backslash"))
    #expect(fault("<a> <p> 1..2 .").hasSuffix("this is no number"))
    #expect(fault("<a> <p> \"x\"@ .").hasSuffix("a language was expected here, as sv"))
    #expect(fault("<a> <p> (").hasSuffix(") was expected here"))
    #expect(fault("<a> <p> [ <q> <r>").hasSuffix("] was expected here"))
    #expect(fault("<a> .").hasSuffix("IRI was expected here"))
    #expect(fault("<a").hasSuffix("the IRI is never closed by >"))
    #expect(fault("{\"json\": 1}") == "1:1 IRI was expected here")
    let latin = Array("<a> <p> \"".utf8) + [0xE5] + Array("\" .".utf8)
    #expect(throws: RDFFault.self) { try TurtleReader.read(latin) }
  }

  private static let hostile: [String] = [
    "<a> <p> " + String(repeating: "[ <p> ", count: 1_000_000),
    "<a> <p> " + String(repeating: "(", count: 1_000_000),
    "<a> <p> " + (0..<400_000).map { "\($0)," }.joined() + " 1 .",
    "\"" + String(repeating: "\\", count: 1_000_000),
    String(repeating: "<", count: 1_000_000), "<a> <p> \"\"\"" + String(repeating: "\"\"\n", count: 500_000),
    "<a> <p> a" + String(repeating: ".", count: 1_000_000) + ":b .",
    "@prefix a: <u:> . <a> <p> a:" + String(repeating: "..........b", count: 60_000) + "< .",
  ]

  @Test(arguments: hostile.indices)
  func hostileFilesAreRefusedInTime(index: Int) {
    let duration = processorTime {
      #expect(throws: RDFFault.self) { try TurtleReader.read(Array(Self.hostile[index].utf8)) }
    }
    #expect(duration < .seconds(8))
  }
}

extension TripleList.Triple {
  /// The statement as a line.
  var notation: String { "\(subject.notation) \(predicate.notation) \(object.notation)" }
}

extension Graph.Term {
  fileprivate var notation: String {
    switch self {
    case .iri(let iri): "<\(iri)>"
    case .blank(let number): "_:\(number)"
    case .text(let text, let language): "\"\(text)\"" + (language.map { "@\($0)" } ?? "")
    case .typed(let text, let type): "\"\(text)\"^^\(Graph.Name(type).notation)"
    }
  }
}
