import Catalogue
import Metamodel
import TestSupport
import Testing

/// Search of all text, names in order, and the finder.
@Suite struct SearchTests {
  private static let catalogue = makeCatalogue([
    "information/concepts/a": "name: Bostad\ndefinition: Där man bor.",
    "information/concepts/b": "name: Bostadsbidrag\ndefinition: Bidrag.",
    "information/concepts/c": "name: Allmän bostad\ndefinition: x",
    "information/concepts/bostad-d": "name: Hem\ndefinition: x",
    "information/concepts/e":
      "---\nname: Annat\ndefinition: x\n---\n\nFörsta raden.\nHär nämns en BOSTÄD här.\n",
    "information/concepts/f": "name: Åland\ndefinition: x",
    "information/concepts/g": "name: Ö\ndefinition: x",
    "information/concepts/h": "name: zebra\ndefinition: x",
  ])

  @Test func bestHitsFirst() throws {
    let search = Search(Self.catalogue, TextIndex(Self.catalogue))
    let query = try Query("bostad", metamodel: .vlds)
    let found = search.hits(query, in: .swedish)
    #expect(
      found.hits.map { Self.catalogue.descriptions[$0.position].id } == ["a", "b", "c", "bostad-d", "e"])
    #expect(found.count == 5)
    let last = try #require(found.hits.last)
    #expect(last.place == "body")
    #expect(last.excerpt.contains("BOSTÄD"))
    #expect(Self.catalogue.descriptions[last.position].document?.position(of: last.offset).line == 7)
  }

  @Test func allWordsHaveToBeThere() throws {
    let search = Search(Self.catalogue, TextIndex(Self.catalogue))
    let query = try Query("bostad namns", metamodel: .vlds)
    #expect(search.positions(query).map { Self.catalogue.descriptions[$0].id } == ["e"])
  }

  @Test func whoeverTypesOnFindsTheSame() throws {
    let texts = TextIndex(Self.catalogue)
    let search = Search(Self.catalogue, texts)
    var matches: TextMatches?
    let lines = [
      "b", "bo", "bos", "bo", "bo ä", "bostad", "bostad n", "nämns bostad", "x", "", "Å", "ål", "å land",
      "d b",
      "bidrag", "kind:concept", "kind:concept bid", "bid",
    ]
    for line in lines {
      let query = try Query(line, metamodel: .vlds)
      let found = search.best(query, in: .swedish, limit: 50, within: &matches)
      let fresh = search.hits(query, in: .swedish)
      #expect(found.positions == fresh.hits.map(\.position), "at \(line)")
      #expect(found.count == fresh.count)
    }
    // Another catalogue has other texts, whatever was found before.
    let other = makeCatalogue(["information/concepts/z": "name: Bidrag till bostad\ndefinition: x"])
    let query = try Query("bidrag", metamodel: .vlds)
    let found = Search(other, TextIndex(other)).best(query, in: .swedish, limit: 50, within: &matches)
    #expect(found.positions == [0])
  }

  @Test func namesStandInSwedishOrder() throws {
    let names = NameIndex(Self.catalogue)
    let concept = try #require(Self.catalogue.metamodel["concept"])
    let ordered = names.ordered(concept, .swedish).map { Self.catalogue.name(at: $0, in: .swedish) }
    #expect(ordered == ["Allmän bostad", "Annat", "Bostad", "Bostadsbidrag", "Hem", "zebra", "Åland", "Ö"])
  }

  @Test func finderTakesAFewLetters() {
    let names = NameIndex(Self.catalogue)
    let found = names.fuzzy("bobi", in: .swedish, limit: 5)
    #expect(found.positions.first.map { Self.catalogue.descriptions[$0].id } == "b")
  }
}
