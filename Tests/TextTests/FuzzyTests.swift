// SPDX-License-Identifier: EUPL-1.2
import Testing
import Text

@Suite struct FuzzyTests {
  private let names = [
    "Ekonomiskt bistånd", "Förmånsinformation", "Inkomstuppgift", "Fråga om förmån", "Svar om förmån",
    "exchange/fraga-om-forman", "logicalInterface",
  ]

  private func found(_ text: String) -> [String] {
    FuzzyIndex(names).search(FuzzyPattern(text), limit: 10).hits.map { names[$0.index] }
  }

  @Test func lettersInOrderFindTheName() {
    #expect(found("ekbi") == ["Ekonomiskt bistånd"])
    #expect(found("forman").first == "Svar om förmån")
    #expect(found("FÖRMÅN").contains("Förmånsinformation"))
    #expect(found("zz") == [])
  }

  @Test func wordsCanBeInAnyOrder() {
    #expect(found("förmån svar") == ["Svar om förmån"])
  }

  @Test func beginningsOfWordsAndRunsCountMore() {
    #expect(found("fof").first == "Fråga om förmån")
    let pattern = FuzzyPattern("inf")
    let inWord = pattern.score(of: "skainfra") ?? 0
    #expect(pattern.score(of: "ska infra") ?? 0 > inWord)
    #expect(inWord > pattern.score(of: "skaixnxf") ?? 0)
    #expect(
      FuzzyPattern("li").score(of: "logicalInterface") ?? 0 > FuzzyPattern("li").score(of: "logicalinterface")
        ?? 0)
  }

  @Test func theBestOfSomeValuesComeFirst() {
    let services = ["Arbetsförmedlingens ersättningsstöd", "Leverans av förmånsinformation (LEFI)", "Lön"]
    #expect(FuzzyPattern("lefi").best(of: services) { $0 }.first == services[1])
    #expect(FuzzyPattern("").best(of: services) { $0 } == services)
    #expect(FuzzyPattern("l").best(of: ["al", "bl", "x"]) { $0 } == ["al", "bl"])
  }

  @Test func hitsAreCharactersOfTheName() throws {
    #expect(try #require(FuzzyPattern("bis").match(in: "Éka bistånd")).positions == [4, 5, 6])
    #expect(try #require(FuzzyPattern("and").match(in: "bista\u{30A}nd")).positions == [4, 5, 6])
    #expect(FuzzyPattern("x").match(in: "Éka") == nil)
  }

  @Test func nothingTypedFitsAll() {
    let result = FuzzyIndex(names).search(FuzzyPattern("  "), limit: 3)
    #expect(result.count == names.count)
    #expect(result.hits.map(\.index) == [0, 1, 2])
  }

  @Test func theLimitKeepsTheBestAndTheCountTellsAll() {
    let many = (0..<1000).map { "tjänst \($0)" } + ["t j"]
    let index = FuzzyIndex(many)
    let all = index.search(FuzzyPattern("tj"), limit: 2000)
    let few = index.search(FuzzyPattern("tj"), limit: 10)
    #expect(all.count == 1001)
    #expect(few.count == 1001)
    #expect(few.hits == Array(all.hits.prefix(10)))
  }

  @Test func indexAndSingleNameGiveTheSameScore() {
    for text in ["e", "om", "forman", "info", "f f"] {
      let pattern = FuzzyPattern(text)
      for hit in FuzzyIndex(names).search(pattern, limit: 100).hits {
        #expect(pattern.score(of: names[hit.index]) == hit.score)
        #expect(pattern.match(in: names[hit.index])?.score == hit.score)
      }
    }
  }
}
