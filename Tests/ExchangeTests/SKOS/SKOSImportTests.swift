import Catalogue
import Exchange
import Foundation
import TestSupport
import Testing

/// Concepts that come in from SKOS.
@Suite struct SKOSImportTests {
  private let exported = makeCatalogue(
    // A blank is no part of an address, and comes back as what stands for it.
    SKOSExportTests.files.mapValues { $0.replacing("lön 1\"", with: "lön\"") }.merging([
      "information/concepts/manad":
        "name: månadslön\nstatus: decided\nbroader: [lon]\npart-of: [lon, inkomst]\n",
      "information/concepts/del": "name: del\nstatus: decided\npart-of: [inkomst]\n",
    ]) { $1 }, manifest: "base-uri: https://k.example/x\ntitle: Ord\n", id: "ord")

  @Test(arguments: ["ttl", "rdf"])
  func whatGoesOutComesInAgainAsTheSame(ending: String) throws {
    let kinds: Set = ["concept", "concept-model", "information-area", "code-list"]
    for catalogue in [exported, sampleCatalogue, generatedCatalogue] {
      let export = try Exporting("skos", catalogue, ending: ending)
      let contents = try export.read("skos", into: catalogue)
      #expect(contents.skipped.isEmpty && contents.missing.isEmpty, "\(contents.skipped) \(contents.missing)")
      let (copy, _) = try catalogue.without(kinds).bringing(contents)
      let again = try Exporting("skos", copy, ending: ending).text().split(separator: "\n")
      let difference = zip(again, try export.text().split(separator: "\n")).first { $0 != $1 }
      #expect(difference == nil)
      try copy.expectCarried(by: export, of: catalogue, kinds: kinds, except: ["responsible"])
      let empty = try catalogue.emptied.bringing(contents)
      try empty.catalogue.expectCarried(by: export, of: catalogue, kinds: kinds, except: ["responsible"])
      let merge = Merge(contents, into: catalogue)
      #expect(merge.edits.isEmpty, "\(merge.edits)")
    }
  }

  @Test func addressesOfAnotherCatalogueAreTold() throws {
    let export = try Exporting("skos", exported)
    let notes = { (other: Catalogue) in try export.read("skos", into: other).notes.map(\.what) }
    #expect(try notes(makeCatalogue([:])) == ["https://k.example/x/"])
    #expect(try notes(exported.emptied) == [])
  }

  private static let foreign = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .
    <http://v.example/> a skos:ConceptScheme ; dct:title "Vård"@sv ; skos:hasTopConcept <http://v.example/1> .
    <http://v.example/1> a skos:Concept ; skos:prefLabel "Vård"@sv, "Care"@en ; skos:narrower <http://v.example/2> ;
      skos:definition "Hjälp."@sv ; skos:topConceptOf <http://v.example/> .
    <http://v.example/2> a skos:Concept ; skos:prefLabel "Besök"@sv ; skos:altLabel "visit"@en, "träff"@sv ;
      skos:inScheme <http://v.example/> ; skos:closeMatch <http://w.example/9> ; skos:related <http://v.example/saknas> .
    <http://v.example/3> a skos:Concept ; skos:prefLabel "Besök"@sv ; skos:inScheme <http://v.example/> .
    <urn:k> a skos:ConceptScheme ; skos:prefLabel "Kön"@sv .
    <urn:k:1> a skos:Concept ; skos:inScheme <urn:k> ; skos:notation "1" ; skos:prefLabel "Man"@sv .
    <urn:k:2> a skos:Concept ; skos:inScheme <urn:k> ; skos:notation "2" ; skos:prefLabel "Kvinna"@sv .
    """

  private func read(_ text: String) -> ImportedContents {
    SKOSImporter().read(MemoryFolder(["v.ttl": text, "trasig.ttl": "<a>"]).sources(".ttl"))
  }

  @Test func wordsOfOthersComeInWithTheirAddressAsSource() throws {
    var brought = Brought()
    try brought.bring(read(Self.foreign))
    #expect(
      brought.report.created.map { "\($0.kind)/\($0.id)" } == [
        "code-list/kon", "concept/vard", "concept/besok-2", "concept/besok-3", "concept-model/vard",
      ])
    #expect(
      brought.files["information/concepts/besok-2.md"]
        == """
        ---
        name: Besök
        status: draft
        source: http://v.example/2
        synonyms:
          - en: visit
          - träff
        broader:
          - vard
        ---

