import Catalogue
import CatalogueFiles
import Exchange
import Foundation
import Metamodel
import TestSupport
import Testing

/// An export as a test asks for it.
struct Exporting {
  let exported: Exported

  /// Exports a catalogue, or what of it answers a query.
  init(
    _ format: String, _ catalogue: Catalogue, only query: String? = nil, ending: String = "",
    in language: Language = .swedish
  ) throws {
    let query = try query.map { try Query($0, metamodel: catalogue.metamodel) }
    let selection = Selection(
      Terms(catalogue, today: Day("2026-11-22")), where: query, in: language)
    exported = try #require(Exporters.named(format)).export(selection, ending: ending)
  }

  /// The texts of the files by name.
  var texts: [String: String] {
    Dictionary(
      uniqueKeysWithValues: exported.files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The text of the only file.
  func text() throws -> String {
    #expect(exported.files.count == 1, "\(exported.files.map(\.name))")
    return try #require(texts.values.first)
  }

  /// What is lost, without the reasons.
  var lost: [String] { exported.lost.map(\.what) }

  /// Why something is lost.
  func reason(_ what: String) -> String? { exported.lost.first { $0.what == what }?.why.en }
}

/// The catalogue that comes with the project.
let sampleCatalogue: Catalogue = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleCatalog").path
  guard let opened = try? CatalogueReader.open(root), let catalogue = try? opened.catalogue() else {
    fatalError("SampleCatalog cannot be read")
  }
  return catalogue
}()

/// A text against a file in Golden; `VLDS_UPDATE_GOLDEN=1` writes it anew.
func expectGolden(_ text: String, _ name: String, at place: SourceLocation = #_sourceLocation) throws {
  let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["VLDS_UPDATE_GOLDEN"] == "1" {
    try text.write(to: url, atomically: true, encoding: .utf8)
  }
  let expected = try String(contentsOf: url, encoding: .utf8)
  let difference = zip(text.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
  #expect(
    text == expected, "\(name): \(difference.map { "\($0)\nexpected\n\($1)" } ?? "lengths differ")",
    sourceLocation: place)
}
