import Catalogue
import Exchange
import Foundation
import TestSupport
import Testing

/// Data services and public services that come in.
@Suite struct DCATImportTests {
  private func read(_ names: String...) throws -> ImportedContents {
    let folder = try MemoryFolder.fixture("rdf")
    return DCATImporter().read(Sources(folder, files: names))
  }

  @Test(arguments: ["ttl", "rdf"])
  func whatGoesOutComesInAgainAsTheSame(ending: String) throws {
    let small = SmallService.catalogue(DCATExportTests.files.mapValues(Optional.some))
    for catalogue in [small, sampleCatalogue, generatedCatalogue] {
      let export = try Exporting("dcat", catalogue, ending: ending)
      let contents = try export.read("dcat", into: catalogue)
      #expect(contents.skipped.isEmpty && contents.missing.isEmpty, "\(contents.skipped) \(contents.missing)")
      let merge = Merge(contents, into: catalogue)
      #expect(merge.edits.isEmpty, "\(merge.edits)")
      let (copy, _) = try catalogue.emptied.bringing(contents)
      try copy.expectCarried(
        by: export, of: catalogue, kinds: ["profile", "dataset", "channel"],
        except: ["status", "attachments", "body", "life-cycle"])
      for description in copy.descriptions {
        #expect(catalogue.position(of: description.reference) != nil, "\(description.reference)")
      }
      let again = try copy.bringing(contents)
      #expect(again.report.updated.isEmpty && again.report.created.isEmpty)
    }
  }