        """)
    #expect(brought.record("concept-model/vard")?.texts("concepts") == ["vard", "besok-2", "besok-3"])
    let list = try #require(brought.record("code-list/kon"))
    #expect(list["identifier"] == "urn:k" && list.records("values").map { $0["code"] } == ["1", "2"])
    #expect(
      brought.report.skipped.map { "\($0.what) @ \($0.place)" } == [
        "trasig.ttl @ trasig.ttl:1:4", "skos:Concept skos:closeMatch @ v.ttl:5",
      ])
    #expect(brought.report.missing.map(\.what) == ["http://v.example/saknas"])
    #expect(try brought.faults().isEmpty)
  }

  @Test func theSameAgainChangesNothingAlsoWhenRenamed() throws {
    var brought = Brought()
    try brought.bring(read(Self.foreign))
    try brought.bring(read(Self.foreign))
    #expect(brought.report.unchanged.count == 5 && brought.report.updated.isEmpty)
    var files = brought.files
    files["information/concepts/mote.md"] = files.removeValue(forKey: "information/concepts/besok-2.md")
    files["information/concept-models/vard.md"] = files["information/concept-models/vard.md"]?
      .replacing("besok-2", with: "mote")
    brought = Brought(files)
    try brought.bring(read(Self.foreign))
    #expect(brought.report.unchanged.count == 5, "\(brought.report)")
  }

  @Test func aNewerFileAddsAndTakesNothingAway() throws {
    var brought = Brought()
    try brought.bring(read(Self.foreign))
    brought.replace("name: Besök\n", with: "name: Möte\n", in: "information/concepts/besok-2.md")
    try brought.bring(
      read(
        Self.foreign.replacing(
          "skos:prefLabel \"Besök\"@sv ; skos:altLabel",
          with: "skos:prefLabel \"Besök\"@sv, \"Visit\"@en ; skos:definition \"Ny.\"@sv ; skos:altLabel")))
    let text = try #require(brought.files["information/concepts/besok-2.md"])
    #expect(text.contains("sv: Möte\n  en: Visit") && text.contains("definition: Ny."))
  }

  // MARK: What is told

  private static let start = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .
    @prefix adms: <http://www.w3.org/ns/adms#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    @prefix st: <http://publications.europa.eu/resource/authority/concept-status/> . @base <http://v.example/> .

    """

  /// What of a file is not brought in, as `what: why` in Swedish.
  private func told(_ text: String) -> [String] {
    SKOSImporter().read(MemoryFolder(["v.ttl": Self.start + text]).sources(".ttl")).skipped
      .map { "\($0.what): \($0.why.sv)" }
  }

  private func brought(_ text: String) throws -> Brought {
    var brought = Brought()
    try brought.bring(SKOSImporter().read(MemoryFolder(["v.ttl": Self.start + text]).sources(".ttl")))
    return brought
  }

