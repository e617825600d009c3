import Catalogue
import CatalogueFiles
import Synchronization
import TestSupport
import Testing

@Suite struct OpeningTests {
  @Test func opensWhatLiesAtTheKnownPlaces() throws {
    let files = TemporaryCatalogue([
      "needs/customers/sokande.md": "---\nname: Sökande\n---\n",
      "services/ssbtek/service.md": "---\nname: SSBTEK\n---\nText\n",
      "services/ssbtek/2.0/profile.md": "---\nname: Version 2\n---\n",
      "services/ssbtek/2.0/instances/prod.md": "---\nname: Drift\n---\n",
      "information/concepts/fordon/agare.md": "---\nname: Ägare\n---\n",
      "information/concepts/README.md": "---\nname: nej\n---\n",
      "information/concepts/.hidden.md": "---\nname: nej\n---\n",
      "information/concepts/bild.png": "x",
      "elsewhere/a.md": "---\nname: nej\n---\n",
    ])
    let catalogue = try CatalogueReader.open(files.root).catalogue()
    #expect(
      Set(catalogue.descriptions.map(\.reference)) == [
        "customer/sokande", "service/ssbtek", "profile/ssbtek/2.0", "instance/ssbtek/2.0/prod",
        "concept/fordon/agare",
      ])
    #expect(catalogue.descriptions.allSatisfy { $0.state == .read && $0.problems.isEmpty })
    #expect(catalogue.strays.isEmpty)
  }
}

@Suite struct LoadingTests {
  private func files(_ count: Int) -> TemporaryCatalogue {
    TemporaryCatalogue(
      Dictionary(
        uniqueKeysWithValues: (0..<count).map {
          ("needs/customers/k\($0).md", "---\nname: Kund \($0)\n---\n")
        }))
  }

  @Test func theFirstScreenKnowsTheFirstFolderAndReadsTheFirstInIt() throws {
    let files = files(20)
    files.write("---\nname: P\n---\n", to: "process/processes/p.md")
    let first = try CatalogueReader.open(files.root).beginning(3)
    #expect(first.descriptions.count == 20)
    #expect(first.descriptions.filter { $0.state == .read }.map(\.id) == ["k0", "k1", "k10"])
  }

  @Test func theFirstScreenPassesFoldersWithoutDescriptions() throws {
    let files = TemporaryCatalogue([
      "needs/x.md": "---\n---\n", "process/processes/p.md": "---\nname: P\n---\n",
    ])
    #expect(try CatalogueReader.open(files.root).beginning().descriptions.map(\.id) == ["p"])
    let empty = TemporaryCatalogue()
    #expect(try CatalogueReader.open(empty.root).beginning().descriptions.isEmpty)
  }

  @Test func theOutlineKnowsEveryPlaceAndReadsTheFirst() throws {
    let files = files(20)
    files.write("---\nname: P\n---\n", to: "process/processes/p.md")
    let first = try CatalogueReader.open(files.root).outline(ofEachKind: 5)
    #expect(first.descriptions.last?.id == "p")
    #expect(first.descriptions.count == 21)
    let read = first.descriptions.filter { $0.state == .read }.map(\.id)
    #expect(read == ["k0", "k1", "k10", "k11", "k12", "p"])
  }

  @Test func tellsHowFarItHasComeAndStopsWhenAsked() throws {
    let files = files(700)
    let opened = try CatalogueReader.open(files.root)
    let counts = Counts()
    let catalogue = try opened.catalogue(Work(progress: { counts.add($0, of: $1) }))
    #expect(catalogue.descriptions.count == 700)
    #expect(catalogue.descriptions.map(\.id) == opened.places.map(\.id))
    #expect(counts.all.max() == 700 && counts.all.count > 2)
    #expect(throws: CancellationError.self) { try opened.catalogue(Work(isCancelled: { true })) }
  }

  @Test func readsOneFileAnew() throws {
    let files = files(1)
    let opened = try CatalogueReader.open(files.root)
    files.write("---\nname: Ny\n---\n", to: "needs/customers/k0.md")
    let found = opened.description(at: opened.places[0])
    #expect(found.node("name").flatMap { found.document?.text($0) } == "Ny")
    let outside = TemporaryCatalogue(["secret.md": "---\n---\n"])
    files.link("needs/customers/out.md", to: "\(outside.root)/secret.md")
    #expect(opened.description(at: "needs/customers/out.md")?.problems == [ReadingProblem(.linkNotFollowed)])
    #expect(opened.description(at: "needs/kunder/k0.md") == nil)
    #expect(opened.description(at: "needs/customers/../customers/k0.md") == nil)
  }
}

/// What progress was told, from several threads.
private final class Counts: Sendable {
  private let counts = Mutex<[Int]>([])

  func add(_ count: Int, of total: Int) { counts.withLock { $0.append(count) } }

  var all: [Int] { counts.withLock { $0 } }
}
