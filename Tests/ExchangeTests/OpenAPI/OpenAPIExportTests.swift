import Catalogue
import Exchange
import Foundation
import TestSupport
import Testing

/// A skeleton of a contract from a logical interface.
@Suite struct OpenAPIExportTests {
  private func document(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func operationsMessagesAndObjectsAreThere() throws {
    let export = try Exporting("openapi", SmallService.catalogue(), only: "kind:logical-interface")
    #expect(export.exported.files.map(\.name) == ["inkomst-1.yaml"])
    try expectGolden(try export.text(), "openapi.yaml")
    #expect(export.lost.contains("logical-interface sequences.calls"))
    #expect(!export.lost.contains { $0.contains("carries") || $0.contains("field-rules") })
  }

  @Test func itSaysThatItIsASkeleton() throws {
    for (language, word) in [("sv", "SKELETT"), ("en", "SKELETON")] {
      let text = try Exporting(
        "openapi", SmallService.catalogue(), ending: "json", in: language == "sv" ? .swedish : .english
      ).text()
      let info = try #require(try document(text)["info"] as? [String: Any])
      #expect((info["description"] as? String)?.hasPrefix(word) == true)
      #expect(info["x-skeleton"] as? Bool == true)
      #expect(info["version"] as? String == "1")
    }
  }

  @Test func rulesOfTheMessageAndCodesOfTheListBindTheSchemas() throws {
    let text = try Exporting("openapi", SmallService.catalogue(), ending: "json").text()
    let components = try #require(try document(text)["components"] as? [String: Any])
    let schemas = try #require(components["schemas"] as? [String: [String: Any]])
    #expect(
      Set(schemas.keys) == [
        "FragaMeddelande", "SvarMeddelande", "AndringMeddelande", "Uppgift", "Arbetsgivare",
      ])
    let entry = try #require(schemas["Uppgift"])
    #expect(entry["required"] as? [String] == ["person", "belopp"])
    let properties = try #require(entry["properties"] as? [String: [String: Any]])
    #expect(properties["valuta"]?["enum"] as? [String] == ["SEK", "EUR"])
    #expect(properties["person"]?["pattern"] as? String == "^[0-9]{12}$")
    #expect((properties["dag"]?["items"] as? [String: Any])?["format"] as? String == "date")
    let answer = try #require(schemas["SvarMeddelande"]?["properties"] as? [String: [String: Any]])
    let parts = try #require(answer["uppgift"]?["allOf"] as? [[String: Any]])
    #expect(parts.last?["required"] as? [String] == ["valuta"])
  }

  /// What OpenAPI 3.1 demands of every document, and that no reference leads nowhere.
  @Test func everyInterfaceOfTheSampleIsAWholeDocument() throws {
    let texts = try Exporting("openapi", sampleCatalogue, ending: "json").texts
    #expect(texts.count == 11)
    for (name, text) in texts {
      let document = try document(text)
      #expect(document["openapi"] as? String == "3.1.0")
      let info = try #require(document["info"] as? [String: Any])
      #expect(info["title"] is String && info["version"] is String)
      let paths = try #require(document["paths"] as? [String: [String: [String: Any]]], "\(name)")
      var operations: Set<String> = []
      for (path, item) in paths {
        #expect(path.hasPrefix("/"))
        for operation in item.values {
          #expect(operations.insert(try #require(operation["operationId"] as? String)).inserted)
          let responses = try #require(operation["responses"] as? [String: [String: Any]])
          #expect(!responses.isEmpty && responses.values.allSatisfy { $0["description"] is String })
        }
      }
      let schemas = (document["components"] as? [String: Any])?["schemas"] as? [String: Any] ?? [:]
      for reference in text.matches(of: #/"#\/components\/schemas\/([A-Za-z0-9]+)"/#) {
        #expect(schemas[String(reference.1)] != nil, "\(name) \(reference.1)")
      }
    }
  }