  @Test func whatAServiceIsReachedByIsTheSameAgain() throws {
    let small = SmallService.catalogue()
    let (copy, _) = try small.emptied.bringing(Exporting("dcat", small).read("dcat", into: small))
    for (reference, fields) in [
      "instance/inkomst/1/drift": ["provider", "implements", "endpoint", "environment", "contact"],
      "technical-interface/inkomst/1/rest": ["name", "formats", "style"],
      "logical-interface/inkomst/1": ["name"], "service/inkomst": ["type", "keywords"],
      "actor/verket": ["name", "type"], "exchange-model/modell": ["name", "scope"],
    ] {
      let (before, after) = (small.said(by: reference), copy.said(by: reference))
      for field in fields { #expect(after[field] == before[field], "\(reference) \(field)") }
    }
    // Many contracts of the sample stand in one folder, which is a document of each.
    let sample = try sampleCatalogue.emptied.bringing(
      Exporting("dcat", sampleCatalogue).read("dcat", into: sampleCatalogue)
    ).catalogue
    for reference in ["technical-interface/lefi/9/rest", "technical-interface/ssbtek/10/soap"] {
      let documents = { (catalogue: Catalogue) in
        catalogue.position(of: reference).flatMap { catalogue.descriptions[$0].record }?
          .records("specifications").map { $0["id"] ?? "" } ?? []
      }
      #expect(documents(sample) == documents(sampleCatalogue), "\(reference)")
    }
  }

  @Test func theExampleOfTheProfileBecomesAServiceThatIsWhole() throws {
    for name in ["rekommenderat.ttl", "rekommenderat.rdf"] {
      let contents = try read(name)
      var brought = Brought()
      try brought.bring(contents)
      #expect(
        Set(brought.files.keys) == [
          "services/api-exempel/service.md", "services/api-exempel/1/profile.md",
          "services/api-exempel/1/technical-interfaces/api.md",
          "services/api-exempel/1/instances/api.md",
          "information/datasets/bibliotek-i-sverige.md", "process/actors/exempel-organisation.md",
        ])
      #expect(
        brought.files["services/api-exempel/1/instances/api.md"]
          == """
          ---
          name: api
          status: draft
          source: https://example.com/dataservice1
          implements:
            - api-exempel/1/api
          endpoint: http://example.com/api
          contact:
            function: Öppna data gruppen på exempel organisationen
            email: oppnadata@exemple.com
            phone: "+46012345678"
          ---

          """)
      let dataset = try #require(brought.record("dataset/bibliotek-i-sverige"))
      #expect(dataset.texts("served-by") == ["api-exempel/1"] && dataset.texts("themes") == ["educ"])
      #expect(dataset["publisher"] == "exempel-organisation" && dataset["access-rights"] == "public")
      let service = try #require(brought.record("service/api-exempel"))
      #expect(service["type"] == "base-service" && service["source"] == "https://example.com/dataservice1")
      #expect(
        brought.record("profile/api-exempel/1")?["licence"]?.hasSuffix("publicdomain/zero/1.0/") == true)
      #expect(try brought.faults().isEmpty)
      #expect(contents.skipped.contains { $0.what == "dcat:Dataset dcterms:spatial" })
      try brought.bring(contents)
      #expect(brought.report.updated.isEmpty && brought.report.unchanged.count == 6)
    }
  }

  @Test func aPublicServiceBecomesAnEServiceWithItsChannelAndProducer() throws {
    let contents = try read("example-rdf_public_service.ttl")
    var brought = Brought()
    try brought.bring(contents)
    let service = try #require(brought.record("service/tax-on-web"))
    #expect(service["type"] == "e-service" && service.texts("channels") == ["cha-123"])
    #expect(service.records("responsible").map { $0["actor"] } == ["service-public-federal-finances"])
    #expect(brought.record("business-object/attestation-garde-d-enfants") != nil)
    #expect(try brought.faults().isEmpty)
    #expect(
      Set(contents.skipped.map(\.what)).isSuperset(of: [
        "cv:Requirement", "cpsv:PublicService cv:hasInputType",
      ]))
  }

  @Test func aPublicServiceOfOthersLeavesAsOne() throws {
    var brought = Brought()
    try brought.bring(try read("example-rdf_public_service.ttl"))
    let export = try Exporting("dcat", brought.catalogue)
    let text = try export.text()
    #expect(text.contains("cpsv:PublicService"))
    let (again, _) = try brought.catalogue.emptied.bringing(
      try export.read("dcat", into: brought.catalogue.emptied))
    let service = try #require(again.position(of: "service/tax-on-web").map { again.descriptions[$0].record })
    let before = brought.record("service/tax-on-web")
    for field in ["name", "description", "type"] { #expect(service?[field] == before?[field], "\(field)") }
    #expect(service?.texts("channels") == before?.texts("channels"))
    #expect(
      service?.records("responsible").map { $0["actor"] }
        == before?.records("responsible").map { $0["actor"] })
  }

  @Test func aServiceGoesIntoTheVersionThatIsNamed() throws {
    let folder = try MemoryFolder.fixture("rdf")
    let contents = DCATImporter().read(
      Sources(folder, files: ["obligatoriskt.ttl"]), as: ImportWishes(service: "min", version: "2.1"))
    #expect(contents.proposals.contains { $0.reference == "profile/min/2.1" })
    #expect(contents.proposals.contains { $0.reference == "instance/min/2.1/api" })
  }

  // MARK: What is told

  private static let start = """
    @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
    @prefix eu: <http://publications.europa.eu/resource/authority/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @base <http://d.example/> .

    """

  private func contents(_ text: String) -> ImportedContents {
    DCATImporter().read(MemoryFolder(["d.ttl": Self.start + text]).sources(".ttl"))
  }

  private func told(_ contents: ImportedContents) -> [String] {
    contents.skipped.map { "\($0.what): \($0.why.sv)" }
  }

  @Test func choicesAreReadByOtherWordsAndUnknownOnesAreTold() throws {
    let contents = contents(
      """
      <1> a dcat:DataService ; dcterms:title "S" ; dcterms:type <http://publications.europa.eu/resource/authority/data-service-type/REST> ;
        dcterms:format "text/csv", "JSON", "text/turtle" .
      <2> a dcat:Dataset ; dcterms:title "D" ; dcat:theme <http://e.example/eget>,
        <http://publications.europa.eu/resource/authority/data-theme/ENVI> ;
        dcterms:accessRights <http://publications.europa.eu/resource/authority/access-right/HITTEPA> .
      <3> a foaf:Agent ; foaf:name "A" ; dcterms:type "något" .
      """)
    var brought = Brought()
    try brought.bring(contents)
    let technical = try #require(brought.record("technical-interface/s/1/api"))
    #expect(technical["style"] == "rest" && technical.texts("formats") == ["csv", "json", "text/turtle"])
    #expect(brought.record("dataset/d")?.texts("themes") == ["envi"])
    // A field with an open list takes a word that is none of its choices.
    #expect(brought.record("actor/a")?["type"] == "något")
    let right = "http://publications.europa.eu/resource/authority/access-right/HITTEPA"
    #expect(
      told(contents) == [
        "dcat:Dataset D: dcat:theme http://e.example/eget: inget val i fältet Tema motsvarar det",
        "dcat:Dataset D: dcterms:accessRights \(right): inget val i fältet Åtkomst motsvarar det",
      ])
    #expect(contents.skipped.map(\.place) == ["d.ttl:7", "d.ttl:7"])
  }

  @Test func anEndpointIsAnAddressAlsoAsATextAndHasNoEnvironment() throws {
    let contents = contents(
      """
      <1> a dcat:DataService ; dcterms:title "S" ; dcat:endpointURL "https://s.se/api", "fråga oss" ;
        dcat:endpointDescription "https://s.se/openapi.json", "ingen" ; dcterms:conformsTo [ a dcterms:Standard ; dcterms:title "N" ] ;
        owl:versionInfo "beta" .
      """)
    var brought = Brought()
    try brought.bring(contents)
    let instance = try #require(brought.record("instance/s/1/api"))
    #expect(instance["endpoint"] == "https://s.se/api" && instance["environment"] == nil)
    let documents = brought.record("technical-interface/s/1/api")?.records("specifications") ?? []
    #expect(documents.map { $0["location"] } == ["https://s.se/openapi.json"])
    #expect(
      told(contents) == [
        "dcat:DataService S: dcat:endpointDescription “ingen”: är ingen adress",
        "dcat:DataService S: dcat:endpointURL “fråga oss”: är ingen adress",
        "dcat:DataService dcterms:conformsTo: har inget fält att stå i",
        "dcat:DataService owl:versionInfo: har inget fält att stå i",
      ])
  }

  @Test func whatHasNoFieldIsToldByTheClassThatItStandsOn() {
    let contents = contents(
      """
      <1> a dcat:Catalog ; dcterms:title "K" ; dcat:dataset <2>, <4> .
      <2> a dcat:Dataset ; dcterms:title "D" ; dcat:distribution <3> ; dcat:keyword "a", "b" .
      <3> a dcat:Distribution ; dcterms:title "F" . <4> a dcat:Dataset .
      <5> a dcat:DataService ; dcterms:title "S" ; dcat:servesDataset <2> .
      """)
    #expect(
      told(contents) == [
        "dcat:Catalog dcterms:title: har inget fält att stå i",
        "dcat:Dataset dcat:keyword: har inget fält att stå i (2 gånger)",
        "dcat:Distribution dcterms:title: har inget fält att stå i",
      ])
    #expect(contents.notes.map(\.what) == ["dcat:Dataset http://d.example/4"])
    #expect(
      contents.proposals.first { $0.reference == "dataset/4" }?.fields.first
        == NewValue.Pair("name", .text("4")))
  }

  @Test func aPageOfSeveralIsToldUnlessTheNextIsThere() {
    let page = "<p1> a hydra:PartialCollectionView ; hydra:next <p2> ; hydra:totalItems 3 ."
    let one = contents(page)
    #expect(one.missing.map(\.what) == ["http://d.example/p2"])
    #expect(
      one.missing.first?.place == "d.ttl:5" && one.missing.first?.why.sv.contains("en sida av flera") == true)
    #expect(one.skipped.isEmpty)
    let both = contents(page + "\n<p2> a hydra:PartialCollectionView ; hydra:previous <p1> .")
    #expect(both.missing.isEmpty && both.skipped.isEmpty)
  }
}