  @Test func aStatusOfTheEuropeanListsIsReadAndAnUnknownOneIsTold() throws {
    let text = """
      <1> a skos:Concept ; skos:prefLabel "Ett"@sv ; adms:status st:DEPRECATED .
      <2> a skos:Concept ; skos:prefLabel "Två"@sv ; adms:status "utgått" .
      <3> a skos:Concept ; skos:prefLabel "Tre"@sv ; adms:status st:PÅHITTAD .
      <4> a skos:Concept ; skos:prefLabel "Fyra"@sv ; adms:status "Beslutad" ; dct:issued "2024" .
      """
    let brought = try brought(text)
    let statuses = ["ett", "tva", "tre", "fyra"].map { brought.record("concept/\($0)")?["status"] }
    #expect(statuses == ["phasing-out", "draft", "draft", "decided"])
    let list = "http://publications.europa.eu/resource/authority/concept-status/PÅHITTAD"
    #expect(
      told(text) == [
        "skos:Concept Två: adms:status “utgått”: inget val i fältet Status motsvarar det",
        "skos:Concept Tre: adms:status \(list): inget val i fältet Status motsvarar det",
        "skos:Concept Fyra: dct:issued “2024”: är inget datum".replacing("dct:", with: "dcterms:"),
      ])
  }

  @Test func whatIsNoTextAndNoConceptIsTold() {
    #expect(
      told(
        """
        <1> a skos:Concept ; skos:prefLabel "Ett"@sv ; skos:definition <http://w.example/text> ; skos:related "två" ;
          skos:broader <s> .
        <s> a skos:ConceptScheme ; dct:title "Schema" ; skos:hasTopConcept <1> .
        """) == [
          "skos:Concept Ett: skos:definition http://w.example/text: är ingen text",
          "skos:Concept Ett: skos:related “två”: blir ingen beskrivning att hänvisa till",
          "skos:Concept Ett: skos:broader http://v.example/s: fältet Överordnat begrepp (generiskt) hänvisar inte till det slaget",
        ])
  }

  @Test func severalValuesAreToldByTheConceptThatHasThem() {
    #expect(
      told("<1> a skos:Concept ; skos:prefLabel \"Ett\"@sv, \"Ettan\"@sv ; skos:notation \"1\" .") == [
        "skos:Concept Ett: name: flera värden där fältet bara kan ha ett; det första gäller, inte “Ettan”",
        "skos:Concept skos:notation: har inget fält att stå i",
      ])
  }

  @Test func membersOfAnOrderedCollectionBelongToItsArea() throws {
    let text = """
      <1> a skos:Concept ; skos:prefLabel "Ett"@sv . <2> a skos:Concept ; skos:prefLabel "Två"@sv .
      <o> a skos:OrderedCollection ; skos:prefLabel "Ordnad"@sv ; skos:memberList ( <2> <1> <http://w.example/9> ) .
      <p> a skos:OrderedCollection ; skos:prefLabel "Rund"@sv ; skos:memberList _:a .
      _:a <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:a .
      """
    let brought = try brought(text)
    for concept in ["ett", "tva"] { #expect(brought.record("concept/\(concept)")?["area"] == "ordnad") }
    #expect(
      told(text) == [
        "skos:OrderedCollection Ordnad: skos:memberList http://w.example/9: är inget begrepp bland det som hämtas in"
      ])
  }

  @Test func thePublisherOwnsTheConceptsWhereNobodyElseDoes() throws {
    let text = """
      <s> a skos:ConceptScheme ; dct:title "Schema"@sv ; dct:publisher [ a foaf:Agent ; foaf:name "Verket" ] .
      <1> a skos:Concept ; skos:prefLabel "Ett"@sv ; skos:inScheme <s> ; dct:rightsHolder <a> ; dct:publisher <b> .
      <a> a foaf:Agent ; foaf:name "Myndigheten" . <b> a foaf:Agent ; foaf:name "Förlaget" .
      """
    let brought = try brought(text)
    let owners = { (reference: String) in
      brought.record(reference)?.records("responsible").map { "\($0["role"] ?? "") \($0["actor"] ?? "")" }
    }
    #expect(owners("concept-model/schema") == ["concept-owner verket"])
    #expect(owners("concept/ett") == ["concept-owner myndigheten"])
    // An actor that nothing would refer to is none.
    #expect(brought.record("actor/forlaget") == nil && brought.record("actor/verket") != nil)
    #expect(
      told(text) == [
        "skos:Concept dcterms:publisher: har inget fält att stå i", "foaf:Agent: blir ingen beskrivning",
      ])
  }

  @Test func aConceptWithoutLabelIsNamedAfterItsAddressOrSkipped() throws {
    let text = """
      <begrepp/b%C3%A5t> a skos:Concept ; skos:prefLabel "  "@sv . [] a skos:Concept ; skos:definition "Namnlöst." .
      """
    let contents = SKOSImporter().read(MemoryFolder(["v.ttl": Self.start + text]).sources(".ttl"))
    #expect(contents.proposals.map(\.reference) == ["concept/bat"])
    #expect(try brought(text).record("concept/bat")?["name"] == "båt")
    #expect(contents.notes.map(\.what) == ["skos:Concept http://v.example/begrepp/b%C3%A5t"])
    #expect(told(text) == ["skos:Concept: har varken benämning eller adress"])
  }

  @Test func aSchemeWhereEachConceptHasACodeIsACodeListAndDefinitionsStandAsNotes() throws {
    let text = """
      <lan> a skos:ConceptScheme ; skos:prefLabel "Län"@sv .
      <lan/07> a skos:Concept ; skos:prefLabel "Kronoberg"@sv ; skos:notation "07" ; skos:inScheme <lan> .
      <lan/08> a skos:Concept ; skos:prefLabel "Kalmar"@sv ; skos:notation "08" ; skos:inScheme <lan> ;
        skos:definition "Kalmar län"@sv .
      """
    let list = try #require(try brought(text).record("code-list/lan"))
    #expect(list.records("values").map { $0["code"] } == ["07", "08"])
    #expect(list.records("values").map { $0["note"] } == [nil, "Kalmar län"])
    #expect(told(text).isEmpty)
    let related = text + "<lan/07> skos:broader <lan/08> ."
    #expect(try brought(related).record("concept-model/lan")?.texts("concepts") == ["kronoberg", "kalmar"])
    #expect(told(related) == ["skos:Concept skos:notation: har inget fält att stå i (2 gånger)"])
  }

  @Test func aValueWithAnEmptyCodeIsLeftOutOfItsList() throws {
    let text = """
      <k> a skos:ConceptScheme ; skos:prefLabel "Kod"@sv .
      <k/1> a skos:Concept ; skos:prefLabel "Tom"@sv ; skos:notation "" ; skos:inScheme <k> .
      <k/2> a skos:Concept ; skos:prefLabel "Två"@sv ; skos:notation "2" ; skos:inScheme <k> .
      """
    #expect(try brought(text).record("code-list/kod")?.records("values").map { $0["code"] } == ["2"])
    #expect(told(text) == ["skos:Concept Tom: har ingen kod; värdet hämtas inte in"])
  }
}
