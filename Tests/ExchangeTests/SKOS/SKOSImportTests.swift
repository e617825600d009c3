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
        "trasig.ttl @ trasig.ttl:1:4", "skos:closeMatch @ v.ttl:5",
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
}
