import Foundation
import TestSupport
import Testing

/// Concepts and code lists in the words of SKOS.
@Suite struct SKOSExportTests {
  static let files = [
    "information/concepts/lon": """
    name: {sv: lön, en: salary}
    definition: "Det som \\"betalas\\"\\nför arbete & <nytta>."
    synonyms: [arbetslön]
    deprecated-terms: [sold]
    examples: [Månadslön]
    broader: [inkomst]
    related-to: [saknas]
    area: arbete
    status: decided
    responsible: [{role: concept-owner, actor: verket, contact: {function: Växeln}}]
    same-as: ["https://annan.example/lön 1"]
    """,
    "information/concepts/inkomst": "name: inkomst\nstatus: decided\n",
    "information/concept-models/modell":
      "name: Modell\ndescription: Hur det hänger ihop.\nconcepts: [lon, inkomst]\npicture: bild.png\n",
    "information/information-areas/arbete": "name: Arbete\ndescription: Om arbete.\n",
    "information/code-lists/form": """
    name: Form
    identifier: urn:kod:form
    values: [{code: A/1, text: {sv: Ett, en: One}}, {code: B, text: Två, note: Sällan}]
    """,
    "process/actors/verket": "name: Verket\ntype: state-agency\n",
  ]
  private let catalogue = makeCatalogue(files, manifest: "base-uri: https://k.example/x\ntitle: Ord\n")

  @Test func conceptsModelsAreasAndCodesAreThere() throws {
    try expectGolden(try Exporting("skos", catalogue).text(), "skos.ttl")
  }

  @Test(arguments: ["rdf", "xml"])
  func theFormsOfTheFileSayTheSame(ending: String) throws {
    let xml = try Exporting("skos", catalogue, ending: ending).text()
    let turtle = try Exporting("skos", catalogue, ending: "ttl").text()
    #expect(xml.hasPrefix("<?xml"))
    let triples = try Triples.ofTurtle(turtle)
    #expect(triples.count > 40)
    #expect(try Triples.ofXML(xml) == triples)
    let sample = try Triples.ofTurtle(try Exporting("skos", sampleCatalogue).text())
    #expect(try Triples.ofXML(try Exporting("skos", sampleCatalogue, ending: ending).text()) == sample)
  }

  @Test func whatIsNotCarriedIsNamed() throws {
    let export = try Exporting("skos", catalogue)
    #expect(
      export.lost == [
        "actor type", "concept related-to", "concept responsible.contact.function", "concept-model picture",
      ])
    #expect(export.reason("concept related-to") == "the reference leads to nothing in the catalogue")
    let without = try Exporting("skos", makeCatalogue(SKOSExportTests.files, id: "ord"))
    #expect(without.lost.contains("catalogue.yaml base-uri"))
    #expect(try without.text().contains("<https://ord.invalid/concept/lon>"))
    let actors = try Exporting("skos", catalogue, only: "kind:actor")
    #expect(actors.exported.files.isEmpty)
    #expect(actors.lost == ["actor"])
  }

  @Test func everyConceptOfTheSampleHasOneNameInALanguageAndIsInAScheme() throws {
    let triples = try Triples.ofTurtle(try Exporting("skos", sampleCatalogue).text())
    let concepts = triples.filter { $0.hasSuffix("<http://www.w3.org/2004/02/skos/core#Concept>") }
      .map { String($0.prefix { $0 != " " }) }
    #expect(concepts.count > 27)
    for concept in concepts {
      let own = triples.filter { $0.hasPrefix(concept + " ") }
      let names = own.filter { $0.contains("core#prefLabel>") }.map { $0.suffix(2) }
      #expect(!names.isEmpty && Set(names).count == names.count, "\(concept)")
      #expect(own.contains { $0.contains("core#inScheme>") }, "\(concept)")
    }
  }
}