  @Test func objectsThatContainEachOtherEnd() throws {
    let entry = try #require(SmallService.files["information/exchange-objects/arbetsgivare"])
    let catalogue = SmallService.catalogue([
      "information/exchange-objects/arbetsgivare": entry + "\nassociations: [{name: Uppgift, to: uppgift}]\n"
    ])
    #expect(try Exporting("openapi", catalogue).text().contains("Arbetsgivare:"))
  }
}

/// A skeleton that comes back.
@Suite struct OpenAPISkeletonTests {
  @Test func whatComesBackIsKnownAgain() throws {
    for catalogue in [SmallService.catalogue(), sampleCatalogue] {
      let export = try Exporting("openapi", catalogue, ending: "json")
      let (again, report) = try catalogue.bringing(try export.read("openapi", into: catalogue))
      #expect(report.created.map(\.file) == [])
      #expect(report.updated.map(\.file) == [])
      #expect(again.descriptions.count == catalogue.descriptions.count)
    }
  }

  @Test func anEmptyCatalogueGetsTheSameIdsMessagesAndOperations() throws {
    let original = SmallService.catalogue()
    let export = try Exporting("openapi", original, ending: "json")
    let (again, _) = try original.emptied.bringing(try export.read("openapi", into: original.emptied))
    // What OpenAPI has words of its own for, or only words for people, is not read back.
    try again.expectCarried(
      by: export, of: original, kinds: ["exchange-object", "logical-interface"],
      except: ["personal-data", "based-on", "attributes", "description"])
    let carried = { (catalogue: Catalogue) -> [String] in
      let position = try #require(catalogue.position(of: "logical-interface/inkomst/1"))
      let record = try #require(catalogue.descriptions[position].record)
      return record.records("messages").map { "\($0["id"] ?? "") \($0.texts("carries"))" }
    }
    let found = try carried(again)
    let expected = try carried(original)
    #expect(found == expected)
    for description in again.descriptions {
      #expect(original.position(of: description.reference) != nil, "\(description.reference)")
    }
  }

  /// Objects inside objects, and names that no id has, as contracts have them.
  private static let contract = """
    openapi: 3.0.3
    info: {title: Order, version: '1'}
    paths:
      /order:
        get:
          operationId: hamta
          parameters: [{name: meta.created.before, in: query, schema: {type: string, minLength: 2}}]
          responses:
            "200": {description: Svar, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
            "404": {description: Finns inte}
    components:
      schemas:
        Order:
          required: [kund, sparadRad]
          properties:
            kund: {$ref: "#/components/schemas/Kund"}
            rader: {type: array, minItems: 1, description: Alla rader, items: {$ref: "#/components/schemas/Rad"}}
            sparadRad: {$ref: "#/components/schemas/Rad"}
            antal: {type: integer, minimum: 0}
        Kund: {properties: {namn: {type: string, description: Hela namnet}}}
        Rad: {properties: {nr: {type: array, description: Nummer, items: {type: string}}}}
    """

  @Test func aContractThatCameInGoesOutAndComesBackWhole() throws {
    let contents = OpenAPIImporter().read(MemoryFolder(["a.yaml": Self.contract]).sources(".yaml"))
    let (original, _) = try makeCatalogue([:]).bringing(contents)
    let export = try Exporting("openapi", original, ending: "json")
    #expect(try export.text().contains(#/"#\/components\/schemas\/[A-Za-z0-9]*Kund"/#))
    let (same, report) = try original.bringing(try export.read("openapi", into: original))
    #expect(report.updated.map(\.file) == [] && report.created.map(\.file) == [])
    #expect(same.descriptions.count == original.descriptions.count)
    let (again, _) = try original.emptied.bringing(try export.read("openapi", into: original.emptied))
    for (kind, fields) in [
      ("exchange-object", ["attributes", "associations"]), ("logical-interface", ["surfaces", "messages"]),
    ] {
      let found = original.descriptions.filter { $0.kind.id == kind }
      #expect(!found.isEmpty)
      for description in found {
        let (before, after) = (
          original.said(by: description.reference), again.said(by: description.reference)
        )
        for field in fields { #expect(before[field] == after[field], "\(description.reference) \(field)") }
      }
    }
  }
}
