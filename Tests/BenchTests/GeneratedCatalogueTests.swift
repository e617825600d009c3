import BenchCatalogue
import Catalogue
import CatalogueFiles
import Rules
import TestSupport
import Testing

@Suite struct GeneratedCatalogueTests {
  @Test func `A generated catalogue has as many descriptions as it says, and no rule finds an error`() throws
  {
    let folder = TemporaryCatalogue()
    let generated = try GeneratedCatalogue(count: 300, root: folder.root)
    let catalogue = try CatalogueReader.open(folder.root).catalogue()
    #expect(generated.count >= 300)
    #expect(catalogue.descriptions.count == generated.count)
    let unsound = catalogue.links.filter { !$0.isSound }
    #expect(unsound.isEmpty)
    let today = try #require(Day("2026-11-22"))
    let errors = Validator(catalogue, today: today).assess().findings.filter { $0.severity == .error }
    #expect(errors.map { "\($0.rule) \($0.message.en)" } == [])
  }

  @Test func `The same seed gives the same bytes, another seed others`() throws {
    let seeds: [UInt64] = [1, 1, 2]
    let texts = try seeds.map { seed in
      let folder = TemporaryCatalogue()
      _ = try GeneratedCatalogue(count: 70, root: folder.root, seed: seed)
      return try CatalogueReader.open(folder.root).catalogue().descriptions.map { $0.document?.bytes ?? [] }
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0] != texts[2])
  }
}
