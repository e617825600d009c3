import BenchCatalogue
import CatalogueFiles
import Glibc
import Rules
import Testing

@Suite struct GeneratedCatalogueTests {
  @Test func `A generated catalogue has as many descriptions as it says, and no rule finds an error`() throws
  {
    let folder = try TemporaryFolder()
    let generated = try GeneratedCatalogue(count: 300, root: folder.path)
    let catalogue = try CatalogueReader.open(folder.path).catalogue()
    #expect(generated.count >= 300)
    #expect(catalogue.descriptions.count == generated.count)
    #expect(catalogue.links.allSatisfy(\.isSound))
    let today = try #require(Day("2026-11-22"))
    let errors = Validator(catalogue, today: today).assess().findings.filter { $0.severity == .error }
    #expect(errors.map { "\($0.rule) \($0.message.en)" } == [])
  }

  @Test func `The same seed gives the same bytes, another seed others`() throws {
    let texts = try [1, 1, 2].map { seed in
      let folder = try TemporaryFolder()
      _ = try GeneratedCatalogue(count: 70, root: folder.path, seed: seed)
      return try CatalogueReader.open(folder.path).catalogue().descriptions.map { $0.document?.bytes ?? [] }
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0] != texts[2])
  }
}

/// A folder that is removed with the value.
private final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/vlds-bench-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    nftw(path, { path, _, _, _ in path.map { remove($0) } ?? 0 }, 16, FTW_DEPTH | FTW_PHYS)
  }
}
