import BenchCatalogue
import Foundation
import TestSupport
import Testing

@Suite struct GeneratedContractsTests {
  @Test func `There are as many WSDL files as asked for, and what they import is there`() throws {
    let folder = TemporaryCatalogue()
    let contracts = try GeneratedContracts(count: 12, root: "\(folder.root)/c")
    #expect(contracts.files.filter { $0.hasSuffix(".wsdl") }.count == 12)
    var size = 0
    for path in contracts.files {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      size += text.utf8.count
      let above = URL(filePath: path).deletingLastPathComponent()
      for match in text.matches(of: #/schemaLocation=["']([^"']+)/#) {
        #expect(
          FileManager.default.fileExists(atPath: above.appending(path: String(match.1)).path), "\(match.1)")
      }
    }
    #expect(size == contracts.size)
  }

  @Test func `The same seed gives the same contracts, another seed others`() throws {
    let seeds: [UInt64] = [1, 1, 2]
    let texts = try seeds.map { seed in
      let folder = TemporaryCatalogue()
      let contracts = try GeneratedContracts(count: 2, root: "\(folder.root)/c", seed: seed)
      return try contracts.files.map { try String(contentsOfFile: $0, encoding: .utf8) }
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0] != texts[2])
  }
}
