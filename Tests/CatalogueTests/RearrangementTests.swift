import Catalogue
import CatalogueFiles
import Foundation
import Metamodel
import TestSupport
import Testing

/// A catalogue in which descriptions come, go and change is linked as one that is put together from scratch.
struct RearrangementTests {
  private static let sample: Catalogue? = {
    let root = URL(filePath: #filePath).appending(path: "../../../SampleCatalog").standardized.path
    return try? CatalogueReader.open(root).catalogue()
  }()

  @Test(arguments: 0..<12) func linksAreThoseFromScratch(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let sample = try #require(Self.sample)
    var catalogue = sample
    for step in 0..<12 {
      let here = Set(catalogue.descriptions.map(\.reference))
      let gone = Set(catalogue.descriptions.indices.filter { _ in random.isOne(in: 9) })
      let come = sample.descriptions.filter { !here.contains($0.reference) && random.isOne(in: 2) }
      let changes = catalogue.descriptions.indices.filter { !gone.contains($0) && random.isOne(in: 30) }
      let edited = Dictionary(
        uniqueKeysWithValues: changes.map { ($0, withoutALine(catalogue.descriptions[$0], &random)) })
      let kept = catalogue.descriptions.indices.filter { !gone.contains($0) }
        .map { edited[$0] ?? catalogue.descriptions[$0] }
      catalogue = Catalogue(catalogue, replacing: edited, removing: gone, adding: come)
      let scratch = Catalogue(
        manifest: sample.manifest, metamodel: sample.metamodel, descriptions: kept + come)
      let place = Comment("seed \(seed), step \(step)")
      try #require(
        catalogue.descriptions.map(\.reference) == scratch.descriptions.map(\.reference), place)
      for position in scratch.descriptions.indices {
        let reference = scratch.descriptions[position].reference
        try #require(catalogue.position(of: reference) == position, place)
        try #require(
          catalogue.links(from: position).map(Shown.init) == scratch.links(from: position).map(Shown.init),
          place)
        try #require(
          catalogue.links(to: position).map(Shown.init) == scratch.links(to: position).map(Shown.init), place)
      }
      for kind in sample.metamodel.kinds {
        try #require(catalogue.positions(of: kind) == scratch.positions(of: kind), place)
      }
    }
  }

  @Test func allMayGoAndComeBack() throws {
    let sample = try #require(Self.sample)
    let empty = Catalogue(sample, removing: Set(sample.descriptions.indices))
    #expect(empty.descriptions.isEmpty)
    #expect(Array(empty.links).isEmpty)
    let again = Catalogue(empty, adding: sample.descriptions.reversed())
    #expect(again.links.map(Shown.init) == sample.links.map(Shown.init))
  }

  /// All that a link says.
  private struct Shown: Equatable {
    let ends: [Int?]
    let field: String
    let verdict: Link.Verdict

    init(_ link: Link) {
      ends = [link.source, link.node, link.target, link.targetPart]
      field = link.field.id
      verdict = link.verdict
    }
  }

  /// A line less is often a link less, and sometimes a file that cannot be read.
  private func withoutALine(_ description: Description, _ random: inout SeededRandom) -> Description {
    let text = String(decoding: description.bytes ?? [], as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 3 { lines.remove(at: 1 + random.below(lines.count - 2)) }
    return makeDescription(
      lines.joined(separator: "\n"),
      at: Place(kind: description.kind, id: description.id, file: description.file))
  }
}
