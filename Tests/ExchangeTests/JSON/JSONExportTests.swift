import Foundation
import TestSupport
import Testing

@Suite struct JSONExportTests {
  @Test func everyDescriptionStandsThereWithFieldsAndBody() throws {
    let export = try Exporting("json", sampleCatalogue)
    #expect(export.lost.isEmpty)
    let document = try JSONSerialization.jsonObject(with: Data(try export.text().utf8)) as? [String: Any]
    let catalogue = document?["catalogue"] as? [String: Any]
    #expect(catalogue?["base-uri"] as? String == "https://katalog.example/bistand/")
    let rows = try #require(document?["descriptions"] as? [[String: Any]])
    #expect(rows.count == sampleCatalogue.descriptions.count)
    let service = try #require(
      rows.first { $0["id"] as? String == "lefi" && $0["kind"] as? String == "service" })
    let fields = try #require(service["fields"] as? [String: Any])
    #expect((fields["name"] as? [String: String])?["sv"] == "Leverans av förmånsinformation (LEFI)")
    #expect(fields["shared"] as? Bool == true)
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let catalogue = makeCatalogue([
      "needs/goals/mal": "name: Mål\n", "needs/goals/trasig": "---\nname: [\n---\n",
    ])
    let export = try Exporting("json", catalogue)
    #expect(export.lost == ["goal/trasig"])
    #expect(export.reason("goal/trasig") == "the file cannot be read")
    #expect(try Exporting("json", catalogue, only: "kind:actor").exported.files.isEmpty)
  }
}
