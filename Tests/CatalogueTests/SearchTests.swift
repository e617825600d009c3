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

  @Test func whatAnEditLeavesIsKeptAndTheRestIsReadAnew() throws {
    var random = SeededRandom(seed: 7)
    let count = 2500
    func text(_ name: String, _ definition: String) -> String { "name: \(name)\ndefinition: \(definition)" }
    let files = (0..<count).map { ("information/concepts/c\($0)", text("Namn \($0)", "ord\($0 % 50)")) }
    var catalogue = makeCatalogue(Dictionary(uniqueKeysWithValues: files))
    var names = NameIndex(catalogue)
    var texts = TextIndex(catalogue, names: names)
    for step in 1...12 {
      let isOfNames = step.isMultiple(of: 3)
      var changes: [Int: Description] = [:]
      for _ in 0..<random.below(4) + 1 {
        let position = random.below(count)
        let old = catalogue.descriptions[position]
        let name = isOfNames ? "Nytt \(step)" : catalogue.name(at: position, in: .swedish)
        let place = Place(kind: old.kind, id: old.id, file: old.file)
        changes[position] = makeDescription(text(name, "andra\(step)"), at: place)
      }
      catalogue = Catalogue(catalogue, replacing: changes)
      let kept = texts.names(of: catalogue)
      #expect((kept === names) == !isOfNames)
      names = kept ?? NameIndex(catalogue)
      texts = TextIndex(catalogue, names: names, after: texts)
      let fresh = Search(catalogue, TextIndex(catalogue))
      for line in ["nytt", "namn 1", "ord7", "andra", "andra\(step)", "nytt andra"] {
        let query = try Query(line, metamodel: .vlds)
        let (found, wanted) = (Search(catalogue, texts), fresh)
        #expect(found.hits(query, in: .swedish).hits == wanted.hits(query, in: .swedish).hits, "at \(line)")
      }
    }
    // What has another place is another catalogue.
    let concept = try #require(catalogue.metamodel["concept"])
    let place = Place(kind: concept, id: "a", file: "information/concepts/a.md")
    let longer = Catalogue(catalogue, adding: [makeDescription(text("Först", "x"), at: place)])
    #expect(texts.names(of: longer) == nil)
    let query = try Query("andra12", metamodel: .vlds)
    let found = Search(longer, TextIndex(longer, after: texts)).positions(query)
    #expect(found == Search(catalogue, texts).positions(query).map { $0 + 1 })
  }
}
