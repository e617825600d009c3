import Catalogue
import Metamodel
import TestSupport
import Testing

@testable import Exchange

/// A model that goes out and comes in again is the same catalogue.
@Suite struct ArchiMateRoundTripTests {
  private func expectTheSame(_ catalogue: Catalogue, at place: SourceLocation = #_sourceLocation) throws {
    let contents = try Exporting("archimate", catalogue).read("archimate", into: catalogue)
    #expect(contents.skipped.isEmpty, "\(contents.skipped.prefix(3))", sourceLocation: place)
    let (again, report) = try catalogue.emptied.bringing(contents)
    #expect(report.created.count == catalogue.descriptions.count, sourceLocation: place)
    for description in catalogue.descriptions {
      let reference = description.reference
      // A draft is a draft without saying so.
      let meant = ["status": "string(\"draft\")"].merging(catalogue.said(by: reference)) { $1 }
      for (field, value) in meant {
        #expect(again.said(by: reference)[field] == value, "\(reference) \(field)", sourceLocation: place)
      }
      #expect(again.said(by: reference).count == meant.count, "\(reference)", sourceLocation: place)
    }
    let (_, unchanged) = try catalogue.bringing(contents)
    #expect(
      unchanged.updated.isEmpty && unchanged.created.isEmpty, "\(unchanged.updated.prefix(3))",
      sourceLocation: place)
  }

  @Test func theSampleIsTheSame() throws { try expectTheSame(sampleCatalogue) }

  @Test func aGeneratedCatalogueIsTheSame() throws { try expectTheSame(generatedCatalogue) }

  @Test func aServiceWithAllItsPartsIsTheSame() throws {
    try expectTheSame(SmallService.catalogue(Self.profile, manifest: Self.manifest))
  }

  /// The version is never written.
  private static let profile = [
    "services/inkomst/1/profile": SmallService.files["services/inkomst/1/profile"]?
      .replacing("version: 1\n", with: "")
  ]

  private static let manifest = """
    language: fi
    extensions:
      service: [{id: x-objekt, sv: Objekt, type: text}]
      process: [{id: x-ytor, sv: Ytor, type: reference, targets: ["logical-interface#surface"], cardinality: 0..*}]

    """

  @Test func partsInPartsAndFieldsOfTheCatalogueItselfComeBack() throws {
    try expectTheSame(
      SmallService.catalogue(
        [
          "services/inkomst/1/logical-interface": """
          name: Två ytor
          surfaces:
            - {id: a, implemented-by: producer, operations: [{id: c, name: C, pattern: one-way}]}
            - {id: b, implemented-by: producer, operations: [{id: d, name: D, pattern: one-way}, {id: e, name: E, pattern: one-way}]}
          """,
          "process/processes/utreda":
            "name: {fi: Tutkia, se: Dutkat}\nactor: kommunen\nx-ytor: [inkomst/1#b]\nsteps: [{id: besluta, name: B}, {id: fraga, name: A}]\n",
          "services/inkomst/1/profile": "name: Profil\n",
          "services/inkomst/service":
            "---\nname: \"[JSON]\"\nx-objekt: \"{a}\"\nkeywords: [\"[a\", \"två\\nrader\"]\n---\n\nText & <b>\n\n  mer\n",
        ], manifest: Self.manifest))
  }

  /// Tools write the elements in another order, and know nothing of the identifiers.
  @Test func theOrderOfTheElementsMeansNothing() throws {
    let text = try Exporting("archimate", sampleCatalogue).text()
    let start = try #require(text.firstRange(of: "  <elements>\n")).upperBound
    let end = try #require(text.firstRange(of: "  </elements>\n")).lowerBound
    let elements = text[start..<end].split(separator: "    </element>\n").map { $0 + "    </element>\n" }
    #expect(elements.count > 300)
    let turned = text[..<start] + elements.reversed().joined() + text[end...]
    let contents = ArchiMateImporter().read(
      MemoryFolder(["m.xml": String(turned)]).sources(".xml"), as: ImportWishes(for: sampleCatalogue))
    #expect(contents.skipped.isEmpty)
    let (_, report) = try sampleCatalogue.bringing(contents)
    #expect(report.updated.isEmpty && report.created.isEmpty)
  }
}
